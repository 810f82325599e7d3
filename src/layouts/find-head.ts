/** Finds the row that names the columns: not always the first, sometimes two rows, and recognises the layout by it. */
import type { TableRow } from '../model/record.js';
import { type Columns, chooseColumns, fitsSignature, missingWords, type NamedColumns } from './choose-columns.js';
import { cleanCell } from './clean-cell.js';
import { foldHead } from './fold-word.js';
import type { Layout } from './layout.js';
import type { ShippedLayout } from './shipped-layouts.js';

/** PDD bills have it in row 5, service tables in row 4; further down there is only data. */
const LAST_HEAD_ROW = 30;

export interface Head {
  readonly layout: Layout;
  readonly heads: readonly string[];
  readonly columns: Columns;
  /** Rows above the first row of data. */
  readonly rows: number;
  /** Our words that the layout needs and that have no column; empty for a head that will do. */
  readonly missing: Layout['needs'];
}

/**
 * The best head among the first rows of a table.
 * @param layouts those that may fit, the most particular first; the last is the fallback
 * @returns the head with the most known columns, also where it misses some that are needed; null for a table without any row
 */
export function findHead(
  rows: readonly TableRow[],
  layouts: readonly ShippedLayout[],
  named: NamedColumns,
): Head | null {
  if (isHeadless(layouts, named)) return readHead(numberedHeads(rows), 0, layouts, named);
  let best: Head | null = null;
  for (let at = 0; at < Math.min(rows.length, LAST_HEAD_ROW); at++) {
    const upper = headCells(rows[at]);
    for (const head of [upper, twoRows(upper, rows[at + 1])]) {
      if (head === null) continue;
      const found = readHead(head, head === upper ? at + 1 : at + 2, layouts, named);
      if (best === null || isBetter(found, best)) best = found;
    }
  }
  return best;
}

/** What a list of names is the head of, by the most particular layout that it fits. */
export function readHead(
  heads: readonly string[],
  rows: number,
  layouts: readonly ShippedLayout[],
  named: NamedColumns,
): Head {
  const folded = heads.map(foldHead);
  const there = new Set(folded);
  let found: Head | null = null;
  for (const shipped of layouts) {
    if (layouts.length > 1 && !fits(there, shipped)) continue;
    const layout = shipped.read();
    const columns = chooseColumns(heads, folded, layout, named);
    const missing = columns === null ? layout.needs : missingWords(columns, layout, named);
    found = { layout, heads, columns: columns ?? new Map(), rows, missing };
    if (missing.length === 0) return found;
  }
  if (found === null) throw new Error('a subject without a plain layout');
  return found;
}

function fits(there: ReadonlySet<string>, { signature, exact }: ShippedLayout): boolean {
  return fitsSignature(there, signature) && (!exact || there.size === signature.length);
}

/** A table without a row of names, by its layout or because the user names columns by their number. */
function isHeadless(layouts: readonly ShippedLayout[], named: NamedColumns): boolean {
  for (const name of named.values()) if (/^#\d{1,3}$/.test(name)) return true;
  return layouts.length === 1 && layouts[0]?.read().headless === true;
}

function numberedHeads(rows: readonly TableRow[]): string[] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return Array.from({ length: width }, (_, at) => `#${at + 1}`);
}

export function headCells(row: TableRow | undefined): readonly string[] {
  return (row?.cells ?? []).map(cleanCell);
}

/** Columns grouped under a common name: the lower name counts, the upper one where the cell runs through both rows. */
function twoRows(upper: readonly string[], below: TableRow | undefined): readonly string[] | null {
  if (below === undefined || !upper.includes('')) return null;
  const lower = headCells(below);
  if (!lower.includes('') && lower.length >= upper.length) return null;
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) => lower[at] || upper[at] || '');
}

function isBetter(one: Head, other: Head): boolean {
  if ((one.missing.length === 0) !== (other.missing.length === 0)) return one.missing.length === 0;
  if (one.columns.size !== other.columns.size) return one.columns.size > other.columns.size;
  // Among rows that say nothing, one with several names is more of a head than a title.
  return one.columns.size === 0 && filled(one.heads) > 1 && filled(other.heads) <= 1;
}

function filled(heads: readonly string[]): number {
  return heads.filter((head) => head !== '').length;
}
