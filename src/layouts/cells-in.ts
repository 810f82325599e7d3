import type { TableRow } from '../model/record.js';
import { isBlank } from './clean-cell.js';

/** What a column holds, without the cells that hold nothing. */
export function cellsIn(rows: readonly TableRow[], at: number): string[] {
  return rows.map((row) => row.cells[at] ?? '').filter((cell) => !isBlank(cell));
}
