import type { Skip } from '../model/record.js';
import type { Note, Remark } from '../model/remark.js';

/** So many rows a note names before the rest is only counted. */
const ROWS_NAMED = 10;

/** What a reading has to tell: records that could not be read, and what was read otherwise than it stands. */
export class Told {
  readonly skips: Skip[] = [];
  readonly #notes = new Map<string, { remark: Remark; rows: number[]; count: number }>();

  /** One record is lost, at `row` (0 = the file as a whole). A remark never quotes the record: it would leave unmasked. */
  skip(row: number, reason: Remark): void {
    this.skips.push({ row, reason });
  }

  /** Nothing is lost, but a person should know; the same note of many rows is told once. */
  note(row: number, remark: Remark): void {
    const key = JSON.stringify(remark);
    const known = this.#notes.get(key) ?? { remark, rows: [], count: 0 };
    if (known.count++ < ROWS_NAMED) known.rows.push(row);
    this.#notes.set(key, known);
  }

  /** The notes, each with its rows; a note on the file as a whole has none. */
  get notes(): Note[] {
    return [...this.#notes.values()].map(({ remark, rows, count }) => (rows[0] === 0 ? remark : { ...remark, rows, count }));
  }
}
