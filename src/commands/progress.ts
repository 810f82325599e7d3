/** One line on a terminal that says how far a long run is, how fast it goes and how long it will take. */
import type { OpenExport } from '../files/open-export.js';

/** A run shorter than this needs no line; and a line is not drawn anew more often. */
const PATIENCE = 1000;
const REDRAW = 200;

export class Progress {
  readonly #stream: NodeJS.WriteStream;
  readonly #inputs: number;
  readonly #started = Date.now();
  #drawn = 0;

  constructor(stream: NodeJS.WriteStream, inputs: number) {
    this.#stream = stream;
    this.#inputs = inputs;
  }

  show({ file, bytesRead, size, records }: OpenExport, index: number): void {
    const now = Date.now();
    if (!this.#stream.isTTY || now - this.#started < PATIENCE || now - this.#drawn < REDRAW) return;
    this.#drawn = now;
    const seconds = (now - this.#started) / 1000;
    const share = size > 0 ? bytesRead / size : 0;
    const left = share > 0 && this.#inputs === 1 ? `, ${Math.ceil(seconds / share - seconds)} s left` : '';
    const part = size > 0 ? `${Math.floor(share * 100)} % ` : '';
    const rate = Math.round(records / seconds).toLocaleString('en');
    this.#stream.write(
      `\r\u001b[K[${index + 1}/${this.#inputs}] ${file.replace(/[^\x20-\x7e\u4e00-\u9fff]/gu, '?')} ${part}${rate} records/s${left}`,
    );
  }

  /** Takes the line away. */
  end(): void {
    if (this.#drawn > 0) this.#stream.write('\r\u001b[K');
  }
}
