import { cleanCell } from './clean-cell.js';
import type { Layout } from './layout.js';
import { valueReader } from './value-reader.js';

const NUMBER = /^([1-5](?:\.\d+)?)(?:分|星)?$/;

/** A function from a cell to a rating of `1` to `5`, or '' where the cell is none; words and codes are the layout's. */
export function ratingReader(layout: Layout, head: string): (cell: string) => string {
  const known = valueReader(layout, 'rating', head);
  return (cell) => {
    const named = known(cell);
    if (named !== undefined) return named;
    const number = NUMBER.exec(cleanCell(cell))?.[1];
    return number === undefined || Number(number) > 5 ? '' : String(Number(number));
  };
}
