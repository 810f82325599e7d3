/** Who the ids of an export mean, by a file that lies beside it: `users.json` of Slack. */
import type { Layout } from './layout.js';
import type { RoleHints } from './role-reader.js';
import { cellAt } from './value-at.js';

/** The objects of a JSON file, by its path from the export's own folder; null where there is none. */
export type Beside = (path: string) => Promise<readonly unknown[] | null>;

export interface People {
  /** Names by ids. */
  readonly names: ReadonlyMap<string, string>;
  /** Ids of those who are programs. */
  readonly bots: ReadonlySet<string>;
}

export async function peopleBeside({ people }: Layout, beside: Beside | undefined, agents: ReadonlySet<string>): Promise<People> {
  const names = new Map<string, string>();
  const bots = new Set<string>();
  const all = people === null ? null : await beside?.(people.file);
  for (const one of all ?? []) {
    const id = cellAt(one, people?.id ?? []);
    const name = people?.name.map((path) => cellAt(one, path)).find((written) => written.trim() !== '') ?? '';
    if (cellAt(one, people?.bot ?? []) === 'true') bots.add(id);
    // Where a roster knows the id alone, the agent is found by it.
    if (name !== '' && !(agents.has(id) && !agents.has(name))) names.set(id, name);
  }
  return { names, bots };
}

/** The same hints, with the ids of those agents whom a roster knows by name. */
export function hintsByName(hints: RoleHints, { names }: People): RoleHints {
  const agents = new Set(hints.agents);
  for (const [id, name] of names) if (hints.agents.has(name)) agents.add(id);
  return { ...hints, agents };
}
