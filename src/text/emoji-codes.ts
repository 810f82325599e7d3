/**
 * Codes of chat desks for small pictures, as one sign: 加[微笑]微信 is read as 加😊微信. [微笑], /:rose, #E-s21; other
 * words in brackets stay words.
 */
import { EMOJI_NAMES, SLASH_CODES } from './emoji-names.js';

/** The units that the codes are read as: a part of the private use area in which old telephones had no pictures of their own. */
const FIRST = 0xe600;
const LAST = 0xefff;

/** By code without its marks: the unit that it is read as. */
const NAMES = new Map(EMOJI_NAMES.map((name, index) => [name, FIRST + index]));
const SLASHES = new Map(SLASH_CODES.map((code, index) => [code, FIRST + EMOJI_NAMES.length + index]));
/** All of 京东's codes: no list of what they show was found. */
const NUMBERED = LAST;

const LONGEST_NAME = Math.max(...EMOJI_NAMES.map(({ length }) => length));
const LONGEST_SLASH = Math.max(...SLASH_CODES.map(({ length }) => length));

/** How many characters the emoji code takes that stands at `index` of a text; 0 = none does. */
export function emojiCodeLength(text: string, index: number): number {
  switch (text.charCodeAt(index)) {
    case 0x5b: // [
    case 0xff3b: // ［
      return bracketedLength(text, index);
    case 0x2f: // /
      return text.charCodeAt(index + 1) === 0x3a ? slashLength(text, index) : 0;
    case 0x23: // #
      return text.startsWith('E-', index + 1) ? numberedLength(text, index) : 0;
    default:
      return 0;
  }
}

/** The unit that the emoji code of `length` characters at `index` is read as. */
export function emojiCodeUnit(text: string, index: number, length: number): number {
  switch (text.charCodeAt(index)) {
    case 0x2f:
      return SLASHES.get(text.slice(index + 2, index + length)) as number;
    case 0x23:
      return NUMBERED;
    default:
      return NAMES.get(nameIn(text, index + 1, index + length - 1)) as number;
  }
}

/** Whether a folded unit is read from an emoji code. */
export const isEmojiCode = (unit: number): boolean => unit >= FIRST && unit <= LAST;

function bracketedLength(text: string, index: number): number {
  const last = Math.min(text.length - 1, index + LONGEST_NAME + 2);
  for (let end = index + 2; end <= last; end++) {
    const unit = text.charCodeAt(end);
    if (unit === 0x5d || unit === 0xff3d) return NAMES.has(nameIn(text, index + 1, end)) ? end - index + 1 : 0;
  }
  return 0;
}

/** The name at from..to, without the letter that 小红书 puts after its own. */
function nameIn(text: string, from: number, to: number): string {
  const mark = text.charCodeAt(to - 1);
  const isMarked = (mark === 0x52 || mark === 0x48) && text.charCodeAt(to - 2) > 0x7f; // R, H after a Chinese name
  return text.slice(from, isMarked ? to - 1 : to);
}

function slashLength(text: string, index: number): number {
  for (let length = Math.min(LONGEST_SLASH, text.length - index - 2); length > 0; length--)
    if (SLASHES.has(text.slice(index + 2, index + 2 + length))) return length + 2;
  return 0;
}

/** #E-s21, and #E-s[数字x] where the numbers of a chat were hidden. */
function numberedLength(text: string, index: number): number {
  const sort = text.charCodeAt(index + 3) | 0x20;
  const start = index + (sort >= 0x61 && sort <= 0x7a ? 4 : 3);
  if (text.startsWith('[数字x]', start)) return start - index + 5;
  let end = start;
  while (end < start + 3 && text.charCodeAt(end) >= 0x30 && text.charCodeAt(end) <= 0x39) end++;
  return end === start ? 0 : end - index;
}
