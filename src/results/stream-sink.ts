import type { Writable } from 'node:stream';
import type { TextSink } from './results-writer.js';

/** Text is handed to the stream in blocks of about this many characters; a pipe takes 64 KB at a time. */
const BLOCK = 1 << 16;

/** Standard output, or any stream, as a place for results: a slow reader at the other end is waited for, not buffered for. */
export class StreamSink implements TextSink {
  readonly #stream: Writable;
  #block = '';

  constructor(stream: Writable) {
    this.#stream = stream;
  }

  write(text: string): void | Promise<void> {
    this.#block += text;
    if (this.#block.length >= BLOCK) return this.flush();
  }

  /** Hands on what is left and waits until the stream has taken it; rejects when the other end is closed. */
  flush(): Promise<void> {
    const block = this.#block;
    this.#block = '';
    return new Promise((resolve, reject) => {
      this.#stream.write(block, (error) => (error ? reject(error) : resolve()));
    });
  }
}
