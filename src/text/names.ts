import { ownString } from './own-string.js';

/** Between the parts of a name that is made of several. */
export const SEPARATOR = '\0';

/** A part of names that are made of several, with the number of the name that ends with it. */
interface Part {
  number: number;
  readonly next: Map<string, Part>;
}

const newPart = (): Part => ({ number: -1, next: new Map() });

/** Names by number, where they are few: agents, shops, rules, topics. */
export class Names {
  readonly #numbers = new Map<string, number>();
  readonly #names: string[] = [];
  /** Names that are made of several, by their parts: joining them anew for each conversation would take longer than all else here. */
  readonly #parts = newPart();
  /** What was asked for last: mostly it is asked for again. */
  #last = '';
  #lastNumber = -1;

  /** The number of a name, from 0 in the order in which they were first seen. */
  add(name: string): number {
    if (this.#lastNumber >= 0 && name === this.#last) return this.#lastNumber;
    const known = this.#numbers.get(name);
    if (known === undefined) return this.#keep(ownString(name));
    this.#last = this.#names[known] as string;
    return (this.#lastNumber = known);
  }

  #keep(own: string): number {
    this.#numbers.set(own, this.#names.length);
    return this.#names.push(own) - 1;
  }

  /** The number of the name that is made of `first` and `others`. */
  addJoined(first: string, others: readonly string[]): number {
    let part = partOf(this.#parts, first);
    for (const other of others) part = partOf(part, other);
    if (part.number < 0) part.number = this.add([first, ...others].join(SEPARATOR));
    return part.number;
  }

  /** The name of a number that `add` gave. */
  text(number: number): string {
    return this.#names[number] as string;
  }

  get size(): number {
    return this.#names.length;
  }

  snapshot(): readonly string[] {
    return [...this.#names];
  }

  /** Takes in the names of another; gives the number here of each number there. */
  merge(other: readonly string[]): Int32Array {
    return Int32Array.from(other, (name) => this.add(name));
  }
}

function partOf({ next }: Part, text: string): Part {
  let part = next.get(text);
  if (part === undefined) next.set(ownString(text), (part = newPart()));
  return part;
}
