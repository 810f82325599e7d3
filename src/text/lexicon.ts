/**
 * All words of all rules, found in one pass over a message. Rules give their patterns to the builder and get numbers; the
 * lexicon then says which numbers stand where in a text, and rules look at these hits alone.
 */
import { Automaton } from './automaton.js';
import { FoldedText } from './folded-text.js';
import type { Hit } from './hit.js';
import { type PackedWords, type Sort, SORTS } from './packed-words.js';
import { Patterns } from './patterns.js';
import type { Samples } from './samples.js';
import { type Asked, type Found, Scanner } from './scan.js';
import { sounds } from './spell-pattern.js';

export type { Hit } from './hit.js';
export type { Asked } from './scan.js';

const NOTHING: readonly Hit[] = [];
const EVERYTHING: Asked = { has: () => true };

/** Packed words, and the numbers that their patterns have in this run; -1 = not used in it. */
export interface Layer {
  readonly words: PackedWords;
  readonly numbers: Int32Array;
}

export class Lexicon {
  readonly #patterns: Patterns;
  readonly #scanners: Readonly<Record<Sort, readonly Scanner[]>>;
  /** The patterns that must be tried on every text. */
  readonly #always: readonly number[];
  /** The sentences that texts may be like, or null where no rule has any. */
  readonly #samples: Samples | null;
  readonly #text = new FoldedText();
  /** The text with its numbers in digits, where that is another. */
  readonly #digits = new FoldedText();
  #hidesDigits = false;
  readonly #found: { hits: Hit[]; readonly expressions: Set<number> } = { hits: [], expressions: new Set() };

  /** @param keys of the patterns, by number */
  constructor(keys: readonly string[], layers: readonly Layer[], samples: Samples | null = null) {
    this.#samples = samples;
    this.#patterns = new Patterns(keys);
    const scannersOf = (sort: Sort) =>
      layers.flatMap(({ words, numbers }) => {
        const tables = words.automata[sort];
        if (tables === null) return [];
        return [new Scanner(new Automaton(tables, numbers), this.#patterns, sort === 'sounding' ? sounds() : null)];
      });
    this.#scanners = { written: scannersOf('written'), latin: scannersOf('latin'), sounding: scannersOf('sounding') };
    this.#always = layers
      .flatMap(({ words, numbers }) => words.always.map((pattern) => numbers[pattern] as number))
      .filter((number) => number >= 0);
  }

  /** Every place where a pattern that is asked for stands in a text, in order of its end. */
  scan(original: string, asked: Asked = EVERYTHING): readonly Hit[] {
    const text = this.#text.read(original);
    if (text.length === 0) return NOTHING;
    this.#hidesDigits = text.mayHideDigits && this.#digits.readDigitsOf(text);
    const inDigits = this.#inDigits(asked);
    return withOthers(this.#find(text, (scanner, found) => scanner.scan(text, asked, found), asked), inDigits);
  }

  /** The same of the text scanned last, for patterns that were not asked for then. */
  scanLeft(asked: Asked): readonly Hit[] {
    const text = this.#text;
    if (!this.#hidesDigits) return this.#find(text, (scanner, found) => scanner.scanLeft(text, asked, found), asked);
    const inDigits = this.#inDigits(asked);
    return withOthers(this.#find(text, (scanner, found) => scanner.scan(text, asked, found), asked), inDigits);
  }

  /** What stands in the text only once its numbers are written in digits. */
  #inDigits(asked: Asked): readonly Hit[] {
    if (!this.#hidesDigits) return NOTHING;
    const text = this.#digits;
    return this.#find(text, (scanner, found) => scanner.scan(text, asked, found), asked);
  }

  #find(text: FoldedText, look: (scanner: Scanner, found: Found) => void, asked: Asked): readonly Hit[] {
    const found = this.#found;
    const { expressions } = found;
    found.hits = [];
    expressions.clear();
    for (const pattern of this.#always) if (asked.has(pattern)) expressions.add(pattern);
    for (const sort of SORTS)
      if (sort !== 'latin' || text.hasLatin) for (const scanner of this.#scanners[sort]) look(scanner, found);
    this.#samples?.find(text.original, asked, found.hits);
    for (const pattern of expressions) {
      const expression = this.#patterns.expression(pattern);
      if (expression.digits === 0 || text.countDigits() >= expression.digits) expression.find(text, found.hits);
    }
    return found.hits.length === 0 ? NOTHING : inOrder(found.hits);
  }
}

/** Hits, and those of others that are not among them. */
function withOthers(hits: readonly Hit[], others: readonly Hit[]): readonly Hit[] {
  const isKnown = ({ pattern, start, end }: Hit) => hits.some((hit) => hit.pattern === pattern && hit.start === start && hit.end === end);
  return others.length === 0 ? hits : hitsInOrder(hits, others.filter((other) => !isKnown(other)));
}

/** Hits of one text, in order of their end, then their start. */
export function hitsInOrder(hits: readonly Hit[], more: readonly Hit[]): readonly Hit[] {
  if (more.length === 0) return hits;
  return hits.length === 0 ? more : inOrder([...hits, ...more]);
}

/** Sorts by end, then start. Hits come nearly so: each is moved the few places that it is off. */
function inOrder(hits: Hit[]): Hit[] {
  for (let index = 1; index < hits.length; index++) {
    const hit = hits[index] as Hit;
    let place = index - 1;
    for (; place >= 0; place--) {
      const other = hits[place] as Hit;
      if (other.end < hit.end || (other.end === hit.end && other.start <= hit.start)) break;
      hits[place + 1] = other;
    }
    hits[place + 1] = hit;
  }
  return hits;
}
