/** Finds the end of a JSON text, four bytes at a time: most of a line of results is text that nobody asks for. */

const [QUOTE, BACKSLASH, SPACE, DELETE] = [0x22, 0x5c, 0x20, 0x7f];

/** What `textEnd` tells of a text, in the low bits of what it gives; the place of the end is above them. */
export const [HAS_ESCAPE, IS_WIDE, END_SHIFT] = [1, 2, 2];

/**
 * Where the text that begins at `start`, behind its quote, ends: the place of its last quote times four, and whether it has
 * escapes (HAS_ESCAPE) and bytes beyond ASCII (IS_WIDE). -1 where it does not end before `end`, or holds what no JSON text may.
 */
export function textEnd(view: DataView, start: number, end: number): number {
  let at = start;
  let flags = 0;
  for (;;) {
    // Bytes of a word that are a control character, a quote or a backslash (Mycroft's test of a byte for zero, three times).
    for (; at + 4 <= end; at += 4) {
      const word = view.getInt32(at, true);
      const quote = word ^ 0x22222222;
      const escape = word ^ 0x5c5c5c5c;
      const stops = ((word - 0x20202020) & ~word) | ((quote - 0x01010101) & ~quote) | ((escape - 0x01010101) & ~escape);
      if ((stops & 0x80808080) !== 0) break;
      if ((word & 0x80808080) !== 0) flags |= IS_WIDE;
    }
    for (const next = Math.min(at + 4, end); ; at++) {
      if (at === next) {
        if (at === end) return -1;
        break; // a byte beyond ASCII may look like one of them beside one that is lower
      }
      const byte = view.getUint8(at);
      if (byte === QUOTE) return (at << END_SHIFT) | flags;
      if (byte < SPACE) return -1;
      if (byte === BACKSLASH) {
        flags |= HAS_ESCAPE;
        at += 2;
        if (at > end) return -1;
        break;
      }
      if (byte > DELETE) flags |= IS_WIDE;
    }
  }
}
