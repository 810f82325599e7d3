/** A table whose first row is already a message: which columns are meant, by what they hold, to be proposed to the user. */
import type { TableRow } from '../model/record.js';
import { cellsIn } from './cells-in.js';
import { cleanCell } from './clean-cell.js';
import { foldValue } from './fold-word.js';
import { holdsTimes } from './guess-columns.js';
import type { Layout } from './layout.js';

/** Flags of who speaks are 0 and 1. */
const FLAG = /^[01]$/;

/**
 * What to write under `columns`, such as conversation_id → #1.
 * @param rows the first rows, the very first one too
 * @returns null where the first row looks like names of columns, or no column looks like texts and no other like who speaks
 */
export function headlessGuess(rows: readonly TableRow[], layout: Layout): ReadonlyMap<string, string> | null {
  const [first, ...below] = rows;
  if (first === undefined || below.length === 0) return null;
  const width = first.cells.length;
  const columns = Array.from({ length: width }, (_, at) => cellsIn(rows, at).map(cleanCell));
  const isRepeated = first.cells.some((cell, at) => cleanCell(cell) !== '' && below.some(({ cells }) => cells[at] === cell));
  const time = columns.findIndex((cells) => cells.length === rows.length && holdsTimes(cells));
  if (!isRepeated && time < 0) return null;
  const known = layout.values.get('role');
  const words = columns.findIndex((cells) => cells.filter((cell) => known?.has(foldValue(cell))).length * 2 > rows.length && !cells.some((cell) => FLAG.test(cell)));
  const role = words >= 0 ? words : columns.findIndex((cells) => cells.length === rows.length && cells.every((cell) => FLAG.test(cell)) && new Set(cells).size === 2);
  const text = longest(columns, [time, role]);
  const id = columns.findIndex((cells, at) => ![time, role, text].includes(at) && cells.length === rows.length && new Set(cells).size < rows.length);
  if (text < 0 || role < 0 || id < 0) return null;
  const place = (at: number) => `#${at + 1}`;
  return new Map([
    ['time', time < 0 ? '-' : place(time)],
    ['conversation_id', place(id)],
    ['role', place(role)],
    ['text', place(text)],
    ...(words >= 0 ? [] : [['role.agent', '1'], ['role.customer', '0']] as const),
  ]);
}

function longest(columns: readonly (readonly string[])[], taken: readonly number[]): number {
  let best = -1;
  let most = 0;
  for (const [at, cells] of columns.entries()) {
    // An id may be long; what is said differs from row to row.
    const length = taken.includes(at) ? 0 : [...new Set(cells)].reduce((sum, cell) => sum + cell.length, 0);
    if (length > most) [best, most] = [at, length];
  }
  return best;
}
