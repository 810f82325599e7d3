/**
 * One pass of an automaton over a text, with two cursors: a strict one over the text as folded, and a loose one that steps
 * over separators, so that a word written apart (微.信, 行 你 等 着) is the word.
 */
import { type Automaton, ENTRY } from './automaton.js';
import type { Chain } from './chain.js';
import { CLASS, DIGIT, HAN, LATIN, STOP } from './characters.js';
import type { FoldedText } from './folded-text.js';
import { isGuarded, isWrittenApart } from './guards.js';
import type { Hit } from './hit.js';

export class Scanner {
  readonly #automaton: Automaton;
  /** What each unit is read as, on top of folding; null where it stays as it is. */
  readonly #reading: Uint16Array | null;
  /** Where each word unit of the present text stands among its folded units. */
  #places = new Int32Array(512);

  constructor(automaton: Automaton, reading: Uint16Array | null) {
    this.#automaton = automaton;
    this.#reading = reading;
  }

  /** Adds to `hits` every guarded place of every pattern in the text. */
  scan(text: FoldedText, hits: Hit[]): void {
    const { units, length } = text;
    const { root, ends } = this.#automaton;
    const automaton = this.#automaton;
    const reading = this.#reading;
    if (length > this.#places.length) this.#places = new Int32Array(units.length);
    const places = this.#places;
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
        const words = automaton.words(strict);
        for (let at = 0; at < words.length; at += ENTRY.size) {
          this.#meet(text, words, at, index - (words[at] as number) + 1, index, hits);
        }
      }
      const kind = CLASS[folded] as number;
      if (kind === HAN || kind === LATIN || kind === DIGIT) {
        places[seen++] = index;
        run++;
        if (!apart) continue;
        loose = automaton.next(loose, unit);
        apart = loose !== strict;
        if (apart && ends[loose] === 1) this.#meetApart(text, loose, seen, run, index, hits);
      } else {
        run = 0;
        if (!apart) loose = before;
        apart = kind !== STOP && loose !== 0;
      }
    }
  }

  /** Words that the loose cursor meets across separators; what spans none, the strict cursor has met. */
  #meetApart(text: FoldedText, state: number, seen: number, run: number, last: number, hits: Hit[]): void {
    const words = this.#automaton.words(state);
    for (let at = 0; at < words.length; at += ENTRY.size) {
      const length = words[at + ENTRY.length] as number;
      if (length <= run) continue;
      const first = this.#places[seen - length] as number;
      if (isWrittenApart(text, first, last)) this.#meet(text, words, at, first, last, hits);
    }
  }

  /** A word stands at units first..last: a whole pattern, the anchor of a chain, or nothing after all. */
  #meet(text: FoldedText, words: Int32Array, at: number, first: number, last: number, hits: Hit[]): void {
    const guards = words[at + ENTRY.guards] as number;
    if (guards !== 0 && !isGuarded(text, first, last, guards)) return;
    const place = words[at + ENTRY.chain] as number;
    const pattern = words[at + ENTRY.pattern] as number;
    if (place < 0) {
      hits.push({ pattern, start: text.at[first] as number, end: text.endOf(last) });
      return;
    }
    if (!this.#mayNeighbour(text, first - 1, words[at + ENTRY.before] as number)) return;
    if (!this.#mayNeighbour(text, last + 1, words[at + ENTRY.after] as number)) return;
    const chain = this.#automaton.chains[place] as Chain;
    const start = chain.startBefore(text, first);
    if (start < 0) return;
    const end = chain.endAfter(text, last);
    if (end >= 0) hits.push({ pattern, start: text.at[start] as number, end: text.endOf(end) });
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
