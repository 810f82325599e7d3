import type { Skip } from '../model/record.js';

/** So many rows a note names before it says "and N more". */
const ROWS_NAMED = 10;

/** What a reading has to tell: records that could not be read, and what was read otherwise than it stands. */
export class Told {
  readonly skips: Skip[] = [];
  readonly #notes = new Map<string, number[]>();

  /** One record is lost, at `row` (0 = the file as a whole). A reason never quotes the record: it would leave unmasked. */
  skip(row: number, reason: string): void {
    this.skips.push({ row, reason });
  }

  /** Nothing is lost, but a person should know; the same note of many rows is told once. */
  note(row: number, text: string): void {
    const rows = this.#notes.get(text);
    if (rows === undefined) this.#notes.set(text, [row]);
    else rows.push(row);
  }

  /** The notes as sentences, each with its rows: `rows 17, 45: …`. */
  get notes(): string[] {
    return [...this.#notes].map(([text, rows]) => `${where(rows)}${text}`);
  }
}

function where(rows: readonly number[]): string {
  if (rows.every((row) => row === 0)) return '';
  const more = rows.length > ROWS_NAMED ? ` and ${rows.length - ROWS_NAMED} more` : '';
  return `${rows.length === 1 ? 'row' : 'rows'} ${rows.slice(0, ROWS_NAMED).join(', ')}${more}: `;
}
