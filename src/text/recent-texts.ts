import { ownString } from './own-string.js';

/**
 * Remembers what was made of the texts seen last: agents answer from quick phrases, and the same sentence comes a thousand
 * times a night. Bounded: when the younger half is full, the older is forgotten.
 */
export class RecentTexts<Made> {
  #young = new Map<string, Made>();
  #old = new Map<string, Made>();

  get(text: string): Made | undefined {
    const made = this.#young.get(text);
    if (made !== undefined) return made;
    const older = this.#old.get(text);
    if (older !== undefined) this.#young.set(text, older);
    return older;
  }

  set(text: string, made: Made): void {
    if (text.length > LONGEST) return;
    if (this.#young.size >= MOST) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(ownString(text), made);
  }
}

/** Texts of each half; and longer ones are hardly ever said twice. */
const MOST = 8192;
const LONGEST = 120;
