/**
 * One pass of an automaton over a text, with two cursors: a strict one over the text as folded, and a loose one that steps
 * over separators, so that a word written apart (微.信, 行 你 等 着) is the word.
 */
import type { Automaton, Entry } from './automaton.js';
import { CLASS, DIGIT, HAN, LATIN, STOP } from './characters.js';
import type { FoldedText } from './folded-text.js';
import { isGuarded, isWrittenApart } from './guards.js';
import type { Hit } from './lexicon.js';

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
        for (const entry of automaton.outputs(strict)) this.#meet(text, entry, index - entry.length + 1, index, hits);
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
    for (const entry of this.#automaton.outputs(state)) {
      if (entry.length <= run) continue;
      const first = this.#places[seen - entry.length] as number;
      if (isWrittenApart(text, first, last)) this.#meet(text, entry, first, last, hits);
    }
  }

  /** A word stands at units first..last: a whole pattern, the anchor of a chain, or nothing after all. */
  #meet(text: FoldedText, { pattern, chain, guards }: Entry, first: number, last: number, hits: Hit[]): void {
    if (!isGuarded(text, first, last, guards)) return;
    const start = chain === null ? first : chain.startBefore(text, first);
    if (start < 0) return;
    const end = chain === null ? last : chain.endAfter(text, last);
    if (end >= 0) hits.push({ pattern, start: text.at[start] as number, end: text.endOf(end) });
  }
}
