/** Conversations after which the customer came back: each counts once, however many rules and later contacts tell of it. */
import type { AcrossFinding } from '../model/results.js';
import { newAgent } from './agent-counts.js';
import { entry } from './counts.js';
import type { TallyCounts } from './tally-counts.js';

/** The category of the shipped rules for repeat contact. */
const RECONTACT = 'recontact';

export class Recontacts {
  readonly #counts: TallyCounts;
  /** Conversations, and conversations of an agent, that are counted. */
  readonly #seen = new Set<string>();

  constructor(counts: TallyCounts) {
    this.#counts = counts;
  }

  count({ finding, platform, shop, conversation }: AcrossFinding): void {
    if (finding.category !== RECONTACT) return;
    const place = [platform, shop, conversation].join('\0');
    if (this.#isNew(place)) this.#counts.totals.recontacts += 1;
    if (finding.agent !== null && this.#isNew(`${place}\0${finding.agent}`))
      entry(this.#counts.agents, finding.agent, newAgent).recontacts += 1;
  }

  #isNew(key: string): boolean {
    return this.#seen.size < this.#seen.add(key).size;
  }
}
