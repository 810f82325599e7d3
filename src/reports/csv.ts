/** Tables as spreadsheets open them: the one place where a cell is written, so that none can be run as a formula. */
import { type TextBytes, unitsToMind } from '../text/text-bytes.js';
import { withoutControls } from './printable.js';

/** Tells Excel that the bytes are UTF-8; without it, Chinese opens as noise. */
export const BYTE_ORDER_MARK = '\ufeff';

/** What makes a spreadsheet take a cell for a formula (OWASP, "CSV Injection"), the full-width forms included. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;
const TO_BE_QUOTED = /[",;\r\n\t]|^ | $/;

/** What may need any of the care below: nine of ten cells hold nothing of it, and a night has a million cells. */
const WITH_CARE = unitsToMind(/[\x00-\x1f",;\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/);
/** The same of the first and the last unit of a cell. */
const WITH_CARE_AT_ENDS = unitsToMind(/[ =+\-@＝＋－＠]/);

export type Cell = string | number | null;

/** One cell: null is empty, text that would be run as a formula gets an apostrophe before it. */
export function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = withoutControls(cell);
  const disarmed = FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  return TO_BE_QUOTED.test(disarmed) ? `"${disarmed.replaceAll('"', '""')}"` : disarmed;
}

/** Adds a cell; null is empty. */
export function addCell(bytes: TextBytes, cell: string | null): void {
  if (cell === null || cell === '') return;
  const needsCare = WITH_CARE_AT_ENDS[cell.charCodeAt(0)] === 1 || WITH_CARE_AT_ENDS[cell.charCodeAt(cell.length - 1)] === 1;
  if (needsCare || !bytes.addPlain(cell, WITH_CARE)) bytes.add(csvCell(cell));
}

/** One line with its end, as RFC 4180 has it. */
export function csvLine(cells: readonly Cell[]): string {
  let line = '';
  for (let at = 0; at < cells.length; at++) line += (at === 0 ? '' : ',') + csvCell(cells[at] ?? null);
  return `${line}\r\n`;
}

/** A whole file: the heads and, of every row, the cells that `columns` name. */
export function csvFile<Column extends string>(
  columns: readonly Column[],
  heads: readonly string[],
  rows: readonly Readonly<Record<Column, Cell>>[],
): string {
  return BYTE_ORDER_MARK + csvLine(heads) + rows.map((row) => csvLine(columns.map((column) => row[column]))).join('');
}
