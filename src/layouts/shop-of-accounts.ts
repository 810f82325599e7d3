/** The shop in sub-accounts such as `云栖茶铺:小美`, where an export has no column for it. */
import type { TableRow } from '../model/record.js';
import type { Columns } from './choose-columns.js';
import { cleanCell } from './clean-cell.js';

/** What stands before the colon of a sub-account; '' for a name that is none. */
export function shopOfAccount(name: string): string {
  const at = name.search(/[:：]/);
  return at > 0 && at < name.length - 1 ? name.slice(0, at).trim() : '';
}

/**
 * The one shop that all sub-accounts of the first rows name; '' where they name several: a customer's row does not say which
 * of them is meant, and a conversation belongs to one shop.
 */
export function shopOfAccounts(columns: Columns, rows: readonly TableRow[]): string {
  const places = ['agent', 'sender'].flatMap((word) => columns.get(word)?.at ?? []);
  const shops = new Set(rows.flatMap(({ cells }) => places.map((at) => shopOfAccount(cleanCell(cells[at] ?? '')))));
  shops.delete('');
  return shops.size === 1 ? ([...shops][0] ?? '') : '';
}
