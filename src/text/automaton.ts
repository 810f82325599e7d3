/**
 * Aho–Corasick over folded units: all words found in one pass, however many. Its tables can be kept in a file and shared
 * between threads.
 */
import { childAt, hashOf } from './trie.js';

/** The tables, by state; state 0 is the root. */
export interface AutomatonTables {
  /** Where its children begin; they end where those of the next state begin. */
  readonly firstChild: Int32Array;
  /** The unit that leads to it. */
  readonly unit: Uint16Array;
  /** Its longest proper suffix that is a state. */
  readonly failure: Int32Array;
  /** Its longest proper suffix in which a word ends, or 0. */
  readonly suffix: Int32Array;
  /** Where its entries begin among `entries`. */
  readonly from: Int32Array;
  /** ENTRY.size numbers for every word that ends in a state. */
  readonly entries: Int32Array;
}

/**
 * Where an entry's fields stand: the units of the word, its guards (guards.ts), the number of its pattern, what the word is to
 * the pattern, and by the last five bits which units may stand before and after it, -1 = any.
 */
export const ENTRY = { size: 6, length: 0, guards: 1, pattern: 2, kind: 3, before: 4, after: 5 } as const;

/** What a word is to its pattern: the whole of it, its most telling part, or what its regular expression cannot do without. */
export const WHOLE = 0;
export const ANCHOR = 1;
export const NEEDED = 2;

const NO_WORDS = new Int32Array(0);

export class Automaton {
  /** The root's children by unit; 0 = stays at the root. */
  readonly root = new Int32Array(65536);
  /** By state: whether a word ends in it. */
  readonly ends: Uint8Array;
  readonly #tables: AutomatonTables;
  /** By number in the tables: the number of the pattern in this run, or -1. */
  readonly #numbers: Int32Array;
  /** A bit for each hash of a state and a unit: most look-ups find nothing, and learn it here, in the processor's cache. */
  readonly #maybe = new Int32Array(1 << 16);
  /** By state, once asked for: the entries of the words that end in it and in its suffixes. */
  readonly #words: (Int32Array | undefined)[];

  constructor(tables: AutomatonTables, numbers: Int32Array) {
    this.#tables = tables;
    this.#numbers = numbers;
    const { firstChild, unit, suffix, from } = tables;
    const states = unit.length;
    this.ends = new Uint8Array(states);
    this.#words = new Array<Int32Array | undefined>(states);
    for (let state = 0; state < states; state++) {
      if (from[state] !== from[state + 1] || suffix[state] !== 0) this.ends[state] = 1;
      const last = firstChild[state + 1] as number;
      for (let child = firstChild[state] as number; child < last; child++) {
        if (state === 0) this.root[unit[child] as number] = child;
        else this.#mark(hashOf(state, unit[child] as number));
      }
    }
  }

  #mark(hash: number): void {
    const word = (hash >>> 5) & 0xffff;
    this.#maybe[word] = (this.#maybe[word] as number) | (1 << (hash & 31));
  }

  /** The state after one more unit. */
  next(state: number, unit: number): number {
    const { firstChild, unit: units, failure } = this.#tables;
    for (let from = state; from !== 0; from = failure[from] as number) {
      const hash = hashOf(from, unit);
      if ((((this.#maybe[(hash >>> 5) & 0xffff] as number) >>> (hash & 31)) & 1) === 0) continue;
      const child = childAt(firstChild, units, from, unit);
      if (child !== 0) return child;
    }
    return this.root[unit] as number;
  }

  /** The entries of the words that end in a state, longest first, under their numbers in this run. */
  words(state: number): Int32Array {
    const known = this.#words[state];
    if (known !== undefined) return known;
    const { from, entries, suffix } = this.#tables;
    const numbers: number[] = [];
    const end = from[state + 1] as number;
    for (let at = from[state] as number; at < end; at += ENTRY.size) {
      const number = this.#numbers[entries[at + ENTRY.pattern] as number] as number;
      if (number < 0) continue;
      for (let field = 0; field < ENTRY.size; field++)
        numbers.push(field === ENTRY.pattern ? number : (entries[at + field] as number));
    }
    const shorter = suffix[state] as number;
    const words = Int32Array.from([...numbers, ...(shorter === 0 ? NO_WORDS : this.words(shorter))]);
    this.#words[state] = words;
    return words;
  }
}
