/** Bytes that are looked for at a place, four at a time: a byte at a time takes twice as long. */
export class Literal {
  readonly length: number;
  readonly #words: Int32Array;
  readonly #rest: Uint8Array;

  constructor(bytes: Uint8Array | string) {
    const own = Buffer.from(bytes as string);
    this.length = own.length;
    this.#words = Int32Array.from({ length: own.length >> 2 }, (_, at) => own.readInt32LE(at * 4));
    this.#rest = Uint8Array.from(own.subarray(own.length & ~3));
  }

  /** Whether they stand at `at`; `end` is where what may be looked at ends. */
  isAt(view: DataView, at: number, end: number): boolean {
    if (at + this.length > end) return false;
    const words = this.#words;
    let place = at;
    for (let word = 0; word < words.length; word++, place += 4) if (view.getInt32(place, true) !== words[word]) return false;
    const rest = this.#rest;
    for (let byte = 0; byte < rest.length; byte++, place++) if (view.getUint8(place) !== rest[byte]) return false;
    return true;
  }
}
