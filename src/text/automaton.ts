/**
 * Aho–Corasick over folded units: all words found in one pass, however many. The root's transitions stand in a plain
 * table (most characters of a chat go nowhere from there), the others in one open hash table.
 */

import type { Chain } from './chain.js';

/** What stands at the end of a word. */
export interface Entry {
  /** The number of the pattern that the word belongs to. */
  readonly pattern: number;
  /** The pattern's parts, where it has several and the word is of one of them. */
  readonly chain: Chain | null;
  /** The place of the regular expression that cannot do without the word, or -1. */
  readonly expression: number;
  /** Units of the word. */
  readonly length: number;
  /** Bits: see guards.ts. */
  readonly guards: number;
}

/** Where an entry's fields stand among the numbers that `words` gives: seven for each entry. */
export const ENTRY = { size: 7, length: 0, guards: 1, pattern: 2, chain: 3, before: 4, after: 5, expression: 6 } as const;

const NO_WORDS = new Int32Array(0);

export class Automaton {
  /** The root's transitions by unit; 0 = stays at the root. */
  readonly root = new Int32Array(65536);
  #slots = 1 << 12;
  /** Slot by slot: state, unit, target, nothing; together, so that a look-up touches the memory once. */
  #table = new Int32Array(this.#slots * 4);
  #used = 0;
  /** A bit for each hash: most look-ups find nothing, and learn it here, in a table that stays in the processor's cache. */
  readonly #maybe = new Int32Array(1 << 16);
  /** By state: its first child, its next sibling, the unit that leads to it. */
  readonly #firstChild: number[] = [0];
  readonly #sibling: number[] = [0];
  readonly #unit: number[] = [0];
  /** By state: the words that end in it. */
  readonly #outputs: (Entry[] | null)[] = [null];
  /** By state, once asked for: the words that end in it and in its suffixes, as numbers side by side. */
  #words: (Int32Array | undefined)[] = [];
  readonly chains: Chain[] = [];
  readonly #places = new Map<Chain, number>();
  #failure = new Int32Array(0);
  /** By state: the longest suffix in which a word ends, or 0. */
  #suffix = new Int32Array(0);
  /** By state: whether a word ends in it. */
  ends = new Uint8Array(0);

  get isEmpty(): boolean {
    return this.#outputs.length === 1;
  }

  /** Adds a word of folded units. */
  add(word: string, entry: Entry): void {
    let state = 0;
    for (let index = 0; index < word.length; index++) {
      const unit = word.charCodeAt(index);
      const next = this.#child(state, unit);
      state = next !== 0 ? next : this.#grow(state, unit);
    }
    const entries = this.#outputs[state];
    if (entries) entries.push(entry);
    else this.#outputs[state] = [entry];
  }

