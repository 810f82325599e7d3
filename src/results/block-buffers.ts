/** Read at a time: enough that asking for it costs little, few enough that the records of a block are young when they are counted. */
export const CHUNK = 1 << 17;

/** Buffers that blocks are read into. One that is given back is used again: a year has twenty thousand blocks, each of which would have to be found room for. */
export class BlockBuffers {
  readonly #spare: Buffer[] = [];

  /** A buffer of at least so many bytes, which has an ArrayBuffer to itself and can be given to another thread. */
  take(least = 0): Buffer {
    return least > CHUNK ? Buffer.allocUnsafeSlow(least) : (this.#spare.pop() ?? Buffer.allocUnsafeSlow(CHUNK));
  }

  /** Takes back what a block was read into: nobody looks at its bytes any more. */
  give({ buffer }: Uint8Array): void {
    if (buffer.byteLength === CHUNK) this.#spare.push(Buffer.from(buffer));
  }
}
