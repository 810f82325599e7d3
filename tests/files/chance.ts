/** The same chances in every run, by number, so that what a run finds can be found again. */
export class Chance {
  #state: number;

  constructor(seed: number) {
    this.#state = (seed * 2654435761 + 1) >>> 0 || 1;
  }

  /** A whole number from 0 to `below` - 1. */
  upTo(below: number): number {
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    return (this.#state >>> 0) % below;
  }

  one<T>(choices: readonly T[]): T {
    return choices[this.upTo(choices.length)] as T;
  }

  list<T>(longest: number, make: () => T): T[] {
    return Array.from({ length: this.upTo(longest + 1) }, make);
  }
}