  /** Links every state to its longest proper suffix; to be called once, after the last word. */
  link(): this {
    const states = this.#outputs.length;
    const failure = new Int32Array(states);
    const suffix = new Int32Array(states);
    const ends = new Uint8Array(states);
    const queue = new Int32Array(states);
    let last = 0;
    for (let child = this.#firstChild[0] as number; child !== 0; child = this.#sibling[child] as number)
      queue[last++] = child;
    for (let head = 0; head < last; head++) {
      const state = queue[head] as number;
      const fail = failure[state] as number;
      suffix[state] = this.#outputs[fail] !== null ? fail : (suffix[fail] as number);
      ends[state] = this.#outputs[state] !== null || suffix[state] !== 0 ? 1 : 0;
      for (let child = this.#firstChild[state] as number; child !== 0; child = this.#sibling[child] as number) {
        const unit = this.#unit[child] as number;
        let back = fail;
        while (back !== 0 && this.#lookUp(back, unit) === 0) back = failure[back] as number;
        failure[child] = back === 0 ? (this.root[unit] as number) : this.#lookUp(back, unit);
        queue[last++] = child;
      }
    }
    this.#failure = failure;
    this.#suffix = suffix;
    this.#words = new Array(states);
    this.ends = ends;
    this.#firstChild.length = this.#sibling.length = this.#unit.length = 0;
    return this;
  }

  /** The state after one more unit. */
  next(state: number, unit: number): number {
    const table = this.#table;
    const last = this.#slots - 1;
    for (let from = state; from !== 0; from = this.#failure[from] as number) {
      const hash = hashOf(from, unit);
      if ((((this.#maybe[hash >>> 16] as number) >>> ((hash >>> 11) & 31)) & 1) === 0) continue;
      let slot = (hash >>> 7) & last;
      for (let owner = table[slot * 4] as number; owner !== 0; owner = table[slot * 4] as number) {
        if (owner === from && table[slot * 4 + 1] === unit) return table[slot * 4 + 2] as number;
        slot = (slot + 1) & last;
      }
    }
    return this.root[unit] as number;
  }

  /**
   * The words that end in a state, longest first: ENTRY.size numbers each. `chain` is a place in `chains` or -1; `before` and
   * `after` tell by the last five bits which units may stand beside the word, -1 = any.
   */
  words(state: number): Int32Array {
    const known = this.#words[state];
    if (known !== undefined) return known;
    const numbers: number[] = [];
    for (const { pattern, chain, length, guards, expression } of this.#outputs[state] ?? []) {
      const place = chain === null ? -1 : this.#placeOf(chain);
      numbers.push(length, guards, pattern, place, chain?.before ?? -1, chain?.after ?? -1, expression);
    }
    const suffix = this.#suffix[state] as number;
    const words = Int32Array.from([...numbers, ...(suffix === 0 ? NO_WORDS : this.words(suffix))]);
    this.#words[state] = words;
    return words;
  }

  #placeOf(chain: Chain): number {
    const known = this.#places.get(chain);
    if (known !== undefined) return known;
    const place = this.chains.push(chain) - 1;
    this.#places.set(chain, place);
    return place;
  }

  #child(state: number, unit: number): number {
    return state === 0 ? (this.root[unit] as number) : this.#lookUp(state, unit);
  }

  #grow(state: number, unit: number): number {
    const child = this.#outputs.length;
    this.#outputs.push(null);
    this.#firstChild.push(0);
    this.#sibling.push(this.#firstChild[state] as number);
    this.#unit.push(unit);
    this.#firstChild[state] = child;
    if (state === 0) this.root[unit] = child;
    else {
      this.#insert(state, unit, child);
      const hash = hashOf(state, unit);
      this.#maybe[hash >>> 16] = (this.#maybe[hash >>> 16] as number) | (1 << ((hash >>> 11) & 31));
    }
    return child;
  }

  #lookUp(state: number, unit: number): number {
    let slot = (hashOf(state, unit) >>> 7) & (this.#slots - 1);
    for (;;) {
      const owner = this.#table[slot * 4] as number;
      if (owner === 0) return 0;
      if (owner === state && this.#table[slot * 4 + 1] === unit) return this.#table[slot * 4 + 2] as number;
      slot = (slot + 1) & (this.#slots - 1);
    }
  }

  #insert(state: number, unit: number, target: number): void {
    if (this.#used * 2 >= this.#slots) this.#widen();
    let slot = (hashOf(state, unit) >>> 7) & (this.#slots - 1);
    while (this.#table[slot * 4] !== 0) slot = (slot + 1) & (this.#slots - 1);
    this.#table[slot * 4] = state;
    this.#table[slot * 4 + 1] = unit;
    this.#table[slot * 4 + 2] = target;
    this.#used++;
  }

  #widen(): void {
    const table = this.#table;
    this.#slots *= 2;
    this.#used = 0;
    this.#table = new Int32Array(this.#slots * 4);
    for (let at = 0; at < table.length; at += 4) {
      const state = table[at] as number;
      if (state !== 0) this.#insert(state, table[at + 1] as number, table[at + 2] as number);
    }
  }
}

/** Where a transition is looked for: two multiplications (Knuth's) spread neighbouring states and units. */
function hashOf(state: number, unit: number): number {
  return Math.imul(state, 0x9e3779b1) ^ Math.imul(unit + 1, 0x85ebca6b);
}
