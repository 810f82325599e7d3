/**
 * Reads a line of results from its bytes, value by value in the order in which this program writes them. What is not so (another
 * order, another kind of value, a mistake) is thrown: the reader then leaves the line to JSON.parse, which knows all of it
 * and has the words for what is wrong.
 */
import type { Literal } from './literal.js';
import { type Name, NamePool } from './name-pool.js';
import { END_SHIFT, HAS_ESCAPE, IS_WIDE, textEnd } from './text-end.js';

/** Thrown without a stack: making one takes longer than reading the line otherwise. */
export const NOT_QUICK: unique symbol = Symbol('not as this program writes it');

const [QUOTE, COMMA, COLON, MINUS, DOT, ZERO, LOWER, E, N] = [0x22, 0x2c, 0x3a, 0x2d, 0x2e, 0x30, 0x20, 0x65, 0x6e];

/** Whole numbers of so many digits are exact, and so is the division by a power of ten that makes a fraction of one. */
const EXACT_DIGITS = 15;
const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, places) => 10 ** places);

export class LineCursor {
  bytes: Buffer = Buffer.alloc(0);
  at = 0;
  #end = 0;
  #view: DataView = new DataView(new ArrayBuffer(0));
  /** The bytes of the line, a character each: a plain text is a slice of it, which takes a tenth of the time that making one takes. */
  #characters = '';
  #start = 0;
  readonly #names = new NamePool();

  /** Takes up a block. */
  open(bytes: Buffer): void {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  /** Goes to a line of the block. */
  begin(start: number, end: number): void {
    this.at = this.#start = start;
    this.#end = end;
    this.#characters = this.bytes.toString('latin1', start, end);
  }

  isAtEnd(): boolean {
    return this.at === this.#end;
  }

  /** All of the line that is left. */
  rest(): string {
    return this.bytes.toString('utf8', this.at, this.#end);
  }

  /** The byte that comes next, 0 at the end of the line. */
  next(): number {
    return this.at < this.#end ? (this.bytes[this.at] as number) : 0;
  }

  /** Passes a literal; whether it stood there. */
  passes(literal: Literal): boolean {
    if (!literal.isAt(this.#view, this.at, this.#end)) return false;
    this.at += literal.length;
    return true;
  }

  take(literal: Literal): void {
    if (!this.passes(literal)) throw NOT_QUICK;
  }

  takeByte(byte: number): void {
    if (this.next() !== byte) throw NOT_QUICK;
    this.at++;
  }

  /** Whether a list or an object ends with `close` here, or else a comma stands here; that is passed. */
  ends(close: number): boolean {
    const byte = this.next();
    if (byte !== close && byte !== COMMA) throw NOT_QUICK;
    this.at++;
    return byte === close;
  }

  /** Passes null; whether it stood there. */
  isNull(): boolean {
    if (this.next() !== N) return false;
    this.takeWord('null');
    return true;
  }

  takeWord(word: string): void {
    for (let place = 0; place < word.length; place++) this.takeByte(word.charCodeAt(place));
  }

  /** A text that is hardly met again: an id, a time. It keeps its line in memory for as long as it lives. */
  text(): string {
    this.takeByte(QUOTE);
    const start = this.at;
    const found = this.#passText(start);
    if ((found & HAS_ESCAPE) !== 0) return this.#escaped(start);
    if ((found & IS_WIDE) !== 0) return this.bytes.toString('utf8', start, this.at - 1);
    return this.#characters.slice(start - this.#start, this.at - 1 - this.#start);
  }

  textOrNull(): string | null {
    return this.isNull() ? null : this.text();
  }

  /** A text that is met again and again. @param guess what it may well be */
  name(guess: Name | null = null): Name {
    this.takeByte(QUOTE);
    if (guess !== null && this.passes(guess.literal)) return guess;
    const start = this.at;
    if ((this.#passText(start) & HAS_ESCAPE) !== 0) throw NOT_QUICK;
    return this.#names.at(this.bytes, this.#view, start, this.at - 1);
  }

  /** Passes a field's name that nobody asks for. */
  passName(): void {
    this.takeByte(QUOTE);
    if ((this.#passText(this.at) & HAS_ESCAPE) !== 0) throw NOT_QUICK; // it may be one that is asked for, in disguise
    this.takeByte(COLON);
  }

  /** Passes a text that nobody asks for. */
  passText(): void {
    this.takeByte(QUOTE);
    const start = this.at;
    if ((this.#passText(start) & HAS_ESCAPE) !== 0) this.#escaped(start);
  }

  #passText(start: number): number {
    const found = textEnd(this.#view, start, this.#end);
    if (found < 0) throw NOT_QUICK;
    this.at = (found >>> END_SHIFT) + 1;
    return found;
  }

  /** The text from `start` to the quote that was passed, as JSON.parse has it. */
  #escaped(start: number): string {
    try {
      return JSON.parse(this.bytes.toString('utf8', start - 1, this.at)) as string;
    } catch {
      throw NOT_QUICK;
    }
  }

  numberOrNull(): number | null {
    return this.isNull() ? null : this.number();
  }

  number(): number {
    const { bytes } = this;
    const end = this.#end;
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
    if (digits === 0 || (digits > 1 && bytes[first] === ZERO)) throw NOT_QUICK;
    if (at < end && bytes[at] === DOT) {
      const point = ++at;
      while (at < end && (digit = (bytes[at] as number) - ZERO) >= 0 && digit <= 9) {
        value = value * 10 + digit;
        at++;
      }
      if (at === point) throw NOT_QUICK;
      digits += at - point;
      value /= POWERS[at - point] ?? 1;
    }
    if (digits > EXACT_DIGITS || (at < end && ((bytes[at] as number) | LOWER) === E)) throw NOT_QUICK;
    this.at = at;
    return first === start ? value : -value;
  }
}
