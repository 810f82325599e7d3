/** What the user says of an export under `columns:` or `--columns`: columns, the order of dates, what values mean. */
import { ROLES, type Role } from '../model/message.js';
import { UserError } from '../model/user-error.js';
import type { NamedColumns } from './choose-columns.js';
import { foldValue } from './fold-word.js';
import type { DateOrder, Subject } from './layout.js';
import { PLAIN, shippedLayout } from './shipped-layouts.js';

export interface Naming {
  readonly columns: NamedColumns;
  readonly dates: DateOrder | null;
  /** Of dates without a year. */
  readonly year: number | null;
  /** How the file's name is made: `{shop}_{date}`. */
  readonly fileName: string | undefined;
  /** Roles by the folded values of the export. */
  readonly roles: ReadonlyMap<string, Role>;
}

const ORDERS: readonly string[] = ['ymd', 'mdy', 'dmy'] satisfies DateOrder[];
const ROLE_KEYS = new Map<string, Role>(ROLES.map((role) => [`role.${role}`, role]));

/**
 * @param said `time: 发送时间`, `text: "#4"` (the fourth column of a table without heads), `rating: "-"` (the export has none),
 *   `customer: "@sheet"` and `"@file"` (the name says it), `file_name: "{shop}_{date}"`, `shop: =云栖茶铺` (of all rows), `dates: dmy`, `year: 2026`, `role.agent: "1|2"`
 * @throws UserError for a word that means nothing here
 */
export function readNaming(said: Readonly<Record<string, string>> | undefined, subject: Subject): Naming {
  const words = shippedLayout(subject, PLAIN).columns;
  const columns = new Map<string, string>();
  const roles = new Map<string, Role>();
  let dates: DateOrder | null = null;
  let year: number | null = null;
  let fileName: string | undefined;
  for (const [written, value] of Object.entries(said ?? {})) {
    const word = SAME.get(written) ?? written;
    const role = subject === 'chats' ? ROLE_KEYS.get(word) : undefined;
    if (role !== undefined) for (const one of value.split('|')) roles.set(foldValue(one), role);
    else if (word === 'file_name') fileName = value;
    else if (word === 'dates') dates = orderOf(value);
    else if (word === 'year') year = yearOf(value);
    else if (words.has(word)) columns.set(word, value.trim());
    else throw new UserError(`columns: "${written}" is no word for a column. Use one of: ${allWords(words, subject)}.`);
  }
  return { columns, dates, year, fileName, roles };
}

/** DESIGN §4.1: these mean the same. */
const SAME = new Map([
  ['sender_role', 'role'],
  ['sender_name', 'sender'],
]);

function orderOf(value: string): DateOrder {
  if (ORDERS.includes(value)) return value as DateOrder;
  throw new UserError(`columns: dates "${value}" is no order of a date. Use one of: ${ORDERS.join(', ')}.`);
}

function yearOf(value: string): number {
  if (/^20\d{2}$/.test(value.trim())) return Number(value);
  throw new UserError(`columns: year "${value}" is no year of four digits, such as 2026.`);
}

function allWords(words: ReadonlyMap<string, unknown>, subject: Subject): string {
  return [...words.keys(), 'dates', 'year', 'file_name', ...(subject === 'chats' ? ROLE_KEYS.keys() : [])].join(', ');
}
