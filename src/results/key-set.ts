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

/** 64 bits that stand for these texts, in two numbers; the second is never 0. */
export function keyOf(...texts: readonly string[]): readonly [low: number, high: number] {
  // Two lanes of multiply and shift, mixed at the end as in MurmurHash3.
  let low = 0x9e3779b9 | 0;
  let high = 0x85ebca6b | 0;
  for (const text of texts) {
    for (let at = 0; at <= text.length; at++) {
      // One step more than there are characters: the end of a text is part of the key, ("a", "bc") is not ("ab", "c").
      const unit = at < text.length ? text.charCodeAt(at) : 0x10000;
      low = Math.imul(low ^ unit, 0x9e3779b1);
      low ^= low >>> 15;
      high = Math.imul(high ^ unit, 0x5f356495);
      high ^= high >>> 13;
    }
  }
  low = mix(low ^ (high >>> 16));
  high = mix(high ^ low);
  return [low >>> 0, high >>> 0 || 1]; // 0 in the upper half marks a free place
}

function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
