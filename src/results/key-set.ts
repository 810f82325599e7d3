import { keyOf } from './key-of.js';

/**
 * A set of keys, each made of a few texts, in 16 bytes a key instead of the 100 and more that strings in a Set cost:
 * a month of a large shop has two million conversations. It holds 64-bit hashes; that two of a million keys share
 * one has a probability of 3 in 100 million.
 */
export class KeySet {
  #low = new Uint32Array(1024);
  #high = new Uint32Array(1024);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Adds the key of these texts; false when it was there already. */
  add(...texts: readonly string[]): boolean {
    return this.addKey(...keyOf(...texts));
  }

  /** Adds a key that `keyOf` gave. */
  addKey(low: number, high: number): boolean {
    return this.#put(low, high);
  }

  #put(low: number, high: number): boolean {
    const mask = this.#low.length - 1;
    let place = low & mask;
    while (this.#high[place] !== 0) {
      if (this.#low[place] === low && this.#high[place] === high) return false;
      place = (place + 1) & mask;
    }
    this.#low[place] = low;
    this.#high[place] = high;
    this.#size += 1;
    if (this.#size > mask * 0.6) this.#grow();
    return true;
  }

  #grow(): void {
    const low = this.#low;
    const high = this.#high;
    this.#low = new Uint32Array(low.length * 2);
    this.#high = new Uint32Array(low.length * 2);
    this.#size = 0;
    for (let place = 0; place < low.length; place++) {
      if (high[place] !== 0) this.#put(low[place] ?? 0, high[place] ?? 0);
    }
  }
}
