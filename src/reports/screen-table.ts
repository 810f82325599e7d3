import type { ChalkInstance } from 'chalk';
import { clip, displayWidth, pad } from './display-width.js';
import { onOneLine } from './printable.js';

export interface ScreenColumn {
  readonly align?: 'right';
  /** Cut to so many columns; without it the column is as wide as its widest cell. */
  readonly most?: number;
  readonly paint?: (text: string, row: number) => string;
}

/** Rows of cells in aligned columns, two spaces between and before them; all text is made printable here. */
export function screenTable(columns: readonly ScreenColumn[], rows: readonly (readonly string[])[]): string[] {
  const cells = rows.map((row) => columns.map(({ most }, at) => clip(onOneLine(row[at] ?? ''), most ?? 1000)));
  const widths = columns.map((_, at) => Math.max(0, ...cells.map((row) => displayWidth(row[at] ?? ''))));
  return cells.map((row, line) => {
    const written = columns.map(({ align, paint }, at) => {
      const padded = pad(row[at] ?? '', widths[at] ?? 0, align === 'right' ? 'left' : 'right');
      return paint === undefined ? padded : paint(padded, line);
    });
    return `  ${written.join('  ')}`.trimEnd();
  });
}

/** The name of a part of the screen. */
export function screenTitle(text: string, paint: ChalkInstance): string {
  return paint.bold(text);
}

const COLOUR = /\x1b\[\d+m/g;

/** The first of some tables, the fullest first, that is no wider than the screen; else the last. */
export function fittingTable(tables: readonly (() => string[])[], width: number): string[] {
  let lines: string[] = [];
  for (const table of tables) {
    lines = table();
    if (lines.every((line) => displayWidth(line.replace(COLOUR, '')) <= width)) break;
  }
  return lines;
}
