import { ownString } from './own-string.js';

/**
 * Remembers what was made of texts that are said again and again: agents answer from quick phrases, and the same sentence comes
 * a thousand times a night. A text is kept from its second time on, so that those said once, which are most, cost nothing.
 * Bounded: a place is given to the text that came last.
 */
export class RecentTexts<Made> {
  /** Hashes of texts that came once. */
  readonly #once = new Int32Array(PLACES);
  readonly #hashes = new Int32Array(PLACES);
  readonly #texts = new Array<string | undefined>(PLACES);
  readonly #made = new Array<Made | undefined>(PLACES);

  get(text: string): Made | undefined {
    if (text.length > LONGEST) return undefined;
    const hash = hashOf(text);
    const place = hash & (PLACES - 1);
    return this.#hashes[place] === hash && this.#texts[place] === text ? this.#made[place] : undefined;
  }

  set(text: string, made: Made): void {
    if (text.length > LONGEST) return;
    const hash = hashOf(text);
    const place = hash & (PLACES - 1);
    if (this.#once[place] !== hash) {
      this.#once[place] = hash;
      return;
    }
    this.#hashes[place] = hash;
    this.#texts[place] = ownString(text);
    this.#made[place] = made;
  }
}

const PLACES = 1 << 14;
/** Longer texts are hardly ever said twice. */
const LONGEST = 120;

/** FNV-1a over the units of a text, its upper bits mixed into the lower; never 0. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash ^ (hash >>> 15) || 1;
}
