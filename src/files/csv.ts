import { UserError } from '../model/user-error.js';
import { RowCutter } from './csv-rows.js';
import { bestShape, type Shape } from './delimiter.js';
import type { Format, Head } from './format.js';
import { newlineOf } from './newline.js';
import type { Told } from './told.js';

/** So many rows agree in their number of cells where there are no heads to tell a table by; lines of chats do not. */
const SHARE_OF_TABLES = 0.8;

/** A table as text. The row of heads is a row like any other: which it is, the layouts know. */
export const csv: Format = {
  name: 'csv',

  fits(head: Head): boolean {
    if (head.delimiter !== undefined || isNamedTable(head)) return true;
    const shape = bestShape(head);
    return shape !== null && isTable(shape, head);
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
 * Three heads make a table, however many commas the chats below have (unless it is called a text); without heads the rows
 * must agree. A copied chat can look like two columns (`[14/08/2023, 09:15:32] Name: text`): those need heads and agreement.
 */
function isTable({ width, share, rows, first }: Shape, { ending }: Head): boolean {
  const heads = first.every(isHead);
  const text = ending === 'txt' || ending === 'log';
  if (heads && first.length > 2 && (!text || (rows > 1 && first.length === width && share >= 0.5))) return true;
  return rows > 1 && share >= SHARE_OF_TABLES && (width > 2 || (heads && first.length === width));
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
