import { RowCutter } from './csv-rows.js';
import type { Head } from './format.js';
import { newlineOf } from './newline.js';
import { TextWindow } from './text-window.js';
import { Told } from './told.js';

const DELIMITERS = [',', '\t', ';', '|'] as const;

/** Enough of a head to know a delimiter by. */
const SAMPLE = 64 * 1024;

/** How a text falls into cells by one delimiter. */
export interface Shape {
  readonly delimiter: string;
  /** The most frequent number of cells in a row. */
  readonly width: number;
  /** The share of the rows that have it. */
  readonly share: number;
  readonly rows: number;
  readonly first: readonly string[];
}

/** The delimiter that divides the rows of a head most evenly into two cells or more; null when none does. */
export function bestShape(head: Head): Shape | null {
  const named = /^sep=(.)\r?\n/i.exec(head.text)?.[1];
  let best: Shape | null = null;
  for (const delimiter of named === undefined ? DELIMITERS : [named]) {
    if (!head.text.includes(delimiter)) continue;
    const shape = shapeOf(head, delimiter);
    if (shape.width > 1 && (best === null || evenness(shape) > evenness(best))) best = shape;
  }
  return best;
}

/** The head row tells most (in `a;b` over `1,5;2,5` the comma is none), then the rows, then the greater number of cells. */
function evenness({ first, width, share }: Shape): number {
  return (first.length === width ? 0.5 : 0) + share + Math.min(width, 100) / 1000;
}

function shapeOf({ text, whole }: Head, delimiter: string): Shape {
  const closed = whole && text.length <= SAMPLE;
  const dialect = { delimiter: delimiter.charCodeAt(0), newline: newlineOf(text) };
  const rows = new RowCutter(dialect, new Told()).cut(TextWindow.of(text.slice(0, SAMPLE), closed));
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let width = 0;
  for (const [cells, count] of counts) if (count > (counts.get(width) ?? 0)) width = cells;
  const share = rows.length === 0 ? 0 : (counts.get(width) ?? 0) / rows.length;
  return { delimiter, width, share, rows: rows.length, first: rows[0]?.cells ?? [] };
}
