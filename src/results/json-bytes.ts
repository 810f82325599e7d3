/** Reads a JSON text from its bytes, field by field and item by item, without making what nobody asks for. */
import type { FieldNames } from './field-names.js';
import { BACKSLASH, F, JsonValues, N, NOT_PLAIN, QUOTE, T } from './json-values.js';

/** What `firstField` and `nextField` give when there is no further field. */
export const END = -2;

const [COMMA, COLON] = [0x2c, 0x3a];
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [0x7b, 0x7d, 0x5b, 0x5d];

export class JsonBytes extends JsonValues {
  /** The place among `names` of an object's first field; -1 for another name, END when it has none. */
  firstField(names: FieldNames): number {
    this.take(OPEN_BRACE);
    return this.next() === CLOSE_BRACE ? this.#close() : this.#name(names, 0);
  }

  /** The same of the field after the one that was read. */
  nextField(names: FieldNames, before: number): number {
    if (this.next() === CLOSE_BRACE) return this.#close();
    this.take(COMMA);
    return this.#name(names, before + 1);
  }

  /** Whether a list has a first item, which then comes next. */
  firstItem(): boolean {
    this.take(OPEN_BRACKET);
    if (this.next() !== CLOSE_BRACKET) return true;
    this.at++;
    return false;
  }

  nextItem(): boolean {
    if (this.next() === CLOSE_BRACKET) {
      this.at++;
      return false;
    }
    this.take(COMMA);
    return true;
  }

  /** Whether null comes next, which is then read. */
  isNull(): boolean {
    if (this.next() !== N) return false;
    this.null();
    return true;
  }

  /** The place among `names` of the text that comes next. */
  choice(names: FieldNames): number {
    this.take(QUOTE);
    const place = names.find(this.bytes, this.at, 0);
    if (place < 0) throw NOT_PLAIN;
    this.at += names.length(place) + 1;
    return place;
  }

  /** Passes a value that nobody asks for. */
  pass(): void {
    this.value();
  }

  /** A value of any kind, as JSON.parse would make it. */
  value(): unknown {
    const byte = this.next();
    if (byte === QUOTE) return this.text();
    if (byte === N) return this.null();
    if (byte === T || byte === F) return this.boolean();
    if (byte === OPEN_BRACKET) {
      const items: unknown[] = [];
      for (let more = this.firstItem(); more; more = this.nextItem()) items.push(this.value());
      return items;
    }
    return byte === OPEN_BRACE ? this.fields() : this.number();
  }

  /** An object whatever its fields are called, as JSON.parse would make it. */
  fields(): Record<string, unknown> {
    const fields: Record<string, unknown> = {};
    this.take(OPEN_BRACE);
    if (this.next() === CLOSE_BRACE) {
      this.at++;
      return fields;
    }
    for (;;) {
      const name = this.text();
      if (name === '__proto__') throw NOT_PLAIN; // a name like any other, but not to an assignment
      this.take(COLON);
      fields[name] = this.value();
      if (this.next() === CLOSE_BRACE) break;
      this.take(COMMA);
    }
    this.at++;
    return fields;
  }

  #name(names: FieldNames, guess: number): number {
    this.take(QUOTE);
    const place = names.find(this.bytes, this.at, guess);
    if (place >= 0) this.at += names.length(place) + 1;
    else this.#passName();
    this.take(COLON);
    return place;
  }

  /** A name that nobody asks for, which may still be one of those in disguise: `\u0069d`. */
  #passName(): void {
    for (let byte = this.bytes[this.at++]; byte !== QUOTE; byte = this.bytes[this.at++])
      if (byte === undefined || byte === BACKSLASH || byte < 0x20) throw NOT_PLAIN;
  }

  #close(): typeof END {
    this.at++;
    return END;
  }
}
