/** Rows that are no record and no mistake either: blank ones, totals, heads that stand again further down. */
import type { Columns } from './choose-columns.js';
import { cleanCell, isBlank } from './clean-cell.js';
import { foldHead, foldValue } from './fold-word.js';
import { isGiven } from './given-words.js';
import type { Layout } from './layout.js';

const TOTAL = /^(?:合计|总计|小计|共计|汇总|总共|合共|grandtotal|subtotal|total|sum)(?:$|[:(\d共])/;

/**
 * Asked only of rows that could not be read, so it may take its time.
 * @param names by our word, folded names of its column: a head may stand again in another language
 */
export function isNoRecord(cells: readonly string[], columns: Columns, names?: Layout['columns']): boolean {
  const first = cells.find((cell) => !isBlank(cell));
  return first === undefined || TOTAL.test(foldValue(first)) || isHeadAgain(cells, columns, names);
}

/** Exports call the column that says who speaks by the names of either. */
const WHO = ['role', 'sender', 'agent'];

/** Where files were put one after the other, or the names stand below in another language. */
function isHeadAgain(cells: readonly string[], columns: Columns, names: Layout['columns'] | undefined): boolean {
  for (const [word, { at, head }] of columns) {
    if (isGiven(head)) continue;
    const cell = foldHead(cleanCell(cells[at] ?? ''));
    // The head of a table with its columns in another order must not pass: the rows below it are misread, and that has to be told.
    const words = WHO.includes(word) ? WHO : [word];
    if (cell !== foldHead(head) && !words.some((one) => names?.get(one)?.includes(cell) === true)) return false;
  }
  return true;
}
