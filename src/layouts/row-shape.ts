/** Rows with what no single column says, as columns of their own behind the export's; only layouts that need it pay for it. */
import type { TableRow } from '../model/record.js';
import { CellMemory } from './cell-memory.js';
import { besideWord, type Column, type Columns } from './choose-columns.js';
import { cleanCell, isBlank } from './clean-cell.js';
import { foldValue } from './fold-word.js';
import { bareName, givenBy, wordInName } from './given-words.js';
import { ANYTHING_ELSE, IGNORED, type Layout, type Mark } from './layout.js';
import type { TableRequest } from './opened-table.js';
import { shopOfAccounts } from './shop-of-accounts.js';

/** The column of roles that only marks tell, and of some rows only. */
export const MARKED_ROLE = 'role?';

type Fill = (cells: readonly string[], sheet: string) => string;

export interface RowShape {
  readonly columns: Columns;
  /** Names of the columns that are added. */
  readonly heads: readonly string[];
  shape(rows: readonly TableRow[]): readonly TableRow[];
}

/**
 * @param width how many cells the export's own rows have
 * @param sample its first rows
 */
export function rowShape(columns: Columns, width: number, layout: Layout, sample: readonly TableRow[], request: TableRequest): RowShape {
  const own = new Map([...columns].filter(([word]) => !word.includes('+')));
  const fills: Fill[] = [];
  const heads: string[] = [];
  const add = (word: string, head: string, fill: Fill) => {
    own.set(word, { at: width + fills.length, head });
    fills.push(fill);
    heads.push(head);
  };
  for (const word of [...layout.columns.keys(), IGNORED]) {
    const column = columns.get(word);
    const fallbacks = besides(columns, word, layout.fallback.get(word)?.length ?? 0).flatMap((one) => one ?? []);
    const marks = layout.marks.get(word) ?? [];
    const marking = besides(columns, `${word}?`, marks.length);
    if (column !== undefined && fallbacks.length > 0) add(word, column.head, firstFilled([column, ...fallbacks]));
    if (marking.some((one) => one !== undefined)) {
      // Without a column for roles, marks tell only some of them.
      const partly = word === 'role' && column === undefined;
      add(partly ? MARKED_ROLE : word, column?.head ?? '', marked(marks, marking, own.get(word)?.at ?? -1, fills, width));
    }
    if (column === undefined) addGiven(word);
  }
  return { columns: own, heads, shape: fills.length === 0 ? (rows) => rows : (rows) => shaped(rows, fills, width, own.get('text')?.at) };

  function addGiven(word: string): void {
    const given = givenBy(word, layout, request.named);
    if (given === '') return;
    const pattern = request.fileName ?? layout.fileName;
    const sheets = new CellMemory((sheet) => wordInName(word, sheet, layout.sheetName));
    if (given === '@sheet') add(word, given, (_, sheet) => sheets.of(sheet));
    else {
      const value = given === '@account' ? shopOfAccounts(columns, sample) : given === '@file' ? wordInName(word, bareName(request.file), pattern) : given.slice(1);
      if (value !== '' || given !== '@account') add(word, given, () => value);
    }
  }
}

function besides(columns: Columns, word: string, count: number): (Column | undefined)[] {
  return Array.from({ length: count }, (_, number) => columns.get(besideWord(word, number)));
}

function firstFilled(columns: readonly Column[]): Fill {
  return (cells) => {
    for (const { at } of columns) if (cleanCell(cells[at] ?? '') !== '') return cells[at] as string;
    return '';
  };
}

/** The first mark that says something; else what the word's own column says. */
function marked(marks: readonly Mark[], columns: readonly (Column | undefined)[], at: number, fills: readonly Fill[], width: number): Fill {
  const readers = columns.flatMap((column, number) => {
    const values = marks[number]?.values;
    if (column === undefined || values === undefined) return [];
    const meaning = (value: string) => (value === '' ? '' : (values.get(value) ?? values.get(ANYTHING_ELSE) ?? ''));
    return [{ at: column.at, meanings: new CellMemory((cell) => meaning(foldValue(cleanCell(cell)))) }];
  });
  const before = at >= width ? fills[at - width] : undefined;
  return (cells, sheet) => {
    for (const reader of readers) {
      const meaning = reader.meanings.of(cells[reader.at] ?? '');
      if (meaning !== '') return meaning;
    }
    return before === undefined ? (cells[at] ?? '') : before(cells, sheet);
  };
}

function shaped(rows: readonly TableRow[], fills: readonly Fill[], width: number, text: number | undefined): TableRow[] {
  return rows.map((row) => {
    const cells = row.cells.slice(0, width);
    // An unquoted delimiter in a last column of texts has cut the text.
    if (row.cells.length > width && text === width - 1) cells[text] = joined(row.cells.slice(text));
    while (cells.length < width) cells.push('');
    // A row with nothing in it stays so, or it would look like a record.
    if (cells.every(isBlank)) return row;
    for (const fill of fills) cells.push(fill(row.cells, row.sheet ?? ''));
    return { ...row, cells };
  });
}

function joined(pieces: string[]): string {
  while (pieces.length > 1 && pieces.at(-1) === '') pieces.pop();
  return pieces.join(',');
}
