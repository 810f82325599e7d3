/**
 * Which patterns are looked for in a message. First those that may start a check, or that checks of whole conversations
 * look at; and only if a check of single messages is started, the other words of that check: what excuses, what else it wants.
 * Most words of most packs are such others, and most messages start nothing.
 */
import type { Role } from '../model/message.js';
import type { Asked } from '../text/lexicon.js';
import type { Check } from './kind.js';
import { PatternSet } from './pattern-set.js';

export class AskedPatterns {
  readonly #first = new Map<Role, PatternSet>();
  readonly #others: OthersOfChecks;

  constructor(checks: readonly Check[], roles: Iterable<Role>) {
    for (const role of roles) this.#first.set(role, new PatternSet(checks.flatMap((check) => firstOf(check, role))));
    this.#others = new OthersOfChecks(checks);
  }

  /** What to look for in any message of a role. */
  first(role: Role): Asked {
    return this.#first.get(role) ?? NOTHING;
  }

  /** What else to look for once checks are started, or null when they have all their words. Good until it is asked for again. */
  others(role: Role, started: Iterable<number>): Asked | null {
    return this.#others.of(started, this.first(role));
  }
}

const NOTHING: Asked = { has: () => false };

/** A check that judges messages one by one starts from its triggers; any other has all its words looked for. */
function firstOf({ roles, reads, inMessage, triggers, patterns }: Check, role: Role): readonly number[] {
  if (!roles.has(role) && reads?.has(role) !== true) return [];
  return inMessage === undefined ? [...(patterns ?? []), ...(triggers ?? [])] : (triggers ?? []);
}

/** The words of some checks out of all: a bit for each pattern and check. */
class OthersOfChecks implements Asked {
  readonly #wide: number;
  readonly #owners: Int32Array;
  readonly #hasOthers: readonly boolean[];
  readonly #asked: Int32Array;
  #before: Asked = NOTHING;

  constructor(checks: readonly Check[]) {
    const others = checks.map(({ inMessage, patterns, triggers }) => {
      const known = new Set(triggers);
      return inMessage === undefined ? [] : (patterns ?? []).filter((pattern) => !known.has(pattern));
    });
    let most = 0;
    for (const patterns of others) for (const pattern of patterns) most = Math.max(most, pattern + 1);
    this.#wide = Math.ceil(checks.length / 32);
    this.#owners = new Int32Array(most * this.#wide);
    this.#asked = new Int32Array(this.#wide);
    this.#hasOthers = others.map((patterns) => patterns.length > 0);
    for (const [check, patterns] of others.entries()) {
      for (const pattern of patterns) {
        const place = pattern * this.#wide + (check >> 5);
        this.#owners[place] = (this.#owners[place] as number) | (1 << (check & 31));
      }
    }
  }

  of(started: Iterable<number>, before: Asked): Asked | null {
    this.#asked.fill(0);
    this.#before = before;
    let any = false;
    for (const check of started) {
      if (this.#hasOthers[check] !== true) continue;
      any = true;
      this.#asked[check >> 5] = (this.#asked[check >> 5] as number) | (1 << (check & 31));
    }
    return any ? this : null;
  }

  has(pattern: number): boolean {
    const wide = this.#wide;
    const place = pattern * wide;
    if (place >= this.#owners.length) return false;
    for (let word = 0; word < wide; word++)
      if (((this.#owners[place + word] as number) & (this.#asked[word] as number)) !== 0)
        return !this.#before.has(pattern);
    return false;
  }
}
