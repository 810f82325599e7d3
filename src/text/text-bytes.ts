/** Text as UTF-8, put together in one place that is used again and again: joined as text first, it would be copied twice. */
import { ownString } from './own-string.js';

/** Bytes of UTF-8 that a unit of UTF-16 can take. */
const MOST_BYTES = 3;

/** For every unit of UTF-16, whether it stands for itself: 1 = a text that holds it must be written with more care. */
export type UnitsToMind = Uint8Array;

export class TextBytes {
  #bytes = Buffer.allocUnsafeSlow(1 << 16);
  #used = 0;

  add(text: string): void {
    this.#makeRoom(text.length * MOST_BYTES);
    this.#used += this.#bytes.write(text, this.#used);
  }

  /** Adds a short text of ASCII, such as what stands between two values. */
  ascii(text: string): void {
    const { length } = text;
    this.#makeRoom(length);
    const bytes = this.#bytes;
    const used = this.#used;
    for (let at = 0; at < length; at++) bytes[used + at] = text.charCodeAt(at);
    this.#used = used + length;
  }

  /** Adds what is in UTF-8 already. */
  put(bytes: Uint8Array): void {
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#used);
    this.#used += bytes.length;
  }

  /** Adds a text none of whose units is to be minded; otherwise adds nothing and is false. Short texts go in faster than by `add`. */
  addPlain(text: string, mind: UnitsToMind): boolean {
    const { length } = text;
    this.#makeRoom(length * MOST_BYTES);
    const bytes = this.#bytes;
    let used = this.#used;
    for (let at = 0; at < length; at++) {
      const unit = text.charCodeAt(at);
      if (mind[unit] !== 0) return false;
      if (unit < 0x80) bytes[used++] = unit;
      else if (unit < 0x800) {
        bytes[used++] = 0xc0 | (unit >> 6);
        bytes[used++] = 0x80 | (unit & 0x3f);
      } else {
        bytes[used++] = 0xe0 | (unit >> 12);
        bytes[used++] = 0x80 | ((unit >> 6) & 0x3f);
        bytes[used++] = 0x80 | (unit & 0x3f);
      }
    }
    this.#used = used;
    return true;
  }

  /** All that was added since the last time, in a buffer of its own, which may be given to another thread. */
  take(): Uint8Array<ArrayBuffer> {
    if (this.#used === 0) return new Uint8Array(0);
    const bytes = new Uint8Array(this.#bytes.buffer.slice(0, this.#used));
    this.#used = 0;
    return bytes;
  }

  #makeRoom(most: number): void {
    const needed = this.#used + most;
    if (needed <= this.#bytes.length) return;
    const wider = Buffer.allocUnsafeSlow(Math.max(needed, this.#bytes.length * 2));
    this.#bytes.copy(wider, 0, 0, this.#used);
    this.#bytes = wider;
  }
}

/** The units that match `pattern` one by one, and halves of characters, which are no text by themselves. */
export function unitsToMind(pattern: RegExp): UnitsToMind {
  const mind = new Uint8Array(1 << 16).fill(1, 0xd800, 0xe000);
  for (let unit = 0; unit < 1 << 16; unit++) if (mind[unit] === 0 && pattern.test(String.fromCharCode(unit))) mind[unit] = 1;
  return mind;
}

/** Texts that come again and again, such as the names of rules and agents, in UTF-8: made once. */
export class RepeatedBytes {
  readonly #made = new Map<string, Uint8Array>();
  readonly #make: (text: string) => string;

  /** @param make what a text is written as */
  constructor(make: (text: string) => string) {
    this.#make = make;
  }

  of(text: string): Uint8Array {
    let bytes = this.#made.get(text);
    if (bytes === undefined) {
      if (this.#made.size >= MOST_REPEATED) this.#made.clear();
      this.#made.set(ownString(text), (bytes = Buffer.from(this.#make(text))));
    }
    return bytes;
  }
}

/** Texts kept: more than rules, agents and shops have; names of customers do not come here. */
const MOST_REPEATED = 4096;
