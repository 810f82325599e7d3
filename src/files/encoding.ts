import { isAscii, isUtf8 } from 'node:buffer';
import { UserError } from '../model/user-error.js';

/** `ascii` = nothing but ASCII so far: UTF-8, unless GB18030 comes later. Others are names that TextDecoder knows. */
export type Encoding = string;

const MARKS: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
  { encoding: 'gb18030', bytes: [0x84, 0x31, 0x95, 0x33] },
];

/**
 * The encoding of a text, by its first bytes: the byte order mark; zero bytes on one side of the pairs (UTF-16 without a
 * mark); valid UTF-8; else GB18030, which holds GBK and GB2312. In this order, since nearly any bytes pass for GB18030.
 */
export function guessEncoding(head: Buffer, whole: boolean): Encoding {
  for (const { encoding, bytes } of MARKS) if (bytes.every((byte, at) => head[at] === byte)) return encoding;
  const utf16 = guessUtf16(head);
  if (utf16 !== null) return utf16;
  if (isAscii(head)) return 'ascii';
  return isMostlyUtf8(head, whole) ? 'utf-8' : 'gb18030';
}

/**
 * Valid UTF-8, but for a character that the end cuts in two, or one in ten that a database cut; of GBK read as UTF-8 more
 * than half is invalid.
 */
function isMostlyUtf8(head: Buffer, whole: boolean): boolean {
  const complete = head.subarray(0, endOfCharacters(head));
  if (isAscii(complete)) return !whole;
  if (isUtf8(complete)) return true;
  let other = 0;
  let invalid = 0;
  for (const character of new TextDecoder().decode(complete)) {
    if (character > '\u007F') other++;
    if (character === '\uFFFD') invalid++;
  }
  return invalid * 10 < other;
}

/** ASCII (digits, delimiters, line ends) has its zero byte always on the same side; a Chinese character with one is rare. */
function guessUtf16(head: Buffer): Encoding | null {
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < head.length; at += 2) {
    if (head[at] === 0) even++;
    if (head[at + 1] === 0) odd++;
  }
  if (Math.max(even, odd) < head.length * 0.01) return null;
  if (odd > 4 * even) return 'utf-16le';
  return even > 4 * odd ? 'utf-16be' : null;
}

/** The length of the bytes without the UTF-8 character that they cut in two, if they do. */
export function endOfCharacters(bytes: Uint8Array): number {
  const length = bytes.length;
  for (let back = 1; back <= Math.min(3, length); back++) {
    const byte = bytes[length - back] as number;
    if (byte < 0x80) return length;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? length - back : length;
  }
  return length;
}

/** The encoding that a user names (`gbk`, `UTF8`, `big5` …). Throws UserError for a name nobody knows. */
export function namedEncoding(name: string): Encoding {
  try {
    const { encoding } = new TextDecoder(name.trim());
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch {
    throw new UserError(`encoding: unknown "${name}". Use utf-8, gb18030 (or gbk), utf-16le, utf-16be or big5.`);
  }
}
