/** The patterns of a run by number; those that need more than an automaton are made when they are first met. */
import { Chain } from './chain.js';
import { RegularExpression } from './regular-expression.js';
import { spellPattern } from './spell-pattern.js';

export class Patterns {
  /** By number: see keyOf. */
  readonly #keys: readonly string[];
  readonly #made: (Chain | RegularExpression | undefined)[] = [];

  constructor(keys: readonly string[]) {
    this.#keys = keys;
  }

  /** The chain of a pattern of several parts. */
  chain(pattern: number): Chain {
    const made = this.#made[pattern];
    return made instanceof Chain ? made : this.#make(pattern, (key) => chainOf(key));
  }

  /** The regular expression of a pattern that is one. */
  expression(pattern: number): RegularExpression {
    const made = this.#made[pattern];
    return made instanceof RegularExpression ? made : this.#make(pattern, (key) => expressionOf(key, pattern));
  }

  #make<Made extends Chain | RegularExpression>(pattern: number, make: (key: string) => Made): Made {
    const made = make(this.#keys[pattern] as string);
    this.#made[pattern] = made;
    return made;
  }
}

function chainOf(key: string): Chain {
  const { parts, reading } = spellPattern(key);
  return new Chain(parts, reading);
}

function expressionOf(key: string, pattern: number): RegularExpression {
  return new RegularExpression(pattern, spellPattern(key).expression ?? '');
}
