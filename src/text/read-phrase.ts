/**
 * A text read for comparing: a number for each character or Latin word, words of one class as one number, particles left
 * out. Offsets point into the original.
 */
import { CLASS, DIGIT, DROP, FOLDED, HAN, LATIN, STOP } from './characters.js';
import { emojiCodeLength } from './emoji-codes.js';
import { EMPTY_WORD, LONGEST_FROM, WORD_CLASS } from './word-classes.js';

/** The numbers of Latin words: those of the samples; any other word is UNKNOWN. */
export type Vocabulary = Map<string, number>;

/** What any run of digits, and any Latin word that no sample has, is read as. */
const NUMBER = 0xfffe;
const UNKNOWN = 0xffff;
/** Where the numbers of Latin words begin: above every character. */
const FIRST_WORD = 0x10000;

/** A text as it is compared; one object serves many texts in turn. */
export class Phrase {
  length = 0;
  units = new Int32Array(256);
  /** Where each unit stands in the original, end exclusive. */
  starts = new Int32Array(256);
  ends = new Int32Array(256);
  /** The number of the clause that each unit stands in, in ascending order. */
  clauses = new Int32Array(256);

  /**
   * Reads a text. Returns this.
   * @param learns whether Latin words that are not in the vocabulary are added to it
   */
  read(text: string, vocabulary: Vocabulary, learns = false): this {
    if (text.length > this.units.length) this.#grow(text.length * 2);
    this.length = 0;
    let clause = 0;
    for (let index = 0; index < text.length; ) {
      const unit = FOLDED[text.charCodeAt(index)] as number;
      const kind = CLASS[unit] as number;
      if (kind === HAN) index = this.#readHan(text, index, unit, clause);
      else if (kind === LATIN || kind === DIGIT) index = this.#readRun(text, index, kind, clause, vocabulary, learns);
      else {
        const code = emojiCodeLength(text, index);
        if (kind === STOP && code === 0) clause++;
        index += code || 1;
      }
    }
    return this;
  }

  #readHan(text: string, index: number, unit: number, clause: number): number {
    for (let length = LONGEST_FROM[unit] as number; length > 0; length--) {
      const known = WORD_CLASS.get(length === 1 ? String.fromCharCode(unit) : folded(text, index, index + length));
      if (known === undefined) continue;
      if (known !== EMPTY_WORD) this.#push(known, index, index + length, clause);
      return index + length;
    }
    this.#push(unit, index, index + 1, clause);
    return index + 1;
  }

  #readRun(
    text: string,
    index: number,
    kind: number,
    clause: number,
    vocabulary: Vocabulary,
    learns: boolean,
  ): number {
    let end = index + 1;
    while (end < text.length && continues(text.charCodeAt(end), kind)) end++;
    const word = kind === DIGIT ? '' : folded(text, index, end).replaceAll("'", '');
    const known = kind === DIGIT ? NUMBER : (WORD_CLASS.get(word) ?? vocabulary.get(word));
    if (known === undefined && learns) vocabulary.set(word, FIRST_WORD + vocabulary.size);
    if (known !== EMPTY_WORD) this.#push(known ?? vocabulary.get(word) ?? UNKNOWN, index, end, clause);
    return end;
  }

  #push(unit: number, start: number, end: number, clause: number): void {
    const at = this.length++;
    this.units[at] = unit;
    this.starts[at] = start;
    this.ends[at] = end;
    this.clauses[at] = clause;
  }

  #grow(size: number): void {
    this.units = new Int32Array(size);
    this.starts = new Int32Array(size);
    this.ends = new Int32Array(size);
    this.clauses = new Int32Array(size);
  }
}

function continues(code: number, kind: number): boolean {
  const unit = FOLDED[code] as number;
  return unit === DROP || CLASS[unit] === kind || (kind === LATIN && (code === 0x27 || code === 0x2019));
}

function folded(text: string, start: number, end: number): string {
  let word = '';
  for (let index = start; index < end && index < text.length; index++) {
    const code = text.charCodeAt(index);
    const unit = code === 0x2019 ? 0x27 : (FOLDED[code] as number);
    if (unit !== DROP) word += String.fromCharCode(unit);
  }
  return word;
}
