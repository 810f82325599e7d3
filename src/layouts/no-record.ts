/** Rows that are no record and no mistake either: blank ones, totals, heads that stand again further down. */
import type { Columns } from './choose-columns.js';
import { cleanCell, isBlank } from './clean-cell.js';
import { foldHead, foldValue } from './fold-word.js';
import { isGiven } from './given-words.js';

const TOTAL = /^(?:合计|总计|小计|共计|汇总|总共|合共|grandtotal|subtotal|total|sum)(?:$|[:(\d共])/;

/** Asked only of rows that could not be read, so it may take its time. */
export function isNoRecord(cells: readonly string[], columns: Columns): boolean {
  const first = cells.find((cell) => !isBlank(cell));
  return first === undefined || TOTAL.test(foldValue(first)) || isHeadAgain(cells, columns);
}

/** Where files were put one after the other. */
function isHeadAgain(cells: readonly string[], columns: Columns): boolean {
  for (const { at, head } of columns.values()) {
    if (isGiven(head)) continue;
    if (foldHead(cleanCell(cells[at] ?? '')) !== foldHead(head)) return false;
  }
  return true;
}
