/**
 * A text as it is matched: folded unit by unit, runs of space made one, invisible marks gone, with the way back to the
 * original. One object serves many texts in turn, so that folding allocates nothing.
 */
import { CLASS, DIGIT, DROP, FOLDED, LATIN, POINT, SPACE, STOP } from './characters.js';
import { AS_DIGIT, LONG_ROW, writeDigits } from './digit-rows.js';
import { emojiCodeLength, emojiCodeUnit, isEmojiCode } from './emoji-codes.js';

const UTF16 = new TextDecoder('utf-16le', { ignoreBOM: true });

export class FoldedText {
  original = '';
  length = 0;
  /** Whether any unit is a Latin letter: without one, no word written in pinyin stands in it. */
  hasLatin = false;
  /** Whether it may hold a number that is not written in digits alone: see writeDigits. */
  mayHideDigits = false;
  units = new Uint16Array(512);
  /** at[i] is where folded unit i stands in the original. */
  at = new Int32Array(512);
  #string: string | null = null;

  /** Reads a new text. Returns this. */
  read(text: string): this {
    const { length } = text;
    if (length > this.units.length) {
      this.units = new Uint16Array(length * 2);
      this.at = new Int32Array(length * 2);
    }
    this.original = text;
    this.#string = null;
    this.hasLatin = false;
    const { units, at } = this;
    let count = 0;
    let spaced = true; // leading space is dropped
    let row = 0;
    let longest = 0;
    for (let index = 0; index < length; index++) {
      const unit = text.charCodeAt(index);
      let folded = FOLDED[unit] as number;
      if (folded === DROP) continue;
      const kind = CLASS[folded];
      if (kind === SPACE) {
        if (spaced) continue;
        spaced = true;
        folded = 0x20;
      } else {
        spaced = false;
        if (kind === LATIN) this.hasLatin = true;
        else if ((kind as number) >= STOP) {
          if ((unit & 0xfc00) === 0xd800) {
            const letter = letterOfPair(unit, text.charCodeAt(index + 1));
            if (letter !== 0) {
              at[count] = index++;
              units[count++] = letter;
              this.hasLatin = true;
              continue;
            }
          }
          const code = emojiCodeLength(text, index);
          if (code !== 0) {
            at[count] = index;
            units[count++] = emojiCodeUnit(text, index, code);
            index += code - 1;
            continue;
          }
        }
      }
      if (AS_DIGIT[folded] !== 0) {
        if (++row > longest) longest = row;
      } else if (kind !== SPACE && kind !== POINT) row = 0;
      at[count] = index;
      units[count++] = folded;
    }
    this.mayHideDigits = longest >= LONG_ROW;
    if (spaced && count > 0) count--;
    this.length = count;
    return this;
  }

  /** Where folded unit `index` ends in the original. */
  endOf(index: number): number {
    const start = this.at[index] as number;
    if (isEmojiCode(this.units[index] as number)) return start + Math.max(1, emojiCodeLength(this.original, start));
    const isPair = (this.original.charCodeAt(start) & 0xfc00) === 0xd800 && (this.original.charCodeAt(start + 1) & 0xfc00) === 0xdc00;
    return start + (isPair && this.at[index + 1] !== start + 1 ? 2 : 1);
  }

  /** Becomes what another text is with all its numbers written in digits. Returns whether that is another text. */
  readDigitsOf(other: FoldedText): boolean {
    const { length } = other;
    if (length > this.units.length) {
      this.units = new Uint16Array(length * 2);
      this.at = new Int32Array(length * 2);
    }
    this.units.set(other.units.subarray(0, length));
    this.at.set(other.at.subarray(0, length));
    this.length = length;
    this.original = other.original;
    this.hasLatin = other.hasLatin;
    this.#string = null;
    return writeDigits(this);
  }

  countDigits(): number {
    let digits = 0;
    for (let index = 0; index < this.length; index++) if (CLASS[this.units[index] as number] === DIGIT) digits++;
    return digits;
  }

  /** The folded text as a string, made when first asked for. */
  toString(): string {
    this.#string ??= UTF16.decode(this.units.subarray(0, this.length));
    return this.#string;
  }
}

/** 𝓥, 𝟏, 🅥: letters and digits that live outside the basic plane, as the plain one; 0 for any other pair. */
function letterOfPair(high: number, low: number): number {
  if ((high !== 0xd835 && high !== 0xd83c) || (low & 0xfc00) !== 0xdc00) return 0; // a text may be cut within a pair
  const point = (high - 0xd800) * 0x400 + (low - 0xdc00) + 0x10000;
  if (point >= 0x1f130 && point <= 0x1f149) return 0x61 + point - 0x1f130;
  if (point >= 0x1f150 && point <= 0x1f169) return 0x61 + point - 0x1f150;
  if (point >= 0x1f170 && point <= 0x1f189) return 0x61 + point - 0x1f170;
  if (high !== 0xd835) return 0;
  const plain = String.fromCodePoint(point).normalize('NFKC').toLowerCase();
  return plain.length === 1 ? plain.charCodeAt(0) : 0;
}
