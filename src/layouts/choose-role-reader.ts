/** Decides how roles are told in an export; never guesses where nothing tells them. */
import type { Role } from '../model/message.js';
import type { TableRow } from '../model/record.js';
import { UserError } from '../model/user-error.js';
import { cleanCell } from './clean-cell.js';
import type { OpenedTable } from './opened-table.js';
import { roleByAccount } from './role-by-account.js';
import { quoteValue } from './quote-value.js';
import { type RoleHints, type RoleReader, roleByColumn, roleByFilling, roleByName } from './role-reader.js';
import { isNoRecord } from './no-record.js';
import { MARKED_ROLE } from './row-shape.js';
import { shopOfAccounts } from './shop-of-accounts.js';

/** Of the first rows, so many must tell their role before a way that is no column of its own is trusted. */
const TRUSTED = 0.9;
const MOST_VALUES = 10;

/**
 * @param bots names that are programs
 * @throws UserError when roles cannot be told, with what would tell them
 */
export function chooseRoleReader(table: OpenedTable, hints: RoleHints, bots: ReadonlySet<string>, file: string): RoleReader {
  const marked = table.columns.get(MARKED_ROLE)?.at;
  if (marked === undefined && bots.size === 0) return chooseReader(table, hints, file);
  const sender = table.columns.get('sender')?.at ?? -1;
  const told = (cells: readonly string[]): Role | null => {
    const mark = marked === undefined ? '' : (cells[marked] ?? '');
    if (mark !== '') return mark as Role;
    return bots.has(cleanCell(cells[sender] ?? '')) ? 'bot' : null;
  };
  // What is told already says nothing of how the others are told.
  const reader = chooseReader({ ...table, sample: table.sample.filter(({ cells }) => told(cells) === null) }, hints, file);
  return { ...reader, of: (cells) => told(cells) ?? reader.of(cells) };
}

function chooseReader(table: OpenedTable, hints: RoleHints, file: string): RoleReader {
  const { columns } = table;
  const sample = table.sample.filter(({ cells }) => !isNoRecord(cells, columns, table.layout.columns));
  if (columns.has('role')) {
    const reader = roleByColumn(table, 'role', hints);
    if (sample.length > 0 && share(reader, sample) === 0) throw unknownRoles(table, file);
    return reader;
  }
  if (sample.length === 0) return roleByColumn(table, 'sender', hints);
  for (const reader of otherWays({ ...table, sample }, hints)) if (share(reader, sample) >= TRUSTED) return reader;
  throw untoldRoles(table, file);
}

function otherWays(table: OpenedTable, hints: RoleHints): RoleReader[] {
  const { columns } = table;
  const ways: RoleReader[] = [];
  if (columns.has('sender')) {
    ways.push(roleByColumn(table, 'sender', { ...hints, agents: new Set() }));
    const byName = roleByName(table, hints);
    const roles = new Set(table.sample.map((row) => byName.of(row.cells)));
    const tells = columns.has('customer') || columns.has('agent') || hints.agents.size > 0;
    // Where one side is only "everyone else", both must be seen: else the names compared may not be of the same kind.
    if (tells && (!byName.byElimination || (roles.has('customer') && roles.has('agent')))) ways.push(byName);
    const byAccount = roleByAccount(table);
    const sides = new Set(table.sample.map((row) => byAccount.of(row.cells)));
    if (shopOfAccounts(columns, table.sample) !== '' && sides.has('customer')) ways.push(byAccount);
  } else if (columns.has('customer') && columns.has('agent')) {
    ways.push(roleByFilling(table));
  }
  return ways;
}

function share(reader: RoleReader, rows: readonly TableRow[]): number {
  return rows.length === 0 ? 0 : rows.filter((row) => reader.of(row.cells) !== null).length / rows.length;
}

function unknownRoles({ columns, sample }: OpenedTable, file: string): UserError {
  const column = columns.get('role');
  const values = [...new Set(sample.map((row) => cleanCell(row.cells[column?.at ?? -1] ?? '')))].filter(
    (value) => value !== '',
  );
  const seen = values.slice(0, MOST_VALUES).map(quoteValue).join(', ');
  return new UserError(
    `${file}: column ${column?.head} holds ${seen === '' ? 'nothing' : seen}, none of customer, agent, bot, system. ` +
      'Say what they mean in chataudit.yaml:\n  columns:\n    role.agent: "…"\n    role.customer: "…"\n' +
      'or on the command line: --columns role.agent=…,role.customer=… (several values: 1|2)',
  );
}

function untoldRoles({ columns, heads }: OpenedTable, file: string): UserError {
  const sender = columns.get('sender');
  const roster =
    sender === undefined
      ? ''
      : `, or list the agents' names as they stand in ${sender.head} in a roster: --roster agents.csv`;
  return new UserError(
    `${file}: nothing tells who speaks, the customer or an agent. Columns seen: ${heads.filter((head) => head !== '').join(', ')}. ` +
      `Name the column that says it in chataudit.yaml:\n  columns:\n    role: …\nor on the command line: --columns role=…${roster}`,
  );
}
