import { type Remark, remark } from '../model/remark.js';
import type { Told } from './told.js';

/** Units that may be looked at again, in one file, to find where to go on after broken elements: about two seconds. */
const SEARCH_EFFORT = 1_000_000_000;

/** How far the reading of one JSON file has come; what its readers share. */
export class JsonProgress {
  /** Records given or skipped so far. */
  row = 0;
  /** What is left of the effort for searches, so that a file made of faults ends too. */
  effort = SEARCH_EFFORT;
  #cutShort = false;

  constructor(readonly told: Told) {}

  /** The next record cannot be read. */
  skip(reason: Remark): void {
    this.told.skip(++this.row, reason);
  }

  /** The text ends within a list or an object. Told once, however deep it is. */
  tellCutShort(): void {
    if (!this.#cutShort) this.skip(remark('json-cut'));
    this.#cutShort = true;
  }
}
