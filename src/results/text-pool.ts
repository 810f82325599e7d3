/** Places of the pool, a power of two: names, rules and times that are met again soon are in one of them. */
const PLACES = 1 << 13;
/** Longer texts are rarely met twice. */
const LONGEST = 64;

/**
 * Texts by their bytes: a name that stands in a million lines becomes a string once and not a million times. A place holds
 * the text that came last, so that the pool never grows.
 */
export class TextPool {
  readonly #texts: string[] = new Array<string>(PLACES).fill('');
  readonly #lengths = new Uint8Array(PLACES);
  readonly #bytes = new Uint8Array(PLACES * LONGEST);

  /** The text of `bytes` from `start` to `end` (exclusive). @param hash a number that depends on all of these bytes */
  text(bytes: Buffer, start: number, end: number, hash: number, isAscii: boolean): string {
    const length = end - start;
    if (length > LONGEST) return decoded(bytes, start, end, isAscii);
    const place = (hash ^ (hash >>> 15)) & (PLACES - 1);
    const own = this.#bytes;
    const first = place * LONGEST;
    if (this.#lengths[place] === length) {
      let at = 0;
      while (at < length && own[first + at] === bytes[start + at]) at++;
      if (at === length) return this.#texts[place] as string;
    }
    for (let at = 0; at < length; at++) own[first + at] = bytes[start + at] as number;
    this.#lengths[place] = length;
    return (this.#texts[place] = decoded(bytes, start, end, isAscii));
  }
}

/** A text of plain letters takes a fraction of the time when this is known. */
export function decoded(bytes: Buffer, start: number, end: number, isAscii: boolean): string {
  return bytes.toString(isAscii ? 'latin1' : 'utf8', start, end);
}
