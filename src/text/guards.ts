/**
 * What keeps a word from crying wolf where its letters stand by chance: digits inside longer digit runs, Latin words
 * inside longer words, characters that only happen to follow each other across a gap.
 */
import { CLASS, DIGIT, HAN, LATIN, POINT, SPACE, STOP } from './characters.js';
import type { FoldedText } from './folded-text.js';

const LEFT_DIGIT = 1;
const LEFT_LATIN = 2;
const RIGHT_DIGIT = 4;
const RIGHT_LATIN = 8;
/** The word must begin the message, or end it; punctuation and emoji do not count. */
export const AT_START = 16;
export const AT_END = 32;

/**
 * The guards that a word needs by its first and last unit. `open` = a Latin word that may go on (`refund*`); a word that
 * joins the part of the pattern before or after it needs none on that side.
 */
export function guardsOf(word: string, open: boolean, joinsPrevious = false, joinsNext = false): number {
  const first = CLASS[word.charCodeAt(0)];
  const last = CLASS[word.charCodeAt(word.length - 1)];
  const single = word.length === 1 ? LEFT_DIGIT : 0; // the v of 5v2a
  return (
    (joinsPrevious ? 0 : first === DIGIT ? LEFT_DIGIT : first === LATIN ? LEFT_LATIN | single : 0) |
    (joinsNext ? 0 : last === DIGIT ? RIGHT_DIGIT : last === LATIN && !open ? RIGHT_LATIN : 0)
  );
}

/** Whether units first..last of a text may be the word, given its neighbours. */
export function isGuarded(text: FoldedText, first: number, last: number, guards: number): boolean {
  if (guards === 0) return true;
  const { units, length } = text;
  if (first > 0) {
    const before = CLASS[units[first - 1] as number];
    if ((guards & LEFT_DIGIT && before === DIGIT) || (guards & LEFT_LATIN && before === LATIN)) return false;
  }
  if (last + 1 < length) {
    const after = CLASS[units[last + 1] as number];
    if ((guards & RIGHT_DIGIT && after === DIGIT) || (guards & RIGHT_LATIN && after === LATIN)) return false;
  }
  if (guards & AT_START)
    for (let index = 0; index < first; index++) if (isWordUnit(units[index] as number)) return false;
  if (guards & AT_END)
    for (let index = last + 1; index < length; index++) if (isWordUnit(units[index] as number)) return false;
  return true;
}

export function isWordUnit(unit: number): boolean {
  const kind = CLASS[unit];
  return kind === HAN || kind === LATIN || kind === DIGIT;
}

/**
 * Whether units first..last, in which separators stand between the characters of a word, are that word written apart
 * (微.信, 行 你 等 着, 傻＊逼) and not two words that happen to meet (我家狗 东西多).
 */
export function isWrittenApart(text: FoldedText, first: number, last: number): boolean {
  const { units, length } = text;
  let separators = 0;
  let spaces = 0;
  let points = 0;
  let piece = 0;
  let longest = 0;
  let onlyDigits = true;
  for (let index = first; index <= last; index++) {
    const kind = CLASS[units[index] as number] as number;
    if (kind === HAN || kind === LATIN || kind === DIGIT) {
      if (++piece > longest) longest = piece;
      if (kind !== DIGIT) onlyDigits = false;
      continue;
    }
    if (kind === STOP) return false;
    if (kind === SPACE && isScriptBorder(units, index)) continue;
    separators++;
    if (kind === SPACE) spaces++;
    if (kind === POINT) points++;
    piece = 0;
  }
  if (separators === 0) return true;
  // 123*15 is two numbers, 1*2*3*1*5 is one.
  if (spaces === 0 && points === 0) return longest === 1 || !onlyDigits;
  if (longest > 1) return false;
  if (spaces === 0) return true;
  return !touchesWord(units, first - 1, length) && !touchesWord(units, last + 1, length);
}

/** 加 V: the space that typography puts between Chinese and Latin separates nothing. */
function isScriptBorder(units: Uint16Array, space: number): boolean {
  const before = CLASS[units[space - 1] as number];
  const after = CLASS[units[space + 1] as number];
  return (
    (before === HAN && (after === LATIN || after === DIGIT)) ||
    (after === HAN && (before === LATIN || before === DIGIT))
  );
}

function touchesWord(units: Uint16Array, index: number, length: number): boolean {
  return index >= 0 && index < length && CLASS[units[index] as number] === HAN;
}
