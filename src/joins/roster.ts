import { accountOf } from '../layouts/is-agent.js';
import type { RosterEntry } from './read-roster.js';

/** The agents that a roster names, found by whatever an export calls them. */
export class Roster {
  /** Every id, nick and name that means an agent; for telling roles. */
  readonly agents: ReadonlySet<string>;
  private readonly entries = new Map<string, RosterEntry>();

  /** Where two entries have one name, the first one has it. */
  constructor(entries: readonly RosterEntry[]) {
    for (const entry of entries) this.name(entry.agent, entry);
    for (const entry of entries) if (entry.name !== '') this.name(entry.name, entry);
    this.agents = new Set(this.entries.keys());
  }

  /** The entry of an agent, whether the export puts the shop before the name or not; null for who does not stand in it. */
  find(agent: string): RosterEntry | null {
    return this.entries.get(agent) ?? this.entries.get(accountOf(agent)) ?? null;
  }

  private name(name: string, entry: RosterEntry): void {
    if (!this.entries.has(name)) this.entries.set(name, entry);
  }
}
