/** A text bare of all that two writings of the same sentence differ in: width, case, spaces, punctuation, emoji. */
import { FOLDED } from '../text/characters.js';
import { emojiCodeLength } from '../text/emoji-codes.js';
import { isWordUnit } from '../text/guards.js';
import type { Hit } from '../text/lexicon.js';

/** The folded letters, digits and characters of a text. */
export function bareText(text: string): string {
  const units: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const unit = FOLDED[text.charCodeAt(index)] as number;
    if (isWordUnit(unit)) units.push(unit);
    else index += Math.max(0, emojiCodeLength(text, index) - 1);
  }
  let bare = '';
  for (let from = 0; from < units.length; from += MOST_ARGUMENTS)
    bare += String.fromCharCode(...units.slice(from, from + MOST_ARGUMENTS));
  return bare;
}

/** A call takes no more arguments than fit on the stack. */
const MOST_ARGUMENTS = 4096;

/** How many of them stand outside the hits of the given patterns: what a message says beside those words. */
export function lengthBeside(text: string, hits: readonly Hit[], patterns: ReadonlySet<number>): number {
  const excepted = hits.filter((hit) => patterns.has(hit.pattern));
  let length = 0;
  for (let index = 0; index < text.length; index++) {
    if (!isWordUnit(FOLDED[text.charCodeAt(index)] as number)) {
      index += Math.max(0, emojiCodeLength(text, index) - 1);
      continue;
    }
    if (!excepted.some(({ start, end }) => start <= index && index < end)) length++;
  }
  return length;
}
