/**
 * The stretch of an export's text that is in memory, as UTF-16 code units. Units rather than one long string: cutting is
 * a loop over numbers, and a record made of its own few units does not keep a megabyte of neighbours alive as a slice would.
 */
export class TextWindow {
  /** [start, end) of it is the text that is not taken yet. Positions hold until the next `fill`. */
  units: Uint16Array<ArrayBuffer>;
  start = 0;
  /** No more text will come. */
  closed = false;
  readonly #chunks: AsyncIterator<Uint16Array>;
  #bytes: Buffer;

  constructor(chunks: AsyncIterator<Uint16Array>, units = new Uint16Array(0)) {
    this.#chunks = chunks;
    this.units = units;
    this.#bytes = Buffer.from(units.buffer);
  }

  /** A window that holds the whole of a text; `closed` = there is no more of it. */
  static of(text: string, closed = true): TextWindow {
    const units = new Uint16Array(text.length);
    const window = new TextWindow({ next: async () => ({ done: true, value: undefined }) }, units);
    window.#bytes.write(text, 'utf16le');
    window.closed = closed;
    return window;
  }

  get end(): number {
    return this.units.length;
  }

  get length(): number {
    return this.units.length - this.start;
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
    const rest = this.units.subarray(this.start);
    const length = rest.length + chunk.length;
    let buffer = new Uint16Array(this.units.buffer);
    const isTooSmall = length > buffer.length;
    if (isTooSmall) {
      buffer = new Uint16Array(Math.max(length, buffer.length * 2));
      this.#bytes = Buffer.from(buffer.buffer);
    }
    if (isTooSmall || this.start > 0) buffer.set(rest);
    buffer.set(chunk, rest.length);
    this.units = buffer.subarray(0, length);
    this.start = 0;
  }
}
