import type { JsonRecord } from '../model/record.js';
import { remark } from '../model/remark.js';
import { LONGEST_RECORD } from './format.js';
import type { JsonProgress } from './json-progress.js';
import { CLOSE_LIST, CLOSE_OBJECT, JsonScan, skipSeparators } from './json-scan.js';
import { findSibling, firstKeyOf, keysOf, LONGEST_SIBLING, SIBLING_IN_SIGHT } from './json-sibling.js';
import { parseJson, whyNoJson } from './parse-json.js';
import type { TextWindow } from './text-window.js';

/** Takes the elements of one list off a text. A broken element is skipped, and the next one like the others is sought. */
export class JsonList {
  readonly #scan = new JsonScan();
  /** The last element that could be read: what the one after a broken element must be like. */
  #model = '';
  #keys: readonly string[] | null = null;
  /** Its last element was broken, and where the next one starts is not found yet. */
  #lost = false;

  /** `before` and `after` stand around each element in its record: the objects that hold the list. */
  constructor(
    private readonly progress: JsonProgress,
    private readonly before = '',
    private readonly after = '',
  ) {}

  /** Appends the elements that are there; true when the list, or the text, has ended. */
  take(text: TextWindow, records: JsonRecord[]): boolean {
    for (;;) {
      if (this.#lost && !this.#seek(text)) return text.closed;
      text.start = skipSeparators(text.units, text.start, text.end);
      if (text.start === text.end) {
        if (text.closed) this.progress.tellCutShort();
        return text.closed;
      }
      const first = text.units[text.start];
      if (first === CLOSE_LIST || first === CLOSE_OBJECT) {
        text.start++;
        if (first === CLOSE_LIST) return true;
        this.progress.told.note(this.progress.row, remark('json-extra-bracket'));
        continue;
      }
      const length = this.#scan.run(text.units, text.start, text.end);
      const more = !text.closed && text.length <= LONGEST_RECORD;
      if (length < 0 && more) return false;
      const taken = length < 0 ? this.#lose(text) : this.#give(text, length, more, records);
      if (!taken) return false;
      this.#scan.reset();
    }
  }

  /** Reads the element; false when its fault can only be judged with more text. */
  #give(text: TextWindow, length: number, more: boolean, records: JsonRecord[]): boolean {
    const element = text.text(text.start, text.start + length);
    try {
      const value = parseJson(this.before === '' ? element : this.before + element + this.after);
      records.push({ row: ++this.progress.row, value });
      this.#model = element;
      this.#keys = null;
      text.start += length;
    } catch (error) {
      // The fault may hide where the element ends (a quote too many), so the next one can lie inside it.
      const end = text.start + length;
      const next = this.#find(text, text.start + 1, end, element);
      if (next === SIBLING_IN_SIGHT && more) return false;
      this.progress.skip(whyNoJson(error));
      text.start = next >= 0 ? next : Math.max(end, text.start + 1);
    }
    return true;
  }

  /** The element does not end: skips to the next that is like the others. */
  #lose(text: TextWindow): true {
    this.progress.effort -= text.length;
    const next = this.#find(
      text,
      text.start + 1,
      text.end,
      text.text(text.start, Math.min(text.start + 1024, text.end)),
    );
    if (next < 0 && text.closed) this.progress.tellCutShort();
    else this.progress.skip(remark('json-unclosed'));
    this.#goOn(text, next);
    return true;
  }

  /** Within a broken element: true when the next one is found. */
  #seek(text: TextWindow): boolean {
    const next = this.#find(text, text.start, text.end, '');
    this.#goOn(text, next);
    return next >= 0;
  }

  #find(text: TextWindow, from: number, to: number, broken: string): number {
    this.#keys ??= this.#model === '' ? firstKeyOf(broken) : keysOf(this.#model);
    return findSibling(text, from, to, this.#keys, this.progress);
  }

  /** Goes on from the next element, or leaves so much in sight as one may have. */
  #goOn(text: TextWindow, next: number): void {
    this.#lost = next < 0;
    if (next >= 0) text.start = next;
    else text.start = text.closed ? text.end : Math.max(text.start, text.end - LONGEST_SIBLING);
  }
}
