/**
 * Decodes an export whose encoding was guessed from its beginning: lines further on that are of the other of UTF-8 and GB18030
 * (exports appended to each other) are read as what they are. Ordinary files take the fast way of their encoding.
 */
import { isUtf8, transcode } from 'node:buffer';
import type { Decoder } from './decoder.js';
import { endOfCharacters } from './encoding.js';
import { encodingOfLine, type LineEncoding, mayBeUtf8 } from './line-encoding.js';
import { unitsOf } from './units-of.js';

const NEWLINE = 10;

/** A line that goes on for more bytes than this is read as the file is: it may be the whole of a JSON export. */
const LONGEST_LINE = 256 * 1024;

export class LineDecoder implements Decoder {
  replaced = false;
  otherLines = 0;
  readonly #stream: InstanceType<typeof TextDecoder>;
  /** Bytes of a line, or of a character, that is not whole yet. */
  #held: Uint8Array = new Uint8Array(0);
  /** Within a line too long to be held: its bytes go through `#stream` as they come. */
  #inLine = false;

  constructor(readonly encoding: LineEncoding) {
    this.#stream = new TextDecoder(encoding, { ignoreBOM: true });
  }

  decode(bytes: Uint8Array, last: boolean): Uint16Array {
    const all = this.#held.length > 0 ? Buffer.concat([this.#held, bytes]) : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    if (this.encoding === 'utf-8' && !this.#inLine) {
      const end = last ? all.length : endOfUtf8(all);
      const whole = all.subarray(0, end);
      if (isUtf8(whole)) {
        this.#held = new Uint8Array(all.subarray(end));
        return unitsOf(transcode(whole, 'utf8', 'ucs2'));
      }
    }
    return this.#decodeLines(all, last);
  }

  #decodeLines(all: Buffer, last: boolean): Uint16Array {
    let text = '';
    let start = 0;
    if (this.#inLine) {
      const end = all.indexOf(NEWLINE) + 1;
      this.#inLine = end === 0 && !last;
      start = end === 0 ? all.length : end;
      text += this.#stream.decode(all.subarray(0, start), { stream: this.#inLine });
    }
    const end = last ? all.length : Math.max(start, all.lastIndexOf(NEWLINE) + 1);
    text += this.#textOfLines(all, start, end);
    this.#inLine ||= all.length - end > LONGEST_LINE;
    if (this.#inLine) text += this.#stream.decode(all.subarray(end), { stream: true });
    this.#held = this.#inLine ? new Uint8Array(0) : new Uint8Array(all.subarray(end));
    this.replaced ||= text.includes('\uFFFD');
    return unitsOf(Buffer.from(text, 'utf16le'));
  }

  /** The text of whole lines; neighbours of one encoding are decoded together. */
  #textOfLines(all: Buffer, from: number, to: number): string {
    let text = '';
    let begun = from;
    let current = this.encoding;
    for (let start = from; start < to; ) {
      let at = start;
      while (at < to && (all[at] as number) < 0x80 && all[at] !== NEWLINE) at++;
      const isPlain = at === to || all[at] === NEWLINE;
      const newline = isPlain ? at : all.indexOf(NEWLINE, at);
      const end = newline < 0 || newline >= to ? to : newline + 1;
      if (!isPlain) {
        const encoding = this.#encodingOf(all, start, at, end);
        if (encoding !== this.encoding) this.otherLines++;
        if (encoding !== current) {
          text += TEXT[current].decode(all.subarray(begun, start));
          begun = start;
          current = encoding;
        }
      }
      start = end;
    }
    return text + TEXT[current].decode(all.subarray(begun, to));
  }

  /** @param first where the first byte beyond ASCII stands */
  #encodingOf(all: Buffer, start: number, first: number, end: number): LineEncoding {
    if (this.encoding === 'gb18030' && !mayBeUtf8(all, first)) return 'gb18030';
    return encodingOfLine(all.subarray(start, end), this.encoding);
  }
}

/**
 * The length of the bytes without the character that they cut in two, or without the line that they cut, where that has so far
 * only characters of two bytes: 微 in GBK is valid UTF-8, and the rest of the line will tell.
 */
function endOfUtf8(bytes: Buffer): number {
  const line = bytes.lastIndexOf(NEWLINE) + 1;
  let hasShort = false;
  for (let at = line; at < bytes.length && bytes.length - line < LONGEST_LINE; at++) {
    if ((bytes[at] as number) >= 0xe0) return endOfCharacters(bytes);
    hasShort ||= (bytes[at] as number) >= 0x80;
  }
  return hasShort ? line : endOfCharacters(bytes);
}

const TEXT: Readonly<Record<LineEncoding, InstanceType<typeof TextDecoder>>> = {
  'utf-8': new TextDecoder('utf-8', { ignoreBOM: true }),
  gb18030: new TextDecoder('gb18030', { ignoreBOM: true }),
};
