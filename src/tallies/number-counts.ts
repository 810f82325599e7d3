/** Counts under whole numbers from 0, which are few. */
export class NumberCounts {
  #counts = new Uint32Array(16);

  add(number: number): void {
    if (number >= this.#counts.length) this.#grow(number);
    (this.#counts[number] as number)++;
  }

  /** Numbers with what was counted under them, without those that nothing was. */
  *entries(): Generator<[number: number, times: number]> {
    for (const [number, times] of this.#counts.entries()) if (times > 0) yield [number, times];
  }

  #grow(number: number): void {
    const wider = new Uint32Array(Math.max(number + 1, this.#counts.length * 2));
    wider.set(this.#counts);
    this.#counts = wider;
  }
}
