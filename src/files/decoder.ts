/**
 * Bytes in any encoding to UTF-16 units, a chunk at a time; characters cut by a chunk's end are kept for the next. Measured
 * on 100 MB of UTF-8 (Node 20): `transcode` 0.06 s, TextDecoder 0.33 s, Buffer.toString 0.5 s.
 */
import { isAscii, isUtf8, transcode } from 'node:buffer';
import { type Encoding, endOfCharacters } from './encoding.js';

export interface Decoder {
  readonly encoding: Encoding;
  /** Some bytes were no text of this encoding and have become U+FFFD. */
  readonly replaced: boolean;
  /** The text of the bytes so far that has not been given yet; `last` = no more will come. The bytes may be reused. */
  decode(bytes: Uint8Array, last: boolean): Uint16Array;
}

export function createDecoder(encoding: Encoding): Decoder {
  if (encoding === 'ascii') return new AsciiDecoder();
  if (encoding === 'utf-8') return new Utf8Decoder();
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return new Utf16Decoder(encoding);
  return new LabelDecoder(encoding);
}

class Utf8Decoder implements Decoder {
  readonly encoding = 'utf-8';
  replaced = false;
  #held = new Uint8Array(0);

  decode(bytes: Uint8Array, last: boolean): Uint16Array {
    const all = this.#held.length > 0 ? Buffer.concat([this.#held, bytes]) : bytes;
    const end = last ? all.length : endOfCharacters(all);
    this.#held = new Uint8Array(all.subarray(end));
    const whole = all.subarray(0, end);
    if (isUtf8(whole)) return unitsOf(transcode(whole, 'utf8', 'ucs2'));
    this.replaced = true;
    return unitsOf(Buffer.from(new TextDecoder('utf-8', { ignoreBOM: true }).decode(whole), 'utf16le'));
  }
}

class Utf16Decoder implements Decoder {
  readonly replaced = false;
  #held = new Uint8Array(0);

  constructor(readonly encoding: 'utf-16le' | 'utf-16be') {}

  /** Half a unit at the end of the file is left out: it is no text. */
  decode(bytes: Uint8Array): Uint16Array {
    const all = Buffer.concat([this.#held, bytes]);
    const whole = all.subarray(0, all.length - (all.length % 2));
    this.#held = new Uint8Array(all.subarray(whole.length));
    return unitsOf(this.encoding === 'utf-16be' ? whole.swap16() : whole);
  }
}

class LabelDecoder implements Decoder {
  replaced = false;
  readonly #decoder: InstanceType<typeof TextDecoder>;

  constructor(readonly encoding: Encoding) {
    this.#decoder = new TextDecoder(encoding, { ignoreBOM: true });
  }

  decode(bytes: Uint8Array, last: boolean): Uint16Array {
    const text = this.#decoder.decode(bytes, { stream: !last });
    this.replaced ||= text.includes('\uFFFD');
    return unitsOf(Buffer.from(text, 'utf16le'));
  }
}

/** Takes ASCII until other bytes come: the first whole character of them tells UTF-8 from GB18030. */
class AsciiDecoder implements Decoder {
  #decoder: Decoder = new Utf8Decoder();
  #decided = false;
  #held = new Uint8Array(0);

  get encoding(): Encoding {
    return this.#decoder.encoding;
  }

  get replaced(): boolean {
    return this.#decoder.replaced;
  }

  decode(bytes: Uint8Array, last: boolean): Uint16Array {
    if (this.#decided) return this.#decoder.decode(bytes, last);
    const all = Buffer.concat([this.#held, bytes]);
    const whole = all.subarray(0, last ? all.length : endOfCharacters(all));
    this.#decided = last || !isAscii(whole);
    this.#held = new Uint8Array(this.#decided ? [] : all.subarray(whole.length));
    if (!isUtf8(whole)) this.#decoder = new LabelDecoder('gb18030');
    return this.#decoder.decode(this.#decided ? all : whole, last);
  }
}

function unitsOf(bytes: Buffer): Uint16Array {
  return new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length >> 1);
}
