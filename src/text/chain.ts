/**
 * A pattern of several parts, matched outwards from its most telling one: only that part's words stand in the automaton, and
 * the parts before and after it are looked for in the few texts that hold one of them.
 */
import { CLASS, STOP } from './characters.js';
import type { FoldedText } from './folded-text.js';
import { isGuarded, isWordUnit, isWrittenApart } from './guards.js';

/** The spellings of a part with their guards, and how many units may stand between the part before and this one. */
export interface ChainPart {
  readonly gap: number;
  readonly words: ReadonlyMap<string, number>;
  /** About in what share of messages one of the words stands by chance. */
  readonly likelihood: number;
}

interface ChainWord {
  readonly word: string;
  readonly guards: number;
}

export class Chain {
  readonly #parts: readonly ChainPart[];
  /** The number of the part whose words stand in the automaton. */
  readonly anchor: number;
  /** By part: its words by their unit that is met first, going outwards. */
  readonly #words: Map<number, ChainWord[]>[];
  /** FILTER numbers for each part: whether a word of it may be met with a unit, by its last eight bits; nearly all units end here. */
  readonly #filters: Int32Array;
  /** By part: whether its words may be written apart. One that joins another part is not a word by itself. */
  readonly #isLoose: readonly boolean[];
  /** What each unit is read as, on top of folding. */
  readonly #reading: Uint16Array | null;
  /** Which units may stand right before and right after the anchor, by their last five bits; -1 = any, for there is a gap. */
  readonly before: number;
  readonly after: number;

  constructor(parts: readonly ChainPart[], reading: Uint16Array | null) {
    this.#parts = parts;
    this.#reading = reading;
    this.anchor = mostTelling(parts);
    this.#words = parts.map(({ words }, part) => byFirstMet(words, part < this.anchor));
    this.#filters = Int32Array.from(this.#words.flatMap((words) => filterOf(words.keys())));
    this.#isLoose = parts.map(({ gap }, part) => (part === 0 || gap > 0) && parts[part + 1]?.gap !== 0);
    this.before = parts[this.anchor]?.gap === 0 ? this.#neighbours(this.anchor - 1) : -1;
    this.after = parts[this.anchor + 1]?.gap === 0 ? this.#neighbours(this.anchor + 1) : -1;
  }

  #neighbours(part: number): number {
    let filter = 0;
    for (const unit of this.#words[part]?.keys() ?? []) filter |= 1 << (unit & 31);
    return part < 0 ? -1 : filter;
  }

  /** The first unit of the chain whose anchor begins at unit `first`, or -1 when the parts before it are not there. */
  startBefore(text: FoldedText, first: number): number {
    return this.#backwards(text, this.anchor - 1, first);
  }

  /** The last unit of the chain whose anchor ends at unit `last`, or -1. */
  endAfter(text: FoldedText, last: number): number {
    return this.#forwards(text, this.anchor + 1, last);
  }

  #backwards(text: FoldedText, part: number, first: number): number {
    if (part < 0) return first;
    const { units } = text;
    const { gap } = this.#parts[part + 1] as ChainPart;
    for (let last = first - 1, passed = 0; last >= 0 && passed <= gap; last--) {
      const unit = units[last] as number;
      if (this.#mayBeMet(part, unit))
        for (const { word, guards } of this.#wordsAt(part, unit)) {
          const start = this.#startOf(text, word, last, part);
          if (start < 0 || !isGuarded(text, start, last, guards)) continue;
          const begin = this.#backwards(text, part - 1, start);
          if (begin >= 0) return begin;
        }
      if (CLASS[unit] === STOP) return -1;
      if (isWordUnit(unit) || !isSpacing(text, last)) passed++;
    }
    return -1;
  }

