import type { JsonRecord } from '../model/record.js';
import { type Remark, remark } from '../model/remark.js';
import type { Cutter, Format, Head } from './format.js';
import { LONGEST_RECORD } from './format.js';
import { JsonList } from './json-list.js';
import { JsonObject } from './json-object.js';
import { JsonProgress } from './json-progress.js';
import { JsonScan, OPEN_LIST, OPEN_OBJECT, skipSeparators } from './json-scan.js';
import { parseJson, whyNoJson } from './parse-json.js';
import type { TextWindow } from './text-window.js';
import type { Told } from './told.js';

/**
 * JSON: the elements of a top-level list, and top-level objects one after the other, each as one record. An object that is
 * too large for one record, cut short or broken inside is given list by list instead (see JsonObject).
 */
export const json: Format = {
  name: 'json',

  /** `[14/08/2023, 09:15:32] Name: text` is a chat, `[{` and `{"` are JSON. */
  fits({ text, ending }: Head): boolean {
    if (ending === 'json') return /^\s*[[{]/.test(text);
    return /^\s*(?:\[\s*["[{\]]|\{\s*["}])/.test(text);
  },

  cutter: (_head: Head, told: Told) => new JsonCutter(told),
};

class JsonCutter implements Cutter {
  readonly #progress: JsonProgress;
  readonly #scan = new JsonScan();
  #inside: JsonList | JsonObject | null = null;
  /** Why the object that is read list by list is no JSON, and the skips told before it. */
  #fault: { reason: Remark; skips: number } | null = null;
  #amongStrangers = false;

  constructor(private readonly told: Told) {
    this.#progress = new JsonProgress(told);
  }

  cut(text: TextWindow): JsonRecord[] {
    const records: JsonRecord[] = [];
    while (this.#step(text, records));
    return records;
  }

  /** Takes what comes next at the top of the file; false when more text is needed. */
  #step(text: TextWindow, records: JsonRecord[]): boolean {
    if (this.#inside !== null) {
      if (!this.#inside.take(text, records)) return false;
      this.#leave();
    }
    text.start = skipSeparators(text.units, text.start, text.end);
    if (text.start === text.end) return false;
    const first = text.units[text.start];
    if (first !== OPEN_LIST && first !== OPEN_OBJECT) return this.#passStranger(text);
    this.#amongStrangers = false;
    if (first === OPEN_OBJECT) return this.#object(text, records);
    this.#inside = new JsonList(this.#progress);
    text.start++;
    return true;
  }

  #object(text: TextWindow, records: JsonRecord[]): boolean {
    const length = this.#scan.run(text.units, text.start, text.end);
    if (length < 0 && !text.closed && text.length <= LONGEST_RECORD) return false;
    this.#scan.reset();
    if (length >= 0) {
      try {
        const value = parseJson(text.text(text.start, text.start + length));
        records.push({ row: ++this.#progress.row, value });
        text.start += length;
        return true;
      } catch (error) {
        this.#fault = { reason: whyNoJson(error), skips: this.told.skips.length };
      }
    } else if (!text.closed) {
      this.told.note(this.#progress.row + 1, remark('json-too-large'));
    }
    this.#inside = new JsonObject(this.#progress);
    text.start++;
    return true;
  }

  #leave(): void {
    this.#inside = null;
    if (this.#fault !== null && this.#fault.skips === this.told.skips.length) this.#progress.skip(this.#fault.reason);
    this.#fault = null;
  }

  /** Passes over what is no list and no object; told once, however long it is. */
  #passStranger(text: TextWindow): true {
    if (!this.#amongStrangers) this.#progress.skip(remark('json-stranger'));
    this.#amongStrangers = true;
    while (text.start < text.end) {
      const unit = text.units[text.start];
      if (unit === OPEN_LIST || unit === OPEN_OBJECT) break;
      text.start++;
    }
    return true;
  }
}
