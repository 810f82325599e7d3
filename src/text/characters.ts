/**
 * One table for all folding: what every UTF-16 unit is read as, and what class of character that is. Width, case,
 * traditional forms, look-alikes and enclosed letters are settled here, once, so that matching is a table look-up.
 */
import { SIMPLIFIED, TRADITIONAL } from './traditional.js';

/** Classes of a folded unit. */
export const DROP = 0;
export const HAN = 1;
export const LATIN = 2;
export const DIGIT = 3;
export const SPACE = 4;
/** Ends a clause: no word goes across it. */
export const STOP = 5;
/** May stand between the characters of a single written word only when they are all apart: s.b, 微-信. */
export const POINT = 6;
/** Symbols and emoji. */
export const SYMBOL = 7;

/** Pairs: a letter of another alphabet, or a sign, and the Latin letter or digit that people write it for. */
const LOOK_ALIKES = 'аaвbеeз3кkмmнhоoрpсcтtуyхxіiјjѕsԁdԛqԝwαaβbεeιiκkνvοoρpτtυuχx➕+﹢+✚+⁺+';

/** Numerals as they stand on banknotes, and the circle, as the plain ones; 陆 is too common in words to be one of them. */
const FORMAL_NUMERALS = '壹一弌一贰二貳二叁三叄三肆四伍五柒七捌八玖九拾十佰百仟千〇零';

const STOPS = '，。！？；：、,!?;:\n\r…“”"「」『』()（）[]【】《》<>｜|';
const POINTS = ".-~·・'/—–‐～";

/** FOLDED[unit] is the unit it is read as. */
export const FOLDED = new Uint16Array(65536);
/** CLASS[folded unit] is one of the classes above. */
export const CLASS = new Uint8Array(65536);

function isDropped(unit: number): boolean {
  return (
    (unit >= 0x200b && unit <= 0x200f) || // zero-width marks and direction marks
    (unit >= 0x202a && unit <= 0x202e) ||
    (unit >= 0x2060 && unit <= 0x206f) ||
    (unit >= 0xfe00 && unit <= 0xfe0f) || // variation selectors: ❤️ is ❤
    (unit >= 0x0300 && unit <= 0x036f) || // combining marks
    (unit >= 0x20d0 && unit <= 0x20ff) || // enclosing marks: 1️⃣ is 1
    unit === 0xfeff ||
    unit === 0x00ad ||
    unit === 0x034f ||
    unit === 0x180e
  );
}

function isHan(unit: number): boolean {
  return (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xf900 && unit <= 0xfaff) || (unit >= 0x3040 && unit <= 0x30ff);
}

function classOf(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return DIGIT;
  if (isHan(unit) || (unit >= 0xac00 && unit <= 0xd7a3)) return HAN;
  if (unit > 0xa000 && unit < 0xf900) return SYMBOL; // surrogates (emoji) and private use
  const character = String.fromCharCode(unit);
  if (STOPS.includes(character)) return STOP;
  if (POINTS.includes(character)) return POINT;
  if (/\s/u.test(character)) return SPACE;
  return /\p{L}/u.test(character) ? LATIN : SYMBOL;
}

/** Width, case, accents and compatibility forms of one unit; a form of several characters stays as it is. */
function foldUnit(unit: number): number {
  const character = String.fromCharCode(unit);
  const plain = character.normalize('NFKD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase();
  return plain.length === 1 ? plain.charCodeAt(0) : character.toLowerCase().charCodeAt(0);
}

function fill(): void {
  for (let unit = 1; unit < 65536; unit++) FOLDED[unit] = isDropped(unit) ? 0 : unit;
  // Only these blocks hold forms that fold to something else; the rest of the plane stays as it is.
  const blocks = [
    [0x41, 0x33ff],
    [0xf900, 0xfaff],
    [0xff01, 0xffee],
  ] as const;
  for (const [from, to] of blocks) {
    for (let unit = from; unit <= to; unit++) if (FOLDED[unit] !== 0) FOLDED[unit] = foldUnit(unit);
  }
  for (let index = 0; index < TRADITIONAL.length; index++) {
    FOLDED[TRADITIONAL.charCodeAt(index)] = SIMPLIFIED.charCodeAt(index);
  }
  for (let index = 0; index < FORMAL_NUMERALS.length; index += 2) {
    FOLDED[FORMAL_NUMERALS.charCodeAt(index)] = FORMAL_NUMERALS.charCodeAt(index + 1);
  }
  for (let index = 0; index < LOOK_ALIKES.length; index += 2) {
    const unit = LOOK_ALIKES.charCodeAt(index);
    const like = LOOK_ALIKES.charCodeAt(index + 1);
    FOLDED[unit] = like;
    FOLDED[LOOK_ALIKES[index]?.toUpperCase().charCodeAt(0) ?? unit] = like;
  }
  for (let unit = 1; unit < 65536; unit++) CLASS[unit] = classOf(unit);
}
fill();
