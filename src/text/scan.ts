/**
 * One pass of an automaton over a text, with two cursors: a strict one over the text as folded, and a loose one that steps
 * over separators, so that a word written apart (微.信, 行 你 等 着) is the word. Parts of a pattern are chained as they end.
 */
import type { Automaton, Entry } from './automaton.js';
import { CLASS, STOP } from './characters.js';
import type { FoldedText } from './folded-text.js';
import { isGuarded, isWordUnit, isWrittenApart } from './guards.js';
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
  #loosePlaces = new Int32Array(512);

  constructor(automaton: Automaton, chains: Chains, reading: Uint16Array | null) {
    this.#automaton = automaton;
    this.#chains = chains;
    this.#reading = reading;
  }

  /** Adds to `hits` every guarded place of every pattern in the text. */
  scan(text: FoldedText, hits: Hit[]): void {
    const { units, length } = text;
    const automaton = this.#automaton;
    const reading = this.#reading;
    if (length > this.#loosePlaces.length) this.#loosePlaces = new Int32Array(units.length);
    const places = this.#loosePlaces;
    let strict = 0;
    let loose = 0;
    let seen = 0; // word units so far
    let run = 0; // word units since the last separator
    for (let index = 0; index < length; index++) {
      const folded = units[index] as number;
      const unit = reading === null ? folded : (reading[folded] as number);
      strict = automaton.next(strict, unit);
      if (strict !== 0) {
        const entries = automaton.outputs(strict);
        if (entries !== null)
          for (const entry of entries) this.#meet(text, entry, index - entry.length + 1, index, hits);
      }
      if (isWordUnit(folded)) {
        places[seen++] = index;
        run++;
        loose = automaton.next(loose, unit);
        if (loose !== 0 && loose !== strict) {
          const entries = automaton.outputs(loose);
          if (entries === null) continue;
          for (const entry of entries) {
            if (entry.length <= run) continue; // spans no separator: the strict cursor has met it
            const first = places[seen - entry.length] as number;
            if (isWrittenApart(text, first, index)) this.#meet(text, entry, first, index, hits);
          }
        }
      } else {
        run = 0;
        if (CLASS[folded] === STOP) loose = 0;
      }
    }
    for (const part of this.#touched) this.#standing[part] = undefined;
    if (this.#touched.length > 0) this.#touched = [];
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
