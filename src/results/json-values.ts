/**
 * Reads the plain values of a JSON text from its bytes, in the order in which they stand. What is not plain (a value of another
 * kind than asked for, a mistake, a name with escapes) is thrown: the reader then leaves the line to JSON.parse, which knows
 * all of it and has the words for what is wrong.
 */
import { decoded, type TextPool } from './text-pool.js';

/** Thrown without a stack: making one takes longer than reading the line otherwise. */
export const NOT_PLAIN: unique symbol = Symbol('not plain JSON');

export const [QUOTE, BACKSLASH] = [0x22, 0x5c];
export const [N, T, F] = [0x6e, 0x74, 0x66];
const [SPACE, MINUS, DOT, ZERO, E] = [0x20, 0x2d, 0x2e, 0x30, 0x65];

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/u;
/** Whole numbers of so many digits are exact, and so is the division by a power of ten that makes a fraction of one. */
const EXACT_DIGITS = 15;
const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, places) => 10 ** places);

export class JsonValues {
  protected bytes: Buffer = Buffer.alloc(0);
  protected at = 0;
  private end = 0;
  private readonly pool: TextPool;

  constructor(pool: TextPool) {
    this.pool = pool;
  }

  begin(bytes: Buffer, start: number, end: number): void {
    this.bytes = bytes;
    this.at = start;
    this.end = end;
  }

  /** Throws when anything but white space is left. */
  finish(): void {
    if (this.next() !== 0) throw NOT_PLAIN;
  }

  /** A text that may well come again. */
  text(): string {
    this.take(QUOTE);
    const { bytes, end } = this;
    const start = this.at;
    let hash = 0;
    let all = 0;
    for (let at = start; at < end; at++) {
      const byte = bytes[at] as number;
      if (byte === QUOTE) {
        this.at = at + 1;
        return this.pool.text(bytes, start, at, hash, all < 0x80);
      }
      if (byte < SPACE) throw NOT_PLAIN;
      if (byte === BACKSLASH) return this.#escaped(start);
      hash = Math.imul(hash ^ byte, 0x01000193);
      all |= byte;
    }
    throw NOT_PLAIN;
  }

  /** A text that is hardly met again: an id, a sentence. */
  ownText(): string {
    this.take(QUOTE);
    const { bytes, end } = this;
    const start = this.at;
    let all = 0;
    for (let at = start; at < end; at++) {
      const byte = bytes[at] as number;
      if (byte === QUOTE) {
        this.at = at + 1;
        return at === start ? '' : decoded(bytes, start, at, all < 0x80);
      }
      if (byte < SPACE) throw NOT_PLAIN;
      if (byte === BACKSLASH) return this.#escaped(start);
      all |= byte;
    }
    throw NOT_PLAIN;
  }

  textOrNull(): string | null {
    return this.next() === N ? this.null() : this.text();
  }

  ownTextOrNull(): string | null {
    return this.next() === N ? this.null() : this.ownText();
  }

  /** `absent` where the text says null. */
  numberOr<Absent>(absent: Absent): number | Absent {
    if (this.next() !== N) return this.number();
    this.null();
    return absent;
  }

  boolean(): boolean {
    const isTrue = this.next() === T;
    this.word(isTrue ? 'true' : 'false');
    return isTrue;
  }

  number(): number {
    this.next();
    const { bytes, end } = this;
    const start = this.at;
    const first = bytes[start] === MINUS ? start + 1 : start;
    let at = first;
    let value = 0;
    let digit = 0;
    while (at < end && (digit = (bytes[at] as number) - ZERO) >= 0 && digit <= 9) {
      value = value * 10 + digit;
      at++;
    }
    let digits = at - first;
    if (digits === 0 || (digits > 1 && bytes[first] === ZERO)) throw NOT_PLAIN;
    if (at < end && bytes[at] === DOT) {
      const point = ++at;
      while (at < end && (digit = (bytes[at] as number) - ZERO) >= 0 && digit <= 9) {
        value = value * 10 + digit;
        at++;
      }
      if (at === point) throw NOT_PLAIN;
      digits += at - point;
      value /= POWERS[at - point] ?? 1;
    }
    if (digits > EXACT_DIGITS || (at < end && ((bytes[at] as number) | 0x20) === E)) return this.#longNumber();
    this.at = at;
    return first === start ? value : -value;
  }

  /** The next byte that is no white space, which is not yet taken; 0 at the end. */
  protected next(): number {
    const { bytes, end } = this;
    for (let at = this.at; at < end; at++) {
      const byte = bytes[at] as number;
      if (byte > SPACE) {
        this.at = at;
        return byte;
      }
      if (byte !== SPACE && byte !== 0x0a && byte !== 0x0d && byte !== 0x09) throw NOT_PLAIN;
    }
    this.at = end;
    return 0;
  }

  protected take(byte: number): void {
    if (this.next() !== byte) throw NOT_PLAIN;
    this.at++;
  }

  private word(word: string): void {
    for (let at = 0; at < word.length; at++, this.at++)
      if (this.at >= this.end || this.bytes[this.at] !== word.charCodeAt(at)) throw NOT_PLAIN;
  }

  protected null(): null {
    this.word('null');
    return null;
  }

  #escaped(start: number): string {
    const { bytes, end } = this;
    let at = start;
    for (; at < end && bytes[at] !== QUOTE; at++) if (bytes[at] === BACKSLASH) at++;
    if (at >= end) throw NOT_PLAIN;
    this.at = at + 1;
    try {
      return JSON.parse(bytes.toString('utf8', start - 1, at + 1)) as string;
    } catch {
      throw NOT_PLAIN;
    }
  }

  #longNumber(): number {
    let end = this.at;
    while (end < this.end && /[-+.\deE]/u.test(String.fromCharCode(this.bytes[end] as number))) end++;
    const text = this.bytes.toString('latin1', this.at, end);
    const value = Number(text);
    if (!NUMBER.test(text) || !Number.isFinite(value)) throw NOT_PLAIN;
    this.at = end;
    return value;
  }
}
