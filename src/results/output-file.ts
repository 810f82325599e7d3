import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

/** Bytes are kept until there is this much of them: writing in blocks costs a thousandth of writing in lines. */
const BLOCK = 1 << 20;

/** A file being written, in UTF-8. Synchronous on purpose: a block takes a millisecond, and hot loops need no `await`. */
export class OutputFile {
  readonly path: string;
  readonly #descriptor: number;
  readonly #block = Buffer.allocUnsafe(BLOCK);
  #used = 0;
  #open = true;

  /** Creates the file `path`; throws when there is one already. `descriptor`: a file opened elsewhere. */
  constructor(path: string, descriptor = openSync(path, 'wx')) {
    this.path = path;
    this.#descriptor = descriptor;
  }

  /** Adds a text, or the UTF-8 of one. */
  write(text: string | Uint8Array): void {
    if (typeof text !== 'string') {
      if (text.length > BLOCK - this.#used) this.#flush();
      if (text.length > BLOCK) this.#put(text);
      else {
        this.#block.set(text, this.#used);
        this.#used += text.length;
      }
      return;
    }
    const most = text.length * 3; // bytes of UTF-8 that a unit of UTF-16 can take
    if (most > BLOCK - this.#used) this.#flush();
    if (most > BLOCK) this.#put(Buffer.from(text));
    else this.#used += this.#block.write(text, this.#used);
  }

  /** Writes what is left, waits until the disk has it all, and closes. */
  finish(): void {
    this.#flush();
    fsyncSync(this.#descriptor);
    this.close();
  }

  /** Closes without writing what is left. */
  close(): void {
    if (this.#open) closeSync(this.#descriptor);
    this.#open = false;
  }

  #flush(): void {
    const bytes = this.#block.subarray(0, this.#used);
    this.#used = 0;
    this.#put(bytes);
  }

  #put(bytes: Uint8Array): void {
    // The system may take less than it is given.
    for (let written = 0; written < bytes.length; ) written += writeSync(this.#descriptor, bytes, written);
  }
}
