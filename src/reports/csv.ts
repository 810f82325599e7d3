/** Tables as spreadsheets open them: the one place where a cell is written, so that none can be run as a formula. */
import { ownString } from '../text/own-string.js';
import { withoutControls } from './printable.js';

/** Tells Excel that the bytes are UTF-8; without it, Chinese opens as noise. */
export const BYTE_ORDER_MARK = '\ufeff';

/** What makes a spreadsheet take a cell for a formula (OWASP, "CSV Injection"), the full-width forms included. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;
const TO_BE_QUOTED = /[",;\r\n\t]|^ | $/;

/**
 * What may need any of the care below, in one look: nine of ten cells need none, and a night has a million cells. Surrogates
 * stand for all that lies beyond the first plane.
 */
const MAY_NEED_CARE =
  /[\x00-\x1f",;\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb]|^[ =+\-@＝＋－＠]| $/;

export type Cell = string | number | null;

/** One cell: null is empty, text that would be run as a formula gets an apostrophe before it. */
export function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  if (!MAY_NEED_CARE.test(cell)) return cell;
  const text = withoutControls(cell);
  const disarmed = FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
  return TO_BE_QUOTED.test(disarmed) ? `"${disarmed.replaceAll('"', '""')}"` : disarmed;
}

/** One cell of a text whose quotation marks and commas are known, such as an object in JSON; no formula begins with `{`. */
export function quotedCell(text: string): string {
  return `"${withoutControls(text).replaceAll('"', '""')}"`;
}

/** Cells of texts that come again and again, such as a rule's advice: made once. */
export class RepeatedCells {
  readonly #cells = new Map<string, string>();

  of(text: string): string {
    let cell = this.#cells.get(text);
    if (cell === undefined) {
      if (this.#cells.size >= MOST_REPEATED) this.#cells.clear();
      this.#cells.set(ownString(text), (cell = csvCell(text)));
    }
    return cell;
  }
}

/** Texts kept: more than rules, agents and shops have; names of customers do not come here. */
const MOST_REPEATED = 4096;

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
