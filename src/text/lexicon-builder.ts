import { Lexicon } from './lexicon.js';
import { type PackedWords, WordPacker } from './packed-words.js';
import { PatternError } from './pattern-error.js';
import { SHORTEST_SAMPLE, Samples } from './samples.js';
import { keyOf, type Spelling } from './spell-pattern.js';

export type { Spelling } from './spell-pattern.js';

/** Collects patterns and gives them numbers. Patterns that are packed already need not be read again. */
export class LexiconBuilder {
  readonly #packed: PackedWords | null;
  /** By key: the number in `packed`. */
  readonly #places: ReadonlyMap<string, number>;
  readonly #packer = new WordPacker();
  readonly #numbers = new Map<string, number>();
  readonly #likelihoods: number[] = [];
  /** By number in the tables: the number in this run, or -1. */
  readonly #ofPacked: Int32Array;
  readonly #ofOwn: number[] = [];
  readonly #samples = new Samples();

  constructor(packed: PackedWords | null = null) {
    this.#packed = packed;
    this.#places = new Map(packed?.keys.map((key, place) => [key, place]));
    this.#ofPacked = new Int32Array(packed?.keys.length ?? 0).fill(-1);
  }

  /** The number of a pattern; the same pattern, spelled the same ways, has the same number. Throws PatternError. */
  add(written: string, spelling: Spelling = {}): number {
    const key = keyOf(written, spelling);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    const place = this.#places.get(key);
    if (place === undefined) {
      this.#likelihoods.push(this.#packer.add(key));
      this.#ofOwn.push(number);
    } else {
      this.#likelihoods.push(this.#packed?.likelihoods[place] as number);
      this.#ofPacked[place] = number;
    }
    this.#numbers.set(key, number);
    return number;
  }

  /**
   * The number of a pattern that stands where a text is like one of the sample sentences: its likeness `least` or more.
   * Throws PatternError for a sentence too short to be compared.
   */
  addSamples(sentences: readonly string[], least: number): number {
    const key = `~${least} ${sentences.join('\n')}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    for (const sentence of sentences)
      if (this.#samples.add(number, sentence, least) < SHORTEST_SAMPLE)
        throw new PatternError(`"${sentence}" is too short for a sample: give a whole sentence, or put it under "any"`);
    this.#numbers.set(key, number);
    this.#likelihoods.push(SAMPLE_LIKELIHOOD * sentences.length);
    return number;
  }

  /** About how often a pattern's words stand in a message by chance; for choosing which of several to look for first. */
  likelihood(pattern: number): number {
    return this.#likelihoods[pattern] as number;
  }

  /** The tables of the patterns that were not packed already. */
  pack(): PackedWords {
    return this.#packer.pack();
  }

  /** The lexicon of all patterns added. The builder is spent. */
  build(): Lexicon {
    const own = { words: this.pack(), numbers: Int32Array.from(this.#ofOwn) };
    const layers = this.#packed === null ? [own] : [{ words: this.#packed, numbers: this.#ofPacked }, own];
    return new Lexicon([...this.#numbers.keys()], layers, this.#samples.isEmpty ? null : this.#samples);
  }
}

/** That a text is like a sample by chance: about as seldom as it holds a word of three characters. */
const SAMPLE_LIKELIHOOD = 0.001;
