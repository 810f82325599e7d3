/**
 * One pass of an automaton over a text, with two cursors: a strict one over the text as folded, and a loose one that steps
 * over separators, so that a word written apart (微.信, 行 你 等 着) is the word. Most rules' words are only asked for once another
 * word of the rule is there: the pass remembers where words end that were not asked for, and can tell them later.
 */
import { type Automaton, ENTRY, NEEDED, WHOLE } from './automaton.js';
import { CLASS, DIGIT, HAN, LATIN, STOP } from './characters.js';
import type { FoldedText } from './folded-text.js';
import { isGuarded, isWrittenApart } from './guards.js';
import type { Hit } from './hit.js';
import type { Patterns } from './patterns.js';

/** The patterns that are asked for. */
export interface Asked {
  has(pattern: number): boolean;
}

/** What a scan finds: hits, and the patterns of regular expressions whose needed words are there. */
export interface Found {
  readonly hits: Hit[];
  readonly expressions: Set<number>;
}

/** Numbers for each remembered end: the state, its last unit, word units so far and since the last separator, or -1 for the strict cursor. */
const END = 4;

export class Scanner {
  readonly #automaton: Automaton;
  readonly #patterns: Patterns;
  /** What each unit is read as, on top of folding; null where it stays as it is. */
  readonly #reading: Uint16Array | null;
  /** Where each word unit of the present text stands among its folded units. */
  #places = new Int32Array(512);
  /** The ends of the present text at which words stand that were not asked for. */
  #left = new Int32Array(256);
  #leftUsed = 0;

  constructor(automaton: Automaton, patterns: Patterns, reading: Uint16Array | null) {
    this.#automaton = automaton;
    this.#patterns = patterns;
    this.#reading = reading;
  }

  /** Adds every guarded place of every pattern that is asked for. */
  scan(text: FoldedText, asked: Asked, found: Found): void {
    const { units, length } = text;
    const { root, ends } = this.#automaton;
    const automaton = this.#automaton;
    const reading = this.#reading;
    if (length > this.#places.length) this.#places = new Int32Array(units.length);
    const places = this.#places;
    this.#leftUsed = 0;
    let strict = 0;
    let loose = 0; // runs beside the strict cursor only from a separator until they meet again
    let apart = false;
    let seen = 0; // word units so far
    let run = 0; // word units since the last separator
    for (let index = 0; index < length; index++) {
      const folded = units[index] as number;
      const unit = reading === null ? folded : (reading[folded] as number);
      const before = strict;
      strict = before === 0 ? (root[unit] as number) : automaton.next(before, unit);
      if (strict !== 0 && ends[strict] === 1) {
        if (this.#meetAll(text, strict, index, asked, found)) this.#leave(strict, index, 0, -1);
      }
      const kind = CLASS[folded] as number;
      if (kind === HAN || kind === LATIN || kind === DIGIT) {
        places[seen++] = index;
        run++;
        if (!apart) continue;
        loose = automaton.next(loose, unit);
        apart = loose !== strict;
        if (apart && ends[loose] === 1) {
          if (this.#meetApart(text, loose, index, seen, run, asked, found)) this.#leave(loose, index, seen, run);
        }
      } else {
        run = 0;
        if (!apart) loose = before;
        apart = kind !== STOP && loose !== 0;
      }
    }
  }

  /** Adds, of the text scanned last, what is asked for now and was not then. */
  scanLeft(text: FoldedText, asked: Asked, found: Found): void {
    const left = this.#left;
    for (let at = 0; at < this.#leftUsed; at += END) {
      const state = left[at] as number;
      const index = left[at + 1] as number;
      const run = left[at + 3] as number;
      if (run < 0) this.#meetAll(text, state, index, asked, found);
      else this.#meetApart(text, state, index, left[at + 2] as number, run, asked, found);
    }
  }

  #leave(state: number, index: number, seen: number, run: number): void {
    let at = this.#leftUsed;
    if (at + END > this.#left.length) {
      const wider = new Int32Array(this.#left.length * 2);
      wider.set(this.#left);
      this.#left = wider;
    }
    this.#left[at++] = state;
    this.#left[at++] = index;
    this.#left[at++] = seen;
    this.#left[at++] = run;
    this.#leftUsed = at;
  }

  /** Words that end at a unit, as the strict cursor meets them. Gives whether there are some that are not asked for. */
  #meetAll(text: FoldedText, state: number, last: number, asked: Asked, found: Found): boolean {
    const words = this.#automaton.words(state);
    let left = false;
    for (let at = 0; at < words.length; at += ENTRY.size) {
      if (asked.has(words[at + ENTRY.pattern] as number))
        this.#meet(text, words, at, last - (words[at] as number) + 1, last, found);
      else left = true;
    }
    return left;
  }

  /** Words that the loose cursor meets across separators; what spans none, the strict cursor has met. */
  #meetApart(
    text: FoldedText,
    state: number,
    last: number,
    seen: number,
    run: number,
    asked: Asked,
    found: Found,
  ): boolean {
    const words = this.#automaton.words(state);
    let left = false;
    for (let at = 0; at < words.length; at += ENTRY.size) {
      const length = words[at + ENTRY.length] as number;
      if (length <= run) continue;
      if (!asked.has(words[at + ENTRY.pattern] as number)) left = true;
      else {
        const first = this.#places[seen - length] as number;
        if (isWrittenApart(text, first, last)) this.#meet(text, words, at, first, last, found);
      }
    }
    return left;
  }

  /** A word stands at units first..last: a whole pattern, the anchor of a chain, what an expression needs, or nothing after all. */
  #meet(text: FoldedText, words: Int32Array, at: number, first: number, last: number, found: Found): void {
    const guards = words[at + ENTRY.guards] as number;
    if (guards !== 0 && !isGuarded(text, first, last, guards)) return;
    const pattern = words[at + ENTRY.pattern] as number;
    const kind = words[at + ENTRY.kind] as number;
    if (kind === NEEDED) {
      found.expressions.add(pattern);
      return;
    }
    if (kind === WHOLE) {
      found.hits.push({ pattern, start: text.at[first] as number, end: text.endOf(last) });
      return;
    }
    if (!this.#mayNeighbour(text, first - 1, words[at + ENTRY.before] as number)) return;
    if (!this.#mayNeighbour(text, last + 1, words[at + ENTRY.after] as number)) return;
    const chain = this.#patterns.chain(pattern);
    const start = chain.startBefore(text, first);
    if (start < 0) return;
    const end = chain.endAfter(text, last);
    if (end >= 0) found.hits.push({ pattern, start: text.at[start] as number, end: text.endOf(end) });
  }

  /** Whether the unit at `index` may stand beside an anchor, by its last five bits. */
  #mayNeighbour({ units, length }: FoldedText, index: number, filter: number): boolean {
    if (filter === -1) return true;
    if (index < 0 || index >= length) return false;
    const folded = units[index] as number;
    const unit = this.#reading === null ? folded : (this.#reading[folded] as number);
    return (filter & (1 << (unit & 31))) !== 0;
  }
}
