/**
 * The words of all rules, found in one pass over a text.
 *
 * A pattern is a plain word (`加微信`), a word with choices and gaps (`[微薇威][信❤]`, `加…微信`), or a regular
 * expression between slashes (`/\d{11}/`).
 */
export interface Lexicon {
  /** Every place where a pattern stands in the text, guarded and in order of its end. */
  scan(text: string): readonly Hit[];
}

/** One place where one pattern stands; offsets point into the original text, end exclusive. */
export interface Hit {
  readonly pattern: number;
  readonly start: number;
  readonly end: number;
}

export interface PatternProblem {
  readonly pattern: string;
  readonly problem: string;
}

export interface LexiconBuilder {
  /** The number of a pattern; the same pattern gives the same number. Throws PatternError on a bad one. */
  add(pattern: string): number;
  build(): Lexicon;
}
