import { cleanCell } from '../layouts/clean-cell.js';
import { isRounded } from '../layouts/scientific-number.js';
import { shownValue } from '../layouts/shown-value.js';
import { valueReader } from '../layouts/value-reader.js';
import type { TableRow } from '../model/record.js';
import { remark } from '../model/remark.js';
import type { OpenedFacts } from './read-facts.js';

/** Reads a row's cells by our words, cleaned; '' where the file has none. */
export interface CellsByWord {
  cell(row: TableRow, word: string): string;
  /** An id; '' where a spreadsheet has rounded it, which is told once. */
  id(row: TableRow, word: string): string;
  /** Our value for what the file writes, or what it writes. */
  value(row: TableRow, word: string): string;
  /** The row's shop and platform, else those of the file. */
  shop(row: TableRow): string;
  platform(row: TableRow): string;
}

export function cellsByWord({ table, options, notes }: OpenedFacts): CellsByWord {
  const { columns, layout } = table;
  const readers = new Map([...columns].map(([word, { head }]) => [word, valueReader(layout, word, head)]));
  const lost = new Set<string>();
  const cell = ({ cells }: TableRow, word: string) => cleanCell(cells[columns.get(word)?.at ?? -1] ?? '');
  const value = (row: TableRow, word: string) => readers.get(word)?.(cell(row, word)) ?? cell(row, word);
  return {
    cell,
    value,
    id(row, word) {
      const id = cell(row, word);
      if (!isRounded(id)) return id;
      const column = columns.get(word)?.head ?? '';
      if (!lost.has(word)) notes.push(remark('ids-rounded', { column, value: shownValue(id) }));
      lost.add(word);
      return '';
    },
    shop: (row) => cell(row, 'shop') || (options.shop ?? ''),
    platform: (row) => value(row, 'platform') || (options.platform ?? layout.platform),
  };
}
