import { UserError } from '../model/user-error.js';
import { RowCutter } from './csv-rows.js';
import { bestShape, type Shape } from './delimiter.js';
import type { Format, Head } from './format.js';
import { newlineOf } from './newline.js';
import type { Told } from './told.js';

/** In a file not called .csv or .tsv so many rows must agree in their number of cells; chat text does not. */
const SHARE_OF_TABLES = 0.8;

/** A table as text. The row of heads is a row like any other: which it is, the layouts know. */
export const csv: Format = {
  name: 'csv',

  fits(head: Head): boolean {
    if (head.delimiter !== undefined || isNamedTable(head)) return true;
    const shape = bestShape(head);
    return shape !== null && isTable(shape);
  },

  cutter(head: Head, told: Told) {
    const delimiter = delimiterOf(head);
    return new RowCutter({ delimiter: delimiter.charCodeAt(0), newline: newlineOf(head.text) }, told);
  },
};

function isNamedTable({ ending }: Head): boolean {
  return ending === 'csv' || ending === 'tsv';
}

/**
 * A copied chat can look like a table of two columns (`[14/08/2023, 09:15:32] Name: text`), and a single sentence like a
 * row: those must begin with a row of heads.
 */
function isTable({ width, share, rows, first }: Shape): boolean {
  if (first.length > 2 && first.every(isHead)) return true; // commas in unquoted chat text make the rows below ragged
  if (rows < 2) return false;
  return share >= SHARE_OF_TABLES && (width > 2 || (first.length === width && first.every(isHead)));
}

/** The name of a column: short, no figures. */
function isHead(cell: string): boolean {
  return /^[^\d\n]{1,30}$/.test(cell.trim());
}

function delimiterOf(head: Head): string {
  const given = head.delimiter;
  if (given === undefined) return bestShape(head)?.delimiter ?? (head.ending === 'tsv' ? '\t' : ',');
  const delimiter = given === 'tab' || given === '\\t' ? '\t' : given;
  if (/^[^"\r\n]$/.test(delimiter)) return delimiter;
  throw new UserError(`delimiter: ${JSON.stringify(given)} is not one character. Use one such as "," or ";", or tab.`);
}
