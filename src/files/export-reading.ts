import { createHash } from 'node:crypto';
import type { ExportRecord } from '../model/record.js';
import { remark } from '../model/remark.js';
import { createDecoder, type Decoder } from './decoder.js';
import type { Format, FormatName } from './format.js';
import { gunzip } from './gunzip.js';
import { FORMATS } from './index.js';
import type { OpenExport } from './open-export.js';
import { type RawFile, whyUnreadable } from './raw-file.js';
import { Reading } from './reading.js';
import type { RecognisedHead } from './read-head.js';
import { TextWindow } from './text-window.js';

const BYTE_ORDER_MARK = 0xfeff;
const REPLACEMENT = '\uFFFD';

/** Units of text that are cut at once, some hundred rows: what becomes of them is dead before the young heap is full. */
const PIECE = 1 << 14;

/** One reading of an export: bytes are counted and hashed, unpacked, decoded and cut into records, a chunk at a time. */
export class ExportReading extends Reading implements OpenExport {
  readonly sheets = [];
  bytesRead = 0;
  readonly #hash = createHash('sha256');
  readonly #format: Format;
  readonly #decoder: Decoder;
  #replacementTold = false;

  constructor(
    file: string,
    raw: RawFile,
    private readonly head: RecognisedHead,
    private readonly chunk: number,
  ) {
    super(file, raw);
    this.#format = FORMATS.find((format) => format.fits(head)) as Format;
    this.#decoder = createDecoder(head.encoding, head.guessed);
  }

  get format(): FormatName {
    return this.#format.name;
  }

  get encoding(): string {
    return this.#decoder.encoding;
  }

  get compressed(): boolean {
    return this.head.compressed;
  }

  sha256(): string {
    return this.#hash.copy().digest('hex');
  }

  async *batches(): AsyncGenerator<ExportRecord[]> {
    const cutter = await this.#format.cutter(this.head, this.told);
    const text = new TextWindow(this.#text());
    // A record that is long is not looked through again with every piece of it.
    let enough = 0;
    do {
      await text.fill();
      if (text.length < enough && !text.closed) continue;
      const batch = cutter.cut(text);
      enough = batch.length > 0 ? 0 : 2 * text.length;
      this.given += batch.length;
      this.#tellReplacement(batch, text.closed);
      if (batch.length > 0) yield batch;
    } while (!text.closed);
    const { otherLines } = this.#decoder;
    if (otherLines > 0)
      this.told.note(0, remark('lines-in-other-encoding', { lines: otherLines, encoding: this.encoding, other: this.#other }));
    if (this.head.whole && this.head.text.trim() === '') this.told.skip(0, remark('file-empty'));
  }

  async *#text(): AsyncGenerator<Uint16Array> {
    let begun = false;
    for await (const bytes of this.#unpacked()) {
      const units = this.#decoder.decode(bytes, false);
      if (units.length === 0) continue;
      for (let at = begun || units[0] !== BYTE_ORDER_MARK ? 0 : 1; at < units.length; at += PIECE) yield units.subarray(at, at + PIECE);
      begun = true;
    }
    yield this.#decoder.decode(new Uint8Array(0), true);
  }

  #unpacked(): AsyncGenerator<Buffer> {
    const bytes = this.#bytes();
    return this.head.compressed ? gunzip(bytes, (reason) => this.told.skip(0, reason)) : bytes;
  }

  async *#bytes(): AsyncGenerator<Buffer> {
    try {
      for await (const bytes of this.raw.chunks(this.chunk)) {
        this.bytesRead += bytes.length;
        this.#hash.update(bytes);
        yield bytes;
      }
    } catch (error) {
      this.told.skip(0, remark('rest-unread', { error: whyUnreadable(error) }));
    }
  }

  /** Bytes that are no text of the encoding lose no record: the first record that shows it is told. */
  #tellReplacement(batch: readonly ExportRecord[], last: boolean): void {
    if (this.#replacementTold || !this.#decoder.replaced) return;
    const shown = batch.find((record) => textOf(record).includes(REPLACEMENT));
    if (shown === undefined && !last) return;
    this.told.note(shown?.row ?? 0, remark('bytes-replaced', { encoding: this.encoding, other: this.#other }));
    this.#replacementTold = true;
  }

  get #other(): string {
    return this.encoding === 'utf-8' ? 'gb18030' : 'utf-8';
  }
}

function textOf(record: ExportRecord): string {
  if ('cells' in record) return record.cells.join('');
  return 'line' in record ? record.line : JSON.stringify(record.value);
}
