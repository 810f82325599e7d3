import { Literal } from './literal.js';

/** Places of the pool, a power of two: names and rules that are met again soon are in one of them. */
const PLACES = 1 << 12;

/** A text that is met again and again, with its bytes and the quote that ends it. */
export interface Name {
  readonly text: string;
  readonly literal: Literal;
}

/**
 * Texts by their bytes: a name that stands in a million lines becomes a string once and not a million times. A place holds
 * the text that came last, so that the pool never grows.
 */
export class NamePool {
  readonly #names: (Name | undefined)[] = new Array<Name | undefined>(PLACES).fill(undefined);

  /** The name that stands from `start` to the quote at `end`. */
  at(bytes: Buffer, view: DataView, start: number, end: number): Name {
    let hash = end - start;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193);
    const place = (hash ^ (hash >>> 15)) & (PLACES - 1);
    const known = this.#names[place];
    if (known !== undefined && known.literal.length === end - start + 1 && known.literal.isAt(view, start, end + 1)) return known;
    const name: Name = { text: bytes.toString('utf8', start, end), literal: new Literal(bytes.subarray(start, end + 1)) };
    this.#names[place] = name;
    return name;
  }
}
