import type { Skip } from '../model/record.js';
import type { Note } from '../model/remark.js';
import type { RawFile } from './raw-file.js';
import { Told } from './told.js';

/** What every reading of a file keeps count of, whatever it is a reading of. */
export class Reading {
  protected readonly told = new Told();
  /** Records given so far. */
  protected given = 0;

  constructor(
    readonly file: string,
    protected readonly raw: RawFile,
  ) {}

  get skips(): readonly Skip[] {
    return this.told.skips;
  }

  get notes(): readonly Note[] {
    return this.told.notes;
  }

  get records(): number {
    return this.given + this.told.skips.length;
  }

  get size(): number {
    return this.raw.size;
  }
}
