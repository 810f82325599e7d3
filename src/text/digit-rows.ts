/**
 * Numbers written so that no one may find them: in characters (一三八零零…), with letters for digits (l38OO…), each digit apart
 * (1 3 8 0 0). They are read as digits in a second form of the text, beside the first: a long row of such characters is a number
 * written on purpose, a short one may be anything.
 */
import { CLASS, DIGIT, HAN, LATIN, POINT, SPACE } from './characters.js';

const NUMERALS = '零0一1二2三3四4五5六6七7八8九9陆6幺1';
const LETTERS = 'o0l1i1';

/** By folded unit: the digit that it is or may stand for; 0 = none. */
export const AS_DIGIT = new Uint16Array(65536);
for (let digit = 0x30; digit <= 0x39; digit++) AS_DIGIT[digit] = digit;
for (const pairs of [NUMERALS, LETTERS])
  for (let index = 0; index < pairs.length; index += 2) AS_DIGIT[pairs.charCodeAt(index)] = pairs.charCodeAt(index + 1);

/** Units in a row, separators not counted, from which a text is looked at more closely. */
export const LONG_ROW = 5;
/** Letters stand for digits in a row as long as this, of which at least so many are digits. */
const LETTER_ROW = 8;
const LETTER_DIGITS = 3;

/** The units of a text and where each stands in the original. */
interface Units {
  length: number;
  readonly units: Uint16Array;
  readonly at: Int32Array;
}

/** Writes the numbers of a text in digits, in place. Returns whether anything has changed. */
export function writeDigits(text: Units): boolean {
  const { units, at, length } = text;
  let changed = false;
  let written = 0;
  for (let first = 0; first < length; ) {
    const end = AS_DIGIT[units[first] as number] === 0 ? first : rowEnd(text, first);
    const step = end - first < LONG_ROW ? 0 : stepOf(text, first, end);
    if (step === 0) {
      // What is no number is copied as a whole, so that it is not looked at again from its second character on.
      const stop = Math.max(end, first + 1);
      for (; first < stop; first++, written++) {
        units[written] = units[first] as number;
        at[written] = at[first] as number;
      }
      continue;
    }
    changed = true;
    for (; first < end; first += step, written++) {
      at[written] = at[first] as number;
      units[written] = AS_DIGIT[units[first] as number] as number;
    }
  }
  text.length = written;
  return changed;
}

/** Where the row of digits and what may stand for them ends; a row of single ones apart goes across the separators. */
function rowEnd({ units, length }: Units, first: number): number {
  let end = first + 1;
  if (isApart(units, end) && end + 1 < length && isRow(units, end + 1)) {
    while (end + 1 < length && isApart(units, end) && isRow(units, end + 1)) end += 2;
    return end;
  }
  while (end < length && isRow(units, end)) end++;
  return end;
}

const isRow = (units: Uint16Array, index: number): boolean => AS_DIGIT[units[index] as number] !== 0;

function isApart(units: Uint16Array, index: number): boolean {
  const kind = CLASS[units[index] as number];
  return kind === SPACE || kind === POINT;
}

/** How far its digits stand from each other, 1 or 2; 0 = it is no number written on purpose. */
function stepOf({ units, length }: Units, first: number, end: number): 0 | 1 | 2 {
  const step = isApart(units, first + 1) ? 2 : 1;
  let digits = 0;
  let letters = 0;
  let count = 0;
  for (let index = first; index < end; index += step, count++) {
    const kind = CLASS[units[index] as number];
    if (kind === DIGIT) digits++;
    else if (kind === LATIN) letters++;
  }
  if (count < LONG_ROW || (step === 1 && digits === count)) return 0;
  if (step === 2 && touches(units, end, length)) return 0;
  if (letters === 0) return step;
  const isWord = (index: number) => index >= 0 && index < length && CLASS[units[index] as number] === LATIN;
  return count >= LETTER_ROW && digits >= LETTER_DIGITS && !isWord(first - 1) && !isWord(end) ? step : 0;
}

/** 1 2 3 4 50: what begins apart and goes on together was not written apart on purpose. */
function touches(units: Uint16Array, end: number, length: number): boolean {
  return end < length && (CLASS[units[end] as number] === DIGIT || CLASS[units[end] as number] === HAN && isRow(units, end));
}
