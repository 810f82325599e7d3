/** Keys made of a few texts: 64 bits that stand for them, in two numbers. */

/** Texts mixed into a key one after another, so that no list of them is made; keys that begin alike may begin from the same mix. */
export class KeyMix {
  // Two lanes of multiply and shift, mixed at the end as in MurmurHash3.
  #low = 0x9e3779b9 | 0;
  #high = 0x85ebca6b | 0;

  /** Begins anew: from where another mix stands. */
  begin(from: KeyMix): this {
    this.#low = from.#low;
    this.#high = from.#high;
    return this;
  }

  add(text: string): this {
    let low = this.#low;
    let high = this.#high;
    for (let at = 0; at <= text.length; at++) {
      // One step more than there are characters: the end of a text is part of the key, ("a", "bc") is not ("ab", "c").
      const unit = at < text.length ? text.charCodeAt(at) : 0x10000;
      low = Math.imul(low ^ unit, 0x9e3779b1);
      low ^= low >>> 15;
      high = Math.imul(high ^ unit, 0x5f356495);
      high ^= high >>> 13;
    }
    this.#low = low;
    this.#high = high;
    return this;
  }

  /** The second number is never 0. */
  key(): readonly [low: number, high: number] {
    const low = mix(this.#low ^ (this.#high >>> 16));
    const high = mix(this.#high ^ low);
    return [low >>> 0, high >>> 0 || 1]; // 0 in the upper half marks a free place
  }
}

/** 64 bits that stand for these texts, in two numbers; the second is never 0. */
export function keyOf(...texts: readonly string[]): readonly [low: number, high: number] {
  const mixed = new KeyMix();
  for (const text of texts) mixed.add(text);
  return mixed.key();
}

function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
