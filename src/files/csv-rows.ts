import type { TableRow } from '../model/record.js';
import { remark } from '../model/remark.js';
import { parseDamaged } from './csv-damaged.js';
import { holdsRows } from './csv-lost-rows.js';
import { CsvRecord, type Dialect, type Outcome, scanRecord } from './csv-record.js';
import type { Cutter } from './format.js';
import type { TextWindow } from './text-window.js';
import type { Told } from './told.js';

/** The longest line that is read, in UTF-16 units; it is scanned anew with every chunk until its end comes. */
const LONGEST_LINE = 4 * 1024 * 1024;

/**
 * Cuts a CSV text into rows. Correct CSV is read to the letter; a quote that is none (a customer typed it, the export did
 * not double it) must not swallow the rows that follow, so it is found out and its line is read as if it quoted nothing.
 */
export class RowCutter implements Cutter {
  readonly #record = new CsvRecord();
  /** The line that comes next. */
  #line = 1;
  /** Cells of the last row. */
  #width = 0;
  /** The lines left out since a quote opened that never closes. */
  #left: { from: number; to: number } | null = null;
  /** Rows of this batch whose quotes break the rules. */
  #damaged: { cells: string[]; line: string }[] = [];
  /** Within a line that is too long to be read. */
  #dropping = false;

  constructor(
    private readonly dialect: Dialect,
    private readonly told: Told,
  ) {}

  cut(text: TextWindow): TableRow[] {
    const rows: TableRow[] = [];
    while (text.start < text.end && this.#take(text, rows));
    if (text.closed) this.#tellLeft();
    this.#mend();
    return rows;
  }

  /** Reads the rows whose quotes break the rules, all of a batch together. */
  #mend(): void {
    if (this.#damaged.length === 0) return;
    const mended = parseDamaged(
      this.#damaged.map(({ line }) => line),
      this.dialect,
    );
    for (const [at, { cells }] of this.#damaged.entries()) {
      cells.length = 0;
      for (const cell of mended[at] ?? []) cells.push(cell);
    }
    this.#damaged = [];
  }

  /** Takes one record off the text; false when no whole one is there. */
  #take(text: TextWindow, rows: TableRow[]): boolean {
    let outcome = this.#scan(text, !this.#dropping);
    if (outcome === 'whole' && this.#record.lines > 1 && this.#holdsRows(text)) outcome = 'endless';
    if (outcome === 'unclosed' || outcome === 'endless') {
      if (this.#scan(text, false) === 'more') return this.#drop(text);
      if (outcome === 'unclosed') this.#leave(text);
      else {
        this.told.note(this.#line, remark('quote-stray'));
        this.#give(text, rows);
      }
    } else if (outcome === 'more') return this.#drop(text);
    else if (this.#dropping) {
      this.#dropping = false;
      this.#pass(text);
    } else this.#give(text, rows);
    return true;
  }

  #scan(text: TextWindow, quoting: boolean): Outcome {
    return scanRecord(text.units, text.start, text.end, text.closed, this.dialect, quoting, this.#record);
  }

  #holdsRows(text: TextWindow): boolean {
    return holdsRows(text.units, text.start, this.#record.next, this.dialect, this.#width);
  }

  #give(text: TextWindow, rows: TableRow[]): void {
    const row = this.#line;
    const cells = this.#cells(text);
    this.#pass(text);
    if (cells.length === 1 && this.#record.quoted === 0 && cells[0]?.trim() === '') return;
    if (this.#left !== null) {
      // The lines after a broken quote may be the rest of its cell: rows begin again where one fits the table.
      if (cells.length !== this.#width && this.#width > 1) {
        this.#left.to = this.#line - 1;
        return;
      }
      this.#tellLeft();
    }
    this.#width = cells.length;
    rows.push({ row, cells });
  }

  #cells(text: TextWindow): string[] {
    const record = this.#record;
    const from = text.start;
    const { bounds } = record;
    const count = record.cells;
    const line = text.text(from, record.end);
    const cells: string[] = [];
    for (let cell = 0; cell < count; cell++) {
      cells.push(line.slice((bounds[cell * 2] as number) - from, (bounds[cell * 2 + 1] as number) - from));
    }
    if (record.damaged) this.#damaged.push({ cells, line });
    else for (const cell of record.doubled) cells[cell] = (cells[cell] as string).replaceAll('""', '"');
    return cells;
  }

  #pass(text: TextWindow): void {
    this.#line += this.#record.lines;
    text.start = this.#record.next;
  }

  #leave(text: TextWindow): void {
    this.#left ??= { from: this.#line, to: this.#line };
    this.#left.to = this.#line;
    this.#pass(text);
  }

  #tellLeft(): void {
    if (this.#left === null) return;
    const { from, to } = this.#left;
    this.told.skip(from, remark('quote-unclosed', { from, to }));
    this.#left = null;
  }

  /** Waits for the rest of a line, unless it is too long. */
  #drop(text: TextWindow): false {
    if (this.#dropping || text.length > LONGEST_LINE) {
      if (!this.#dropping) this.told.skip(this.#line, remark('row-too-long'));
      this.#dropping = true;
      text.start = text.end;
    }
    return false;
  }
}
