import type { JsonRecord } from '../model/record.js';
import { LONGEST_RECORD } from './format.js';
import { JsonList } from './json-list.js';
import type { JsonProgress } from './json-progress.js';
import {
  CLOSE_OBJECT,
  COLON,
  JsonScan,
  lengthOfValue,
  OPEN_LIST,
  OPEN_OBJECT,
  QUOTE,
  skipBlanks,
  skipSeparators,
} from './json-scan.js';
import { parseJson } from './parse-json.js';
import type { TextWindow } from './text-window.js';

/** Objects within objects that are entered: a list of records lies at most three deep (`{"data":{"messages":[…]}}`). */
const DEEPEST = 2;

/** Scalars of the objects around a list are kept up to this length (units): each record is given them. */
const LONGEST_SURROUNDINGS = 16 * 1024;

/**
 * Takes the lists of objects out of one object that cannot be parsed as a whole (too large, cut short, broken inside). Each
 * element is given in the shape it had in the whole: `{"shop":"茶语","messages":[{…},{…}]}` becomes records
 * `{"shop":"茶语","messages":[{…}]}`, with the scalars that stood before the list.
 */
export class JsonObject {
  /** The objects entered: how each opens, and its scalars so far. */
  readonly #levels = [{ opening: '{', scalars: '' }];
  #list: JsonList | null = null;
  #passing: JsonScan | null = null;

  constructor(private readonly progress: JsonProgress) {}

  /** Starts after the opening bracket. Appends what is there; true when the object, or the text, has ended. */
  take(text: TextWindow, records: JsonRecord[]): boolean {
    for (;;) {
      if (this.#list !== null) {
        if (!this.#list.take(text, records)) return false;
        this.#list = null;
      }
      if (this.#passing !== null) this.#pass(text, this.#passing);
      text.start = skipSeparators(text.units, text.start, text.end);
      if (text.start < text.end && this.#member(text)) {
        if (this.#levels.length === 0) return true;
      } else if (text.closed) {
        text.start = text.end;
        this.progress.tellCutShort();
        return true;
      } else if (text.length > LONGEST_RECORD) this.#passing = new JsonScan();
      else return false;
    }
  }

  /** Takes one member, or enters it; false when it is not whole yet. What is no member is passed over. */
  #member(text: TextWindow): boolean {
    const { units, start, end } = text;
    if (units[start] === CLOSE_OBJECT) this.#levels.pop();
    if (units[start] !== QUOTE) {
      text.start++;
      return true;
    }
    const key = lengthOfValue(units, start, end);
    if (key < 0) return false;
    const colon = skipBlanks(units, start + key, end);
    if (colon >= end) return false;
    if (units[colon] !== COLON) {
      text.start = colon;
      return true;
    }
    const value = skipBlanks(units, colon + 1, end);
    return value < end && this.#value(text, text.text(start, start + key), value);
  }

  #value(text: TextWindow, key: string, at: number): boolean {
    const { units, end } = text;
    const opening = units[at];
    if (opening === OPEN_OBJECT && this.#levels.length < DEEPEST) {
      this.#levels.push({ opening: `${key}:{`, scalars: '' });
      text.start = at + 1;
    } else if (opening === OPEN_OBJECT || opening === OPEN_LIST) {
      const first = skipBlanks(units, at + 1, end);
      if (first >= end) return false;
      if (opening === OPEN_LIST && units[first] === OPEN_OBJECT) {
        this.#list = this.#listOf(key);
        text.start = first;
      } else {
        this.#passing = new JsonScan();
        text.start = at;
      }
    } else {
      const length = lengthOfValue(units, at, end);
      if (length < 0) return false;
      this.#keep(key, text.text(at, at + length));
      text.start = at + length;
    }
    return true;
  }

  #keep(key: string, value: string): void {
    const level = this.#levels.at(-1);
    const scalar = `${key}:${value},`;
    if (level === undefined || level.scalars.length + scalar.length > LONGEST_SURROUNDINGS) return;
    if (isJson(`{${key}:${value}}`)) level.scalars += scalar;
  }

  #listOf(key: string): JsonList {
    const before = `${this.#levels.map(({ opening, scalars }) => opening + scalars).join('')}${key}:[`;
    const after = `]${'}'.repeat(this.#levels.length)}`;
    return isJson(before + after) ? new JsonList(this.progress, before, after) : new JsonList(this.progress);
  }

  #pass(text: TextWindow, scan: JsonScan): void {
    const length = scan.run(text.units, text.start, text.end);
    if (length < 0) scan.forget(text.length);
    else this.#passing = null;
    text.start = length < 0 ? text.end : text.start + length;
  }
}

function isJson(text: string): boolean {
  try {
    parseJson(text);
    return true;
  } catch {
    return false;
  }
}
