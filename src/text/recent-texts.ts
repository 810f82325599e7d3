import { ownString } from './own-string.js';

/**
 * Remembers what was made of texts that are said again and again: agents answer from quick phrases, and the same sentence comes
 * a thousand times a night. A text is kept from its second time on, so that those said once, which are most, cost nothing.
 * Bounded: a text has a few places to stand in, and of those the one is given away whose text was not said of late.
 */
export class RecentTexts<Made> {
  /** Hashes of texts that came once, at the places of each the latest first. */
  readonly #once = new Int32Array(PLACES);
  readonly #hashes = new Int32Array(PLACES);
  readonly #texts = new Array<string | undefined>(PLACES);
  readonly #made = new Array<Made | undefined>(PLACES);
  /** By place: 1 = said since the last time that all beside it were. */
  readonly #isRecent = new Uint8Array(PLACES);
  /** Of the text that was asked for last. */
  #hash = 0;

  get(text: string): Made | undefined {
    if (text.length > LONGEST) return undefined;
    const hash = hashOf(text);
    this.#hash = hash;
    const first = firstPlaceOf(hash);
    for (let place = first; place < first + BESIDE; place++) {
      if (this.#hashes[place] !== hash || this.#texts[place] !== text) continue;
      this.#isRecent[place] = 1;
      return this.#made[place];
    }
    return undefined;
  }

  /** Takes what was made of a text: the one that was asked for last. */
  set(text: string, made: Made): void {
    if (text.length > LONGEST) return;
    const hash = this.#hash;
    const first = firstPlaceOf(hash);
    if (!this.#came(hash, first)) return;
    const place = this.#freePlace(first);
    this.#hashes[place] = hash;
    this.#texts[place] = ownString(text);
    this.#made[place] = made;
    this.#isRecent[place] = 1;
  }

  /** Whether a text has come before; from now on it has. */
  #came(hash: number, first: number): boolean {
    const once = this.#once;
    let place = first + BESIDE - 1;
    for (let other = first; other < place; other++) if (once[other] === hash) place = other;
    const came = once[place] === hash;
    for (; place > first; place--) once[place] = once[place - 1] as number;
    once[first] = hash;
    return came;
  }

  /** Of the places from `first` on, one whose text was not said of late; where all were, none counts as such from now on. */
  #freePlace(first: number): number {
    for (let place = first; place < first + BESIDE; place++) if (this.#isRecent[place] === 0) return place;
    this.#isRecent.fill(0, first, first + BESIDE);
    return first;
  }
}

const PLACES = 1 << 14;
/** With so many places to choose from, seldom does a text drive out another that comes again: with one, every fifth message of real chats was lost. */
const BESIDE = 4;
/** Longer texts are hardly ever said twice. */
const LONGEST = 120;

const firstPlaceOf = (hash: number): number => hash & (PLACES - BESIDE);

/** FNV-1a over the units of a text, its upper bits mixed into the lower; never 0. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash ^ (hash >>> 15) || 1;
}
