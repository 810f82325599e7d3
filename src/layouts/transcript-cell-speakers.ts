/** Who speaks in a transcript in a cell: by what the row says of its customer and agents, then by the names alone. */
import type { Role } from '../model/message.js';
import { cleanCell } from './clean-cell.js';
import { foldValue } from './fold-word.js';
import { accountOf } from './is-agent.js';
import type { OpenedTable } from './opened-table.js';
import type { RoleHints } from './role-reader.js';
import { shownValue } from './shown-value.js';
import type { Said } from './transcript-lines.js';
import { speakerReader } from './transcript-speakers.js';

export interface RowSpeakers {
  /** Whether a name tells its role in this row. */
  known(name: string): boolean;
  /** The roles of all who speak; null where the two sides cannot be told apart. */
  roles(names: readonly string[]): ReadonlyMap<string, Role> | null;
  /** What the customer is called in the transcript; '' where it is only a word such as 客户. */
  customer(roles: ReadonlyMap<string, Role>): string;
  /** The names, to be told. */
  names(said: readonly Said[]): string[];
}

export interface CellSpeakers {
  of(cells: readonly string[]): RowSpeakers;
  /** A word such as 客服 or 客户 in place of a name. */
  isWord(name: string): boolean;
}

/** A session with several agents names them in one cell. */
const BETWEEN_NAMES = /[,，、;；|/\n]+/;
const MOST_NAMES = 5;

export function cellSpeakers({ columns, layout }: OpenedTable, hints: RoleHints): CellSpeakers {
  const byName = speakerReader(layout, hints);
  const words = layout.values.get('role');
  const customerAt = columns.get('customer')?.at ?? -1;
  const agentAt = columns.get('agent')?.at ?? -1;
  const isWord = (name: string) => words?.has(foldValue(name)) === true;
  return { of, isWord };

  function of(cells: readonly string[]): RowSpeakers {
    const customer = cleanCell(cells[customerAt] ?? '');
    const agents = new Set(cleanCell(cells[agentAt] ?? '').split(BETWEEN_NAMES).map((name) => accountOf(name.trim())).filter((name) => name !== ''));
    const tell = (name: string): Role | null =>
      name === customer && name !== '' ? 'customer' : agents.has(accountOf(name)) ? 'agent' : byName(name);
    return {
      known: (name) => tell(name) !== null,
      roles: (names) => rolesOf([...new Set(names)], tell),
      customer: (roles) => [...roles].find(([name, role]) => role === 'customer' && !isWord(name))?.[0] ?? '',
      names: (said) => [...new Set(said.map(({ sender }) => sender))].slice(0, MOST_NAMES).map(shownValue),
    };
  }
}

/** One side by not being the other: beside a known customer everyone else is an agent, beside an agent one other is the customer. */
function rolesOf(names: readonly string[], tell: (name: string) => Role | null): Map<string, Role> | null {
  const roles = new Map<string, Role>();
  const strangers: string[] = [];
  for (const name of names) {
    const role = tell(name);
    if (role === null) strangers.push(name);
    else roles.set(name, role);
  }
  const told = new Set(roles.values());
  if (strangers.length === 0) return roles;
  if (told.has('customer')) for (const name of strangers) roles.set(name, 'agent');
  else if ((told.has('agent') || told.has('bot')) && strangers.length === 1) roles.set(strangers[0] as string, 'customer');
  else return null;
  return roles;
}