  #forwards(text: FoldedText, part: number, last: number): number {
    if (part === this.#parts.length) return last;
    const { units, length } = text;
    const { gap } = this.#parts[part] as ChainPart;
    for (let first = last + 1, passed = 0; first < length && passed <= gap; first++) {
      const unit = units[first] as number;
      if (this.#mayBeMet(part, unit))
        for (const { word, guards } of this.#wordsAt(part, unit)) {
          const stop = this.#stopOf(text, word, first, part);
          if (stop < 0 || !isGuarded(text, first, stop, guards)) continue;
          const end = this.#forwards(text, part + 1, stop);
          if (end >= 0) return end;
        }
      if (CLASS[unit] === STOP) return -1;
      if (isWordUnit(unit) || !isSpacing(text, first)) passed++;
    }
    return -1;
  }

  #mayBeMet(part: number, folded: number): boolean {
    const unit = this.#reading === null ? folded : (this.#reading[folded] as number);
    return ((this.#filters[part * FILTER + ((unit >> 5) & 7)] as number) & (1 << (unit & 31))) !== 0;
  }

  #wordsAt(part: number, folded: number): readonly ChainWord[] {
    const unit = this.#reading === null ? folded : (this.#reading[folded] as number);
    return this.#words[part]?.get(unit) ?? NO_WORDS;
  }

  /** Where a word ends that begins at unit `first`, written together or apart; -1 = it does not stand there. */
  #stopOf(text: FoldedText, word: string, first: number, part: number): number {
    const isLoose = this.#isLoose[part] as boolean;
    let at = first;
    for (let index = 0; index < word.length; index++, at++) {
      if (index > 0 && isLoose) while (at < text.length && !this.#isAt(text, at, word, index) && separates(text, at)) at++;
      if (at >= text.length || !this.#isAt(text, at, word, index)) return -1;
    }
    return at - first === word.length || isWrittenApart(text, first, at - 1) ? at - 1 : -1;
  }

  /** Where a word begins that ends at unit `last`, or -1. */
  #startOf(text: FoldedText, word: string, last: number, part: number): number {
    const isLoose = this.#isLoose[part] as boolean;
    let at = last;
    for (let index = word.length - 1; index >= 0; index--, at--) {
      if (index < word.length - 1 && isLoose) while (at >= 0 && !this.#isAt(text, at, word, index) && separates(text, at)) at--;
      if (at < 0 || !this.#isAt(text, at, word, index)) return -1;
    }
    return last - at === word.length || isWrittenApart(text, at + 1, last) ? at + 1 : -1;
  }

  #isAt({ units }: FoldedText, at: number, word: string, index: number): boolean {
    const unit = units[at] as number;
    return (this.#reading === null ? unit : this.#reading[unit]) === word.charCodeAt(index);
  }
}

/** Whether a unit may stand between the characters of one word. */
function separates({ units }: FoldedText, at: number): boolean {
  const unit = units[at] as number;
  return !isWordUnit(unit) && CLASS[unit] !== STOP;
}

/** Whether a separator stands between two characters that are each alone, as in a text w r i t t e n  a p a r t: it fills no gap. */
function isSpacing(text: FoldedText, at: number): boolean {
  const isWord = (index: number) => index >= 0 && index < text.length && isWordUnit(text.units[index] as number);
  return separates(text, at) && isWord(at - 1) && isWord(at + 1) && !isWord(at - 2) && !isWord(at + 2);
}

function byFirstMet(words: ReadonlyMap<string, number>, backwards: boolean): Map<number, ChainWord[]> {
  const all = new Map<number, ChainWord[]>();
  for (const [word, guards] of words) {
    const met = word.charCodeAt(backwards ? word.length - 1 : 0);
    const others = all.get(met);
    if (others === undefined) all.set(met, [{ word, guards }]);
    else others.push({ word, guards });
  }
  return all;
}

/** Numbers of a part's filter: 256 bits. */
const FILTER = 8;

function filterOf(units: Iterable<number>): number[] {
  const filter = new Array<number>(FILTER).fill(0);
  for (const unit of units) filter[(unit >> 5) & 7] = (filter[(unit >> 5) & 7] as number) | (1 << (unit & 31));
  return filter;
}

const NO_WORDS: readonly ChainWord[] = [];

/** The part that is met least often by chance, and of equals the one with the fewest words. */
function mostTelling(parts: readonly ChainPart[]): number {
  let best = 0;
  for (const [index, { likelihood, words }] of parts.entries()) {
    const { likelihood: least, words: fewest } = parts[best] as ChainPart;
    if (likelihood < least || (likelihood === least && words.size < fewest.size)) best = index;
  }
  return best;
}
