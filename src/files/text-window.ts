/**
 * The stretch of an export's text that is in memory, as UTF-16 code units. Units rather than one long string: cutting is
 * a loop over numbers, and a record made of its own few units does not keep a megabyte of neighbours alive as a slice would.
 */
export class TextWindow {
  /** Only [start, end) is text; what lies beyond is left over from before. Positions hold until the next `fill`. */
  units: Uint16Array<ArrayBuffer>;
  start = 0;
  end = 0;
  /** No more text will come. */
  closed = false;
  readonly #chunks: AsyncIterator<Uint16Array>;
  #bytes: Buffer;

  constructor(chunks: AsyncIterator<Uint16Array>, capacity = 0) {
    this.#chunks = chunks;
    this.units = new Uint16Array(capacity);
    this.#bytes = Buffer.from(this.units.buffer);
  }

  /** A window that holds the whole of a text; `closed` = there is no more of it. */
  static of(text: string, closed = true): TextWindow {
    const window = new TextWindow({ next: async () => ({ done: true, value: undefined }) }, text.length);
    window.#bytes.write(text, 'utf16le');
    window.end = text.length;
    window.closed = closed;
    return window;
  }

  get length(): number {
    return this.end - this.start;
  }

  /** Appends the next chunk; false, and `closed`, when there is none. */
  async fill(): Promise<boolean> {
    const next = await this.#chunks.next();
    if (next.done === true) this.closed = true;
    else this.#append(next.value);
    return !this.closed;
  }

  /** The text of [from, to), a string of its own. */
  text(from: number, to: number): string {
    return this.#bytes.toString('utf16le', from * 2, to * 2);
  }

  #append(chunk: Uint16Array): void {
    const length = this.length;
    if (length + chunk.length > this.units.length) {
      const larger = new Uint16Array(Math.max(length + chunk.length, this.units.length * 2));
      larger.set(this.units.subarray(this.start, this.end));
      this.units = larger;
      this.#bytes = Buffer.from(larger.buffer);
    } else {
      this.units.copyWithin(0, this.start, this.end);
    }
    this.units.set(chunk, length);
    this.start = 0;
    this.end = length + chunk.length;
  }
}
