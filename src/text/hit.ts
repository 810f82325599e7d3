/** One place where one pattern stands; offsets point into the original text, end exclusive. */
export interface Hit {
  readonly pattern: number;
  readonly start: number;
  readonly end: number;
}
