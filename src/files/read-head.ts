import { UserError } from '../model/user-error.js';
import { createDecoder } from './decoder.js';
import { type Encoding, guessEncoding } from './encoding.js';
import { isGzip, refuseForeignBytes, refuseForeignText } from './foreign-file.js';
import type { Head } from './format.js';
import { gunzip } from './gunzip.js';
import { type RawFile, whyUnreadable } from './raw-file.js';

/** Bytes that decide how a file is read: enough for a head with Chinese in it, whatever comes first. */
const HEAD = 256 * 1024;

export interface RecognisedHead extends Head {
  readonly encoding: Encoding;
  /** The encoding is a guess. */
  readonly guessed: boolean;
  readonly compressed: boolean;
}

/** Reads the beginning of a file to know it by. Throws UserError for a file that is no text. */
export async function readHead(
  file: string,
  raw: RawFile,
  encoding: Encoding | undefined,
  delimiter: string | undefined,
): Promise<RecognisedHead> {
  let head = await firstBytes(file, raw.chunks(HEAD));
  const compressed = isGzip(head.bytes);
  if (compressed)
    head = await firstBytes(
      file,
      gunzip(raw.chunks(HEAD), () => {}),
    );
  const { bytes, whole } = head;
  refuseForeignBytes(file, bytes);
  const known = encoding ?? guessEncoding(bytes, whole);
  const units = createDecoder(known, encoding === undefined).decode(bytes, whole);
  const text = Buffer.from(units.buffer, units.byteOffset, units.byteLength)
    .toString('utf16le')
    .replace(/^\uFEFF/, '');
  refuseForeignText(file, text);
  return { text, whole, ending: endingOf(file), delimiter, encoding: known, guessed: encoding === undefined, compressed };
}

async function firstBytes(file: string, chunks: AsyncIterable<Buffer>): Promise<{ bytes: Buffer; whole: boolean }> {
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of chunks) {
      parts.push(Buffer.from(chunk));
      length += chunk.length;
      if (length >= HEAD) return { bytes: Buffer.concat(parts, HEAD), whole: false };
    }
  } catch (error) {
    throw error instanceof UserError ? error : new UserError(`${file}: ${whyUnreadable(error)}`);
  }
  return { bytes: Buffer.concat(parts), whole: true };
}

function endingOf(file: string): string {
  return /\.([a-z\d]+)$/.exec(file.toLowerCase().replace(/\.gz$/, ''))?.[1] ?? '';
}
