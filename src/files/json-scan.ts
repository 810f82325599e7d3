/** Where one JSON value ends, by its brackets and quotes alone; whether it is valid, JSON.parse says. */

export const QUOTE = 34;
export const COMMA = 44;
export const COLON = 58;
export const OPEN_LIST = 91;
export const CLOSE_LIST = 93;
export const OPEN_OBJECT = 123;
export const CLOSE_OBJECT = 125;
const BACKSLASH = 92;
const BYTE_ORDER_MARK = 0xfeff;

/** Scans a value that may come in pieces: what is seen already is not seen twice. */
export class JsonScan {
  /** How far from the value's start the scan has come. */
  #at = 0;
  #depth = 0;
  #inString = false;

  /** The length of the value that starts at `start`, or -1 when `end` comes first; then call again with more text. */
  run(units: Uint16Array, start: number, end: number): number {
    let at = start + this.#at;
    let depth = this.#depth;
    let inString = this.#inString;
    for (; at < end; at++) {
      const unit = units[at] as number;
      if (inString) {
        if (unit === BACKSLASH) at++;
        else if (unit === QUOTE) {
          inString = false;
          if (depth === 0) return at + 1 - start;
        }
      } else if (unit === QUOTE) inString = true;
      else if (unit === OPEN_OBJECT || unit === OPEN_LIST) depth++;
      else if (unit === CLOSE_OBJECT || unit === CLOSE_LIST) {
        if (depth === 0) return at - start;
        if (--depth === 0) return at + 1 - start;
      } else if (unit === COMMA && depth === 0) return at - start;
    }
    this.#at = at - start;
    this.#depth = depth;
    this.#inString = inString;
    return -1;
  }

  /** The first `units` of the value are gone from the text. */
  forget(units: number): void {
    this.#at -= units;
  }

  reset(): void {
    this.#at = 0;
    this.#depth = 0;
    this.#inString = false;
  }
}

/** The length of the value at `start`, or -1 when it does not end before `end`. */
export function lengthOfValue(units: Uint16Array, start: number, end: number): number {
  return new JsonScan().run(units, start, end);
}

/** The position of the first unit at or after `at` that is neither blank nor a comma. */
export function skipSeparators(units: Uint16Array, at: number, end: number): number {
  while (at < end && isSeparator(units[at] as number)) at++;
  return at;
}

/** The position of the first unit at or after `at` that is not blank. */
export function skipBlanks(units: Uint16Array, at: number, end: number): number {
  while (at < end && (units[at] as number) <= 32) at++;
  return at;
}

function isSeparator(unit: number): boolean {
  return unit <= 32 || unit === COMMA || unit === BYTE_ORDER_MARK;
}
