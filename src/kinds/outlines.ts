/** Outlines of texts: so little of them that most pairs can be told apart without looking at the texts again. */
import { FOLDED } from '../text/characters.js';
import { emojiCodeLength } from '../text/emoji-codes.js';
import { isWordUnit } from '../text/guards.js';
import { canBeAlike, SLACK } from './likeness.js';

/** Texts beyond which comparing all pairs would cost more than it saves. */
const MOST_COMPARED = 100;

/** Outlines of some texts, by their number. */
export class Outlines {
  #lengths = new Int32Array(64);
  #masks = new Int32Array(64);
  #count = 0;

  /** Forgets all texts: one object serves many conversations, so that outlining allocates nothing. */
  clear(): void {
    this.#count = 0;
  }

  /** Takes in a text. Returns the length of what is left of it without punctuation, spaces and emoji. */
  add(text: string): number {
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
    if (this.#count === this.#lengths.length) this.#grow();
    this.#lengths[this.#count] = length;
    this.#masks[this.#count++] = mask;
    return length;
  }

  /** Forgets the text taken in last. */
  drop(): void {
    this.#count--;
  }

  /** Whether there is a text that at least `times` texts, itself included, may be like by `least` (see areAlike). */
  mayRepeat(times: number, least: number): boolean {
    if (this.#count > MOST_COMPARED) return true;
    for (let one = 0; one + times <= this.#count; one++) {
      let alike = 1;
      for (let two = one + 1; two < this.#count; two++) if (this.mayBeAlike(one, two, least)) alike++;
      if (alike >= times) return true;
    }
    return false;
  }

  /** The numbers of the texts that may be like another by `least`; of more texts than are compared, all. */
  paired(least: number): readonly number[] {
    const all = Array.from({ length: this.#count }, (_, number) => number);
    if (this.#count > MOST_COMPARED) return all;
    return all.filter((one) => all.some((two) => one !== two && this.mayBeAlike(one, two, least)));
  }

  /** Whether two texts may be alike by `least`, by their numbers in the order of `add`. */
  mayBeAlike(one: number, two: number, least: number): boolean {
    const [length, other] = [this.#lengths[one] as number, this.#lengths[two] as number];
    if (!canBeAlike(length, other, least)) return false;
    // A character that only one text holds spoils at least one pair of neighbours, and a pair has two characters.
    const different = countBits((this.#masks[one] as number) ^ (this.#masks[two] as number));
    return different <= 2 * (1 - least) * (length + other) + SLACK;
  }

  #grow(): void {
    const [lengths, masks] = [this.#lengths, this.#masks];
    this.#lengths = new Int32Array(lengths.length * 2);
    this.#masks = new Int32Array(lengths.length * 2);
    this.#lengths.set(lengths);
    this.#masks.set(masks);
  }
}

function countBits(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
