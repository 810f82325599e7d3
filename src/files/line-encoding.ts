/** Of one line's bytes, whether they are UTF-8 or GB18030: exports appended to each other by hand hold lines of both. */
import { isUtf8 } from 'node:buffer';

export type LineEncoding = 'utf-8' | 'gb18030';

const UTF8 = new TextDecoder();
const GB18030 = new TextDecoder('gb18030');

/**
 * The encoding of a line that holds more than ASCII, in a file that is mostly `main`. A line that is neither (a character cut
 * by a database, another encoding) is taken for the one of which it holds more.
 */
export function encodingOfLine(line: Uint8Array, main: LineEncoding): LineEncoding {
  if (isUtf8(line)) return main === 'utf-8' || holdsLongCharacter(line) ? 'utf-8' : main;
  const { chinese, invalid } = countUtf8(line);
  if (chinese > invalid) return 'utf-8';
  return main === 'gb18030' || isCommonChinese(line) ? 'gb18030' : main;
}

/**
 * Whether the bytes from `at` may begin a character of UTF-8. Of a GBK text's characters one in ten may: so few lines need a
 * closer look.
 */
export function mayBeUtf8(bytes: Uint8Array, at: number): boolean {
  const first = bytes[at] as number;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc2 ? 2 : 0;
  for (let index = 1; index < length; index++) if (((bytes[at + index] ?? 0) & 0xc0) !== 0x80) return false;
  return length > 0;
}

/** Pairs of GBK can be valid as two bytes of UTF-8 (联通); Chinese in UTF-8 has three. */
const holdsLongCharacter = (line: Uint8Array): boolean => line.some((byte) => byte >= 0xe0);

function countUtf8(line: Uint8Array): { chinese: number; invalid: number } {
  let chinese = 0;
  let invalid = 0;
  for (const character of UTF8.decode(line)) {
    if (character === '\uFFFD') invalid++;
    else if (character >= '\u2e80') chinese++;
  }
  return { chinese, invalid };
}

/** Valid, and more than half of its characters are among the 7,445 of GB 2312: both bytes high, as in all common ones. */
function isCommonChinese(line: Uint8Array): boolean {
  if (GB18030.decode(line).includes('\uFFFD')) return false;
  let common = 0;
  let other = 0;
  for (let at = 0; at < line.length; at++) {
    const first = line[at] as number;
    if (first < 0x80) continue;
    const second = line[++at] ?? 0;
    if (first >= 0xa1 && first <= 0xf7 && second >= 0xa1) common++;
    else other++;
  }
  return common > other;
}
