import { ownString } from '../text/own-string.js';

/** Names by number, where they are few: agents, shops, rules, topics. */
export class Names {
  readonly #numbers = new Map<string, number>();
  readonly #names: string[] = [];

  /** The number of a name, from 0 in the order in which they were first seen. */
  add(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const own = ownString(name);
    this.#numbers.set(own, this.#names.length);
    return this.#names.push(own) - 1;
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
