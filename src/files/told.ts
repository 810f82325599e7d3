import type { Skip } from '../model/record.js';

/** So many rows a note names before it says "and N more". */
const ROWS_NAMED = 10;

/** What a reading has to tell: records that could not be read, and what was read otherwise than it stands. */
export class Told {
  readonly skips: Skip[] = [];
  readonly #notes = new Map<string, { rows: number[]; count: number }>();

  /** One record is lost, at `row` (0 = the file as a whole). A reason never quotes the record: it would leave unmasked. */
  skip(row: number, reason: string): void {
    this.skips.push({ row, reason });
  }

  /** Nothing is lost, but a person should know; the same note of many rows is told once. */
  note(row: number, text: string): void {
    const known = this.#notes.get(text) ?? { rows: [], count: 0 };
    if (known.count++ < ROWS_NAMED) known.rows.push(row);
    this.#notes.set(text, known);
  }

  /** The notes as sentences, each with its rows: `rows 17, 45: …`. */
  get notes(): string[] {
    return [...this.#notes].map(([text, { rows, count }]) => {
      if (rows[0] === 0) return text;
      const more = count > rows.length ? ` and ${count - rows.length} more` : '';
      return `${count === 1 ? 'row' : 'rows'} ${rows.join(', ')}${more}: ${text}`;
    });
  }
}
