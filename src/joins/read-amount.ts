/** Amounts of money in files that are joined. */
import { shownValue } from '../layouts/shown-value.js';
import type { TableRow } from '../model/record.js';
import { type Note, remark } from '../model/remark.js';
import type { OpenedFacts } from './read-facts.js';

const AMOUNT = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;

/** `¥1,234.50`, `1234.5元` → 1234.5; null where there is no amount. */
export function readAmount(cell: string): number | null {
  if (cell.length > 40) return null;
  const bare = cell.normalize('NFKC').replace(/[\s¥$元'`]|CNY|RMB/gi, '');
  return AMOUNT.test(bare) ? Number(bare.replaceAll(',', '')) : null;
}

/** What stands for "no amount" in a file. */
const NONE = /^(?:[-–—/\\*.]*|无|空|暂无|null|none|n\/?a)$/iu;

/** So many rows are named. */
const NAMED = 5;

/** Reads the amount of a row; what is no number is told once for the file, with its rows, and the row counts without it. */
export function amountReader({ table, notes }: OpenedFacts, cellOf: (row: TableRow) => string): (row: TableRow) => number | null {
  const column = table.columns.get('amount')?.head ?? '';
  let told: { rows: number[]; count: number } | null = null;
  return (row) => {
    const written = cellOf(row);
    const amount = readAmount(written);
    if (amount !== null || NONE.test(written)) return amount;
    if (told === null) {
      told = { ...remark('amount-unreadable', { column, value: shownValue(written) }), rows: [], count: 0 };
      notes.push(told as Note & typeof told);
    }
    told.count++;
    if (told.rows.length < NAMED) told.rows.push(row.row);
    return null;
  };
}
