/** Lines as UTF-8, put together in one place that is used again and again: joined as text first, they would be copied twice. */

/** Bytes of UTF-8 that a unit of UTF-16 can take. */
const MOST_BYTES = 3;

export class Lines {
  #bytes = Buffer.allocUnsafeSlow(1 << 16);
  #used = 0;

  add(text: string): void {
    const most = this.#used + text.length * MOST_BYTES;
    if (most > this.#bytes.length) {
      const wider = Buffer.allocUnsafeSlow(Math.max(most, this.#bytes.length * 2));
      this.#bytes.copy(wider, 0, 0, this.#used);
      this.#bytes = wider;
    }
    this.#used += this.#bytes.write(text, this.#used);
  }

  /** All that was added since the last time, in a buffer of its own, which may be given to another thread. */
  take(): Uint8Array<ArrayBuffer> {
    const bytes = new Uint8Array(this.#bytes.buffer.slice(0, this.#used));
    this.#used = 0;
    return bytes;
  }
}
