/** What an export writes in a column → our value for it. */
import { cleanCell } from './clean-cell.js';
import { foldHead, foldValue } from './fold-word.js';
import { ANYTHING_ELSE, type Layout } from './layout.js';

/**
 * A function from a cell to our value; undefined where the layout does not know the cell. What is known of this very
 * column comes before what is known of the word; an empty cell is never "anything else".
 * @param told our values by folded values of the export, as the user gives them
 */
export function valueReader(
  layout: Layout,
  word: string,
  head: string,
  told: ReadonlyMap<string, string> = new Map(),
): (cell: string) => string | undefined {
  const ofColumn = layout.values.get(foldHead(head));
  const ofWord = layout.values.get(foldHead(word));
  const other = ofColumn?.get(ANYTHING_ELSE) ?? ofWord?.get(ANYTHING_ELSE);
  return (cell) => {
    const value = foldValue(cleanCell(cell));
    if (value === '') return undefined;
    return told.get(value) ?? ofColumn?.get(value) ?? ofWord?.get(value) ?? other;
  };
}
