/**
 * One pass of an automaton over a text, with two cursors: a strict one over the text as folded, and a loose one that steps
 * over separators, so that a word written apart (微.信, 行 你 等 着) is the word. Parts of a pattern are chained as they end.
 */
import type { Automaton, Entry } from './automaton.js';
import { CLASS, DIGIT, HAN, LATIN, STOP } from './characters.js';
import type { FoldedText } from './folded-text.js';
import { isGuarded, isWrittenApart } from './guards.js';
import type { Hit } from './lexicon.js';

/** How the parts of all patterns hang together; a part's number is its place here. */
export interface Chains {
  /** Units that may stand between the part before and this one; -1 for a pattern's first part. */
  readonly gaps: readonly number[];
  readonly isLast: readonly boolean[];
}

export class Scanner {
  readonly #automaton: Automaton;
  readonly #chains: Chains;
  /** What each unit is read as, on top of folding; null where it stays as it is. */
  readonly #reading: Uint16Array | null;
  /** By part: the spans (first, last, first, last, …) in which the chain up to this part stands in the present text. */
  readonly #standing: (number[] | undefined)[] = [];
  #touched: number[] = [];
  /** Where each word unit of the present text stands among its folded units. */
  #places = new Int32Array(512);

  constructor(automaton: Automaton, chains: Chains, reading: Uint16Array | null) {
    this.#automaton = automaton;
    this.#chains = chains;
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
    for (const part of this.#touched) this.#standing[part] = undefined;
    if (this.#touched.length > 0) this.#touched = [];
  }

  /** Words that the loose cursor meets across separators; what spans none, the strict cursor has met. */
  #meetApart(text: FoldedText, state: number, seen: number, run: number, last: number, hits: Hit[]): void {
    for (const entry of this.#automaton.outputs(state)) {
      if (entry.length <= run) continue;
      const first = this.#places[seen - entry.length] as number;
      if (isWrittenApart(text, first, last)) this.#meet(text, entry, first, last, hits);
    }
  }

  /** A word stands at units first..last: a whole pattern, a link in a chain, or nothing after all. */
  #meet(text: FoldedText, entry: Entry, first: number, last: number, hits: Hit[]): void {
    if (!isGuarded(text, first, last, entry.guards)) return;
    const { gaps, isLast } = this.#chains;
    const gap = gaps[entry.part] as number;
    const start = gap < 0 ? first : this.#startOfChain(text, entry.part - 1, first, gap);
    if (start < 0) return;
    if (isLast[entry.part]) {
      hits.push({ pattern: entry.pattern, start: text.at[start] as number, end: text.endOf(last) });
      return;
    }
    let standing = this.#standing[entry.part];
    if (standing === undefined) {
      standing = this.#standing[entry.part] = [];
      this.#touched.push(entry.part);
    }
    standing.push(start, last);
  }

  /** Where the chain begins whose part `part` ends at most `gap` units before `first`, in the same clause; -1 for none. */
  #startOfChain(text: FoldedText, part: number, first: number, gap: number): number {
    const standing = this.#standing[part];
    if (standing === undefined) return -1;
    for (let index = standing.length - 1; index > 0; index -= 2) {
      const last = standing[index] as number;
      if (last >= first) continue;
      if (first - last - 1 > gap) return -1;
      if (!crossesStop(text, last + 1, first)) return standing[index - 1] as number;
    }
    return -1;
  }
}

function crossesStop(text: FoldedText, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (CLASS[text.units[index] as number] === STOP) return true;
  return false;
}
