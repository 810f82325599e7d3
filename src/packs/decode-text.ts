/** Byte order marks, and the encodings they announce. */
const MARKS: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/**
 * The text of a file that a person wrote: UTF-8, UTF-16 with a mark, or GB18030 (what older Chinese editors save as "ANSI").
 * Null where it is none of them.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const marked = MARKS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  for (const encoding of marked ? [marked[1]] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not in this encoding: the next may do.
    }
  }
  return null;
}
