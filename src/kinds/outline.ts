/** Outlines of texts: so little of them that most pairs can be told apart without looking at the texts again. */
import { FOLDED } from '../text/characters.js';
import { emojiCodeLength } from '../text/emoji-codes.js';
import { isWordUnit } from '../text/guards.js';
import { bareText } from './bare-text.js';
import { areAlike, canBeAlike, SLACK, type Shape, shapeOf } from './likeness.js';

export interface Outline {
  /** The length of what is left of the text without punctuation, spaces and emoji. */
  readonly length: number;
  /** A bit for each sort of character that it holds. */
  readonly mask: number;
  /** What is left of it, and its pairs: made once another text may be like it. */
  bare: string | null;
  shape: Shape | null;
}

export function outlineOf(text: string): Outline {
  let length = 0;
  let mask = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = FOLDED[text.charCodeAt(index)] as number;
    if (!isWordUnit(unit)) {
      index += Math.max(0, emojiCodeLength(text, index) - 1);
      continue;
    }
    length++;
    mask |= 1 << (Math.imul(unit, 0x9e3779b1) >>> 27);
  }
  return { length, mask, bare: null, shape: null };
}

/** What is left of a text, given its outline. */
export function bareOf(text: string, outline: Outline): string {
  outline.bare ??= bareText(text);
  return outline.bare;
}

/** Whether two texts may be alike by `least`: see areAlike. */
export function mayBeAlike(one: Outline, two: Outline, least: number): boolean {
  if (one === two) return true;
  const lengths = one.length + two.length;
  if (!canBeAlike(one.length, two.length, least)) return false;
  // A character that only one text holds spoils at least one pair of neighbours, and a pair has two characters.
  return countBits(one.mask ^ two.mask) <= 2 * (1 - least) * lengths + SLACK;
}

/** Whether two texts are alike by `least`, given what is left of them. */
export function areAlikeTexts(one: Outline, two: Outline, least: number): boolean {
  if (!mayBeAlike(one, two, least)) return false;
  one.shape ??= shapeOf(one.bare ?? '');
  two.shape ??= shapeOf(two.bare ?? '');
  return areAlike(one.shape, two.shape, least);
}

function countBits(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
