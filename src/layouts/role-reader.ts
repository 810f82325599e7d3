/** Who speaks in a row, by whatever the export has that tells it. */
import type { Role } from '../model/message.js';
import { type Remark, remark } from '../model/remark.js';
import { CellMemory } from './cell-memory.js';
import { cleanCell } from './clean-cell.js';
import { isAgent } from './is-agent.js';
import type { OpenedTable } from './opened-table.js';
import { shownValue } from './shown-value.js';
import { valueReader } from './value-reader.js';

type Cells = readonly string[];

export interface RoleReader {
  /** Null where the row does not tell. */
  of(cells: Cells): Role | null;
  /** Why a row does not tell. */
  problem(cells: Cells): Remark;
  /** How roles are told, where it is not by a column of its own; null otherwise. */
  readonly note: Remark | null;
  /** The sender column says roles, not names. */
  readonly takesSender: boolean;
  /** One side is told only by not being the other. */
  readonly byElimination: boolean;
}

/** What is known beside the export. */
export interface RoleHints {
  /** Roles by folded values, as the user gives them. */
  readonly roles: ReadonlyMap<string, Role>;
  /** Names that are agents. */
  readonly agents: ReadonlySet<string>;
}

/** By a column that says it; a value it does not know is an agent's where the sender stands in the roster. */
export function roleByColumn(table: OpenedTable, word: 'role' | 'sender', hints: RoleHints): RoleReader {
  const column = table.columns.get(word);
  const at = column?.at ?? -1;
  const read = valueReader(table.layout, 'role', column?.head ?? '', hints.roles);
  const roles = new CellMemory((cell) => (read(cell) ?? null) as Role | null);
  const nameAt = table.columns.get('sender')?.at ?? -1;
  return {
    of(cells) {
      const role = roles.of(cells[at] ?? '');
      if (role !== null || nameAt < 0 || hints.agents.size === 0) return role;
      return isAgent(cleanCell(cells[nameAt] ?? ''), hints.agents) ? 'agent' : null;
    },
    problem(cells) {
      const value = cleanCell(cells[at] ?? '');
      return value === '' ? remark('role-empty') : remark('role-unknown', { value: shownValue(value) });
    },
    note: word === 'role' ? null : remark('role-by-column', { column: column?.head ?? '' }),
    takesSender: word === 'sender',
    byElimination: false,
  };
}

/** By comparing the sender with the customer, the agent and the roster. */
export function roleByName(table: OpenedTable, hints: RoleHints): RoleReader {
  const { columns } = table;
  const at = columns.get('sender')?.at ?? -1;
  const customerAt = columns.get('customer')?.at ?? -1;
  const agentAt = columns.get('agent')?.at ?? -1;
  const read = valueReader(table.layout, 'role', '', hints.roles);
  const words = new CellMemory((cell) => (read(cell) ?? null) as Role | null);
  const rest: Role | null = customerAt < 0 ? 'customer' : agentAt < 0 && hints.agents.size === 0 ? 'agent' : null;
  const head = (word: string) => columns.get(word)?.head ?? '';
  return {
    of(cells) {
      const name = cleanCell(cells[at] ?? '');
      if (name === '') return null;
      if (isAgent(name, hints.agents) || (agentAt >= 0 && name === cleanCell(cells[agentAt] ?? ''))) return 'agent';
      if (customerAt >= 0 && name === cleanCell(cells[customerAt] ?? '')) return 'customer';
      return words.of(name) ?? rest;
    },
    problem(cells) {
      const name = cleanCell(cells[at] ?? '');
      return name === '' ? remark('sender-empty') : remark('sender-unknown', { value: shownValue(name) });
    },
    note: remark('role-by-name', {
      column: head('sender'),
      customer: head('customer'),
      agent: head('agent'),
      roster: hints.agents.size > 0,
      rest: rest ?? '',
    }),
    takesSender: false,
    byElimination: rest !== null,
  };
}

/** By which of the two columns is filled: one has the customer's name, the other the agent's. */
export function roleByFilling(table: OpenedTable): RoleReader {
  const customer = table.columns.get('customer');
  const agent = table.columns.get('agent');
  const heads = { customer: customer?.head ?? '', agent: agent?.head ?? '' };
  return {
    of(cells) {
      const customerSpeaks = cleanCell(cells[customer?.at ?? -1] ?? '') !== '';
      const agentSpeaks = cleanCell(cells[agent?.at ?? -1] ?? '') !== '';
      if (customerSpeaks === agentSpeaks) return null;
      return customerSpeaks ? 'customer' : 'agent';
    },
    problem: () => remark('sides-unclear', heads),
    note: remark('role-by-filling', heads),
    takesSender: false,
    byElimination: false,
  };
}
