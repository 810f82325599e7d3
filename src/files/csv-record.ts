/**
 * Where the cells of one CSV record are: quotes, their doubling and their faults are known here. Units in, borders out; no
 * string is made. Follows RFC 4180, and csv-parse's `relax_quotes` for the extent of records that break it.
 */
import { CARRIAGE_RETURN, LINE_FEED, lineEnd } from './newline.js';

const QUOTE = 34;

/** A quoted cell may grow so long (units, lines); beyond, its quote is taken for an ordinary character. */
export const LONGEST_QUOTED = 1024 * 1024;
export const MOST_QUOTED_LINES = 10_000;

export interface Dialect {
  /** The unit between cells. */
  readonly delimiter: number;
  /** The unit that ends a line. */
  readonly newline: number;
}

/**
 * How a scan ended. `whole`: the record is there. `more`: its end is not in sight yet. `unclosed`: a quote opens that never
 * closes. `endless`: a quote opens that does not close within bounds, or closes lines later in the middle of a cell.
 */
export type Outcome = 'whole' | 'more' | 'unclosed' | 'endless';

/** The borders of one record; one object serves all records of a file. */
export class CsvRecord {
  /** Start and end of each cell, quotes left out. */
  readonly bounds: number[] = [];
  cells = 0;
  /** The cells that hold doubled quotes. */
  readonly doubled: number[] = [];
  /** How many cells are quoted. */
  quoted = 0;
  /** A quoted cell goes on after its closing quote. */
  damaged = false;
  /** Lines that the record spans. */
  lines = 1;
  /** Where it ends, without its line end. */
  end = 0;
  /** Where the next record starts. */
  next = 0;

  reset(): void {
    this.cells = 0;
    if (this.doubled.length > 0) this.doubled.length = 0;
    this.quoted = 0;
    this.damaged = false;
    this.lines = 1;
  }

  add(start: number, end: number, quoted: boolean): void {
    if (quoted) this.quoted++;
    this.bounds[this.cells * 2] = start;
    this.bounds[this.cells * 2 + 1] = end;
    this.cells++;
  }
}

/**
 * Finds the borders of the record that starts at `from`. `closed` = nothing comes after `end`. With `quoting` false every
 * quote is an ordinary character.
 */
export function scanRecord(
  units: Uint16Array,
  from: number,
  end: number,
  closed: boolean,
  dialect: Dialect,
  quoting: boolean,
  record: CsvRecord,
): Outcome {
  const { delimiter, newline } = dialect;
  const highest = Math.max(delimiter, newline);
  record.reset();
  let at = from;
  for (;;) {
    const cell = at;
    let ended = false;
    if (quoting && at < end && units[at] === QUOTE) {
      const lines = record.lines;
      const limit = Math.min(end, at + LONGEST_QUOTED);
      const close = closingQuote(units, at + 1, limit, newline, record);
      if (close < 0 && (limit < end || record.lines > MOST_QUOTED_LINES)) return 'endless';
      // What follows the quote decides what it is, so the next two units must be in sight.
      if (!closed && (close < 0 || close + 2 >= end)) return 'more';
      if (close < 0) return 'unclosed';
      at = endOfQuoted(units, close + 1, end, dialect);
      ended = at >= 0;
      if (ended) record.add(cell + 1, close, true);
      else if (record.lines > lines) return 'endless';
      else {
        record.damaged = true;
        at = close + 1;
      }
    }
    if (!ended) {
      for (; at < end; at++) {
        const unit = units[at] as number;
        if (unit <= highest && (unit === delimiter || unit === newline)) break;
      }
      if (at >= end && !closed) return 'more';
      record.add(cell, at < end && units[at] === delimiter ? at : lineEnd(units, cell, at, newline), false);
    }
    if (at >= end || units[at] === newline) {
      record.end = lineEnd(units, from, at, newline);
      record.next = Math.min(at + 1, end);
      return 'whole';
    }
    at++;
  }
}

/** The quote that closes a cell whose text starts at `at`, or -1 when none is in sight; counts lines and doubled quotes. */
function closingQuote(units: Uint16Array, at: number, end: number, newline: number, record: CsvRecord): number {
  let doubled = false;
  for (let close = at; close < end; close++) {
    const unit = units[close] as number;
    if (unit > QUOTE) continue;
    if (unit === newline && ++record.lines > MOST_QUOTED_LINES) return -1;
    if (unit !== QUOTE) continue;
    if (close + 1 < end && units[close + 1] === QUOTE) {
      doubled = true;
      close++;
    } else {
      if (doubled) record.doubled.push(record.cells);
      return close;
    }
  }
  return -1;
}

/** Where the cell ends whose quote closed before `at`: at a delimiter, at a line's end or at `end`; -1 when it goes on. */
function endOfQuoted(units: Uint16Array, at: number, end: number, { delimiter, newline }: Dialect): number {
  if (at >= end || units[at] === delimiter || units[at] === newline) return Math.min(at, end);
  const returns = newline === LINE_FEED && units[at] === CARRIAGE_RETURN;
  return returns && (at + 1 >= end || units[at + 1] === LINE_FEED) ? Math.min(at + 1, end) : -1;
}
