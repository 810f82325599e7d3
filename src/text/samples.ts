/**
 * Sentences that a rule gives as samples, and the places of a text that are like one of them. Likeness is Tversky's
 * index over characters and their neighbouring pairs, words of one class taken as one, common words counting little: 0 to 1.
 */
import type { Hit } from './hit.js';
import { clauseStarts, denies, hashOf, PAIRED, pairAt } from './phrase-pairs.js';
import { Phrase, type Vocabulary } from './read-phrase.js';
import type { Asked } from './scan.js';
import { COMMON_WORDS } from './word-classes.js';

/** A sample with fewer units than these is like too much. */
export const SHORTEST_SAMPLE = 4;
/** The likeness asked for where the rule does not say: what docs/rules.md tells of measuring it. */
export const DEFAULT_SIMILARITY = 0.6;

/** What a pair, a single unit and a common one count for. */
const PAIR = 1;
const SINGLE = 0.5;
const COMMON = 0.3;
/** How much what a place lacks weighs, against what it adds: people say more around a thing, seldom less. */
const LACKING = 0.6;
/** A sentence that denies is half as like to one that does not, whatever else they share. */
const CONTRARY = 0.5;
/** Clauses that a place may be made of. */
const MOST_CLAUSES = 3;

interface Sample {
  readonly pattern: number;
  readonly least: number;
  readonly grams: ReadonlySet<number>;
  readonly total: number;
  readonly denies: boolean;
}

export class Samples {
  readonly #samples: Sample[] = [];
  readonly #byGram = new Map<number, number[]>();
  readonly #vocabulary: Vocabulary = new Map();
  readonly #common = new Set<number>();
  /** By hash of a pair: whether a sample has it. A text without such a pair is like none of them. */
  readonly #telling = new Uint8Array(65536);
  readonly #phrase = new Phrase();
  /** By sample: what it shares with the present place, and the place that it was last looked at for. */
  #shared = new Float64Array(0);
  #seen = new Int32Array(0);
  #stamp = 0;

  /** Adds a sample of a pattern. Returns how many units it has; one with fewer than SHORTEST_SAMPLE is left out. */
  add(pattern: number, sentence: string, least: number): number {
    const phrase = this.#phrase.read(sentence, this.#vocabulary, true);
    if (phrase.length < SHORTEST_SAMPLE) return phrase.length;
    for (const word of COMMON_WORDS) this.#common.add(typeof word === 'number' ? word : (this.#vocabulary.get(word) ?? -1));
    const grams = new Set<number>();
    for (let index = 0; index < phrase.length; index++) {
      grams.add(phrase.units[index] as number);
      if (index > 0) grams.add(pairAt(phrase, index));
      if (index > 0 && this.#isTelling(phrase, index)) this.#telling[hashOf(phrase, index)] = 1;
    }
    const total = [...grams].reduce((sum, gram) => sum + this.#weight(gram), 0);
    const number = this.#samples.push({ pattern, least, grams, total, denies: denies(phrase, 0, phrase.length) }) - 1;
    for (const gram of grams) {
      const others = this.#byGram.get(gram);
      if (others === undefined) this.#byGram.set(gram, [number]);
      else others.push(number);
    }
    this.#shared = new Float64Array(this.#samples.length);
    this.#seen = new Int32Array(this.#samples.length);
    return phrase.length;
  }

  get isEmpty(): boolean {
    return this.#samples.length === 0;
  }

  /** Adds to `hits` the likest place of every pattern asked for that has a sample so like it. */
  find(text: string, asked: Asked, hits: Hit[]): void {
    const phrase = this.#phrase.read(text, this.#vocabulary);
    if (!this.#mayBeLike(phrase)) return;
    const best = new Map<number, Place>();
    const clauses = clauseStarts(phrase);
    for (let from = 0; from + 1 < clauses.length; from++) {
      const most = Math.min(clauses.length - 1, from + MOST_CLAUSES);
      for (let to = from + 1; to <= most; to++)
        this.#compare(phrase, clauses[from] as number, clauses[to] as number, asked, best);
    }
    for (const [pattern, { first, last }] of best)
      hits.push({ pattern, start: phrase.starts[first] as number, end: phrase.ends[last] as number });
  }

  #mayBeLike(phrase: Phrase): boolean {
    for (let index = 1; index < phrase.length; index++)
      if (this.#telling[hashOf(phrase, index)] === 1) return true;
    return false;
  }

  #isTelling({ units }: Phrase, index: number): boolean {
    return !this.#common.has(units[index] as number) || !this.#common.has(units[index - 1] as number);
  }

  /** Compares units start..end with every sample that shares something with them. */
  #compare(phrase: Phrase, start: number, end: number, asked: Asked, best: Map<number, Place>): void {
    const stamp = ++this.#stamp;
    const touched: number[] = [];
    const met = new Set<number>();
    const meet = (gram: number): void => {
      if (met.has(gram)) return;
      met.add(gram);
      const weight = this.#weight(gram);
      for (const sample of this.#byGram.get(gram) ?? []) {
        if (this.#seen[sample] !== stamp) {
          this.#seen[sample] = stamp;
          this.#shared[sample] = 0;
          touched.push(sample);
        }
        this.#shared[sample] = (this.#shared[sample] as number) + weight;
      }
    };
    for (let index = start; index < end; index++) {
      meet(phrase.units[index] as number);
      if (index > start) meet(pairAt(phrase, index));
    }
    const isDenial = denies(phrase, start, end);
    for (const number of touched) {
      const sample = this.#samples[number] as Sample;
      if (!asked.has(sample.pattern)) continue;
      // Even a place that holds nothing else would not be like enough.
      if (likeness(this.#shared[number] as number, this.#shared[number] as number, sample.total) < sample.least) continue;
      const place = this.#narrow(phrase, start, end, sample, isDenial);
      const other = best.get(sample.pattern);
      if (place.likeness >= sample.least && (other === undefined || place.likeness > other.likeness))
        best.set(sample.pattern, place);
    }
  }

  /** The part of units start..end from the first to the last pair that the sample has too. */
  #narrow(phrase: Phrase, start: number, end: number, { grams, total, denies }: Sample, isDenial: boolean): Place {
    let first = start;
    while (first + 1 < end && !grams.has(pairAt(phrase, first + 1))) first++;
    let last = end - 1;
    while (last > first && !grams.has(pairAt(phrase, last))) last--;
    const own = new Set<number>();
    for (let index = first; index <= last; index++) {
      own.add(phrase.units[index] as number);
      if (index > first) own.add(pairAt(phrase, index));
    }
    let shared = 0;
    let sum = 0;
    for (const gram of own) {
      const weight = this.#weight(gram);
      sum += weight;
      if (grams.has(gram)) shared += weight;
    }
    return { first, last, likeness: likeness(shared, sum, total) * (isDenial === denies ? 1 : CONTRARY) };
  }

  #weight(gram: number): number {
    if (gram < PAIRED) return SINGLE * (this.#common.has(gram) ? COMMON : 1);
    const isCommon = this.#common.has(Math.floor(gram / PAIRED) - 1) && this.#common.has(gram % PAIRED);
    return PAIR * (isCommon ? COMMON : 1);
  }
}

/** What is shared of all that a place and a sample hold; what the place lacks weighs more than what it adds. */
const likeness = (shared: number, place: number, sample: number): number =>
  shared / (shared + LACKING * (sample - shared) + (1 - LACKING) * (place - shared));

interface Place {
  readonly first: number;
  readonly last: number;
  readonly likeness: number;
}
