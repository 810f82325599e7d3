const QUOTE = 0x22;

/** The names that the fields of an object may have, told from their bytes by the order in which they are usually written. */
export class FieldNames {
  readonly #names: readonly Uint8Array[];

  constructor(names: readonly string[]) {
    this.#names = names.map((name) => Buffer.from(name));
  }

  /**
   * The place of the name that begins at `start` and ends with a quote, or -1 for a name that is not among them.
   * @param guess the place that it probably has
   */
  find(bytes: Buffer, start: number, guess: number): number {
    if (this.#isAt(bytes, start, guess)) return guess;
    for (let place = 0; place < this.#names.length; place++) if (this.#isAt(bytes, start, place)) return place;
    return -1;
  }

  /** How many bytes the name at `place` has. */
  length(place: number): number {
    return (this.#names[place] as Uint8Array).length;
  }

  #isAt(bytes: Buffer, start: number, place: number): boolean {
    const name = this.#names[place];
    if (name === undefined || bytes[start + name.length] !== QUOTE) return false;
    for (let at = 0; at < name.length; at++) if (bytes[start + at] !== name[at]) return false;
    return true;
  }
}
