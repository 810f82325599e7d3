/**
 * A set of pattern numbers that is asked a million times a second: a bit a number instead of a hash, from the least number to the
 * greatest. The words of a rule have numbers near each other, so thousands of sets stay in the processor's cache.
 */
export class PatternSet {
  readonly #first: number;
  /** From the first number to the last. */
  readonly #reach: number;
  readonly #bits: Int32Array;
  readonly size: number;

  constructor(patterns: Iterable<number>) {
    const distinct = new Set(patterns);
    this.size = distinct.size;
    const [first, last] = rangeOf(distinct);
    this.#first = first;
    this.#reach = last - first;
    this.#bits = new Int32Array((this.#reach >> 5) + 1);
    for (const pattern of distinct) {
      const at = (pattern - first) >> 5;
      this.#bits[at] = (this.#bits[at] as number) | (1 << ((pattern - first) & 31));
    }
  }

  has(pattern: number): boolean {
    const place = pattern - this.#first;
    return place >= 0 && place <= this.#reach && (((this.#bits[place >> 5] as number) >>> (place & 31)) & 1) === 1;
  }
}

/** The least and the greatest of some numbers; of none, such as no number comes between. */
function rangeOf(numbers: Iterable<number>): [first: number, last: number] {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const number of numbers) {
    if (number < first) first = number;
    if (number > last) last = number;
  }
  return first <= last ? [first, last] : [0, 0];
}
