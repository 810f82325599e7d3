/** A set of pattern numbers that is asked a million times a second: a byte a number instead of a hash. */
export class PatternSet {
  readonly #members: Uint8Array;
  readonly size: number;

  constructor(patterns: Iterable<number>) {
    const distinct = new Set(patterns);
    this.size = distinct.size;
    this.#members = new Uint8Array(Math.max(-1, ...distinct) + 1);
    for (const pattern of distinct) this.#members[pattern] = 1;
  }

  has(pattern: number): boolean {
    return this.#members[pattern] === 1;
  }
}
