/** Decides how an export writes its times; refuses dates that could be two days, and a time column that it does not know. */
import { UserError } from '../model/user-error.js';
import { zoneOf } from '../text/zone.js';
import { cellsIn } from './cells-in.js';
import { cleanCell } from './clean-cell.js';
import { dateStyle } from './date-style.js';
import { holdsTimes } from './guess-columns.js';
import type { DateOrder } from './layout.js';
import type { OpenedTable } from './opened-table.js';
import { bareName, dateIn, isGiven } from './given-words.js';
import { quoteValue } from './quote-value.js';
import { TimeReader } from './time-reader.js';
import { readRelative } from './written-time.js';
import { howToName, seenAndNeeded } from './unknown-layout.js';

export interface Times {
  readonly reader: TimeReader;
  /** False where any of the first clocks stops at minutes. */
  readonly precise: boolean;
  readonly notes: readonly string[];
}

const ORDER_WORDS: Readonly<Record<DateOrder, string>> = {
  ymd: 'year-month-day',
  mdy: 'month-day-year',
  dmy: 'day-month-year',
};

/**
 * @param words those whose columns hold times or dates, the one that holds clocks first
 * @param told the order of dates that the user names
 * @throws UserError when dates are ambiguous
 */
export function chooseTimeReader(
  table: OpenedTable,
  words: readonly string[],
  told: DateOrder | null,
  timezone: string,
  file: string,
): Times {
  const cells = words.flatMap((word) => cellsIn(table.sample, table.columns.get(word)?.at ?? -1));
  const style = dateStyle(cells.map(cleanCell), told ?? table.layout.dates);
  if (style.ambiguous !== '') throw ambiguousDates(style.ambiguous, file);
  const fileDate = dateIn(bareName(file));
  const reader = new TimeReader(zoneOf(timezone), style, fileDate);
  const notes: string[] = [];
  if (style.decidedBy !== '' && style.order !== null) {
    notes.push(`dates are read as ${ORDER_WORDS[style.order]}, because of ${quoteValue(style.decidedBy)}`);
  }
  const clocks = cellsIn(table.sample, table.columns.get(words[0] ?? '')?.at ?? -1);
  const date = table.columns.get(words[1] ?? '');
  const dated = date !== undefined && !isGiven(date.head);
  if (fileDate !== '' && !dated && clocks.some((cell) => readRelative(cleanCell(cell).normalize('NFKC'), fileDate) !== null))
    notes.push(`times without a date are read as of ${fileDate}, the date in the file's name`);
  const precise = clocks.every((cell) => Number.isNaN(reader.read(cell, '2026-01-01')) || reader.precise);
  return { reader, precise, notes };
}

/** Throws where there is no known column of times, but an unknown one that holds times: it is for the user to name it. */
export function refuseUnnamedTimes(table: OpenedTable, file: string): void {
  const unnamed = [...table.unread()].find(([, cells]) => cells.length > 0 && holdsTimes(cells))?.[0];
  if (unnamed === undefined) return;
  throw new UserError(
    `${file}: no column for time, but ${unnamed} holds times. ${seenAndNeeded(table.heads, [['time'], ...table.layout.needs])} ` +
      `${howToName(new Map([['time', unnamed]]))} (time=- reads the file without times)`,
  );
}

function ambiguousDates(sample: string, file: string): UserError {
  return new UserError(
    `${file}: dates such as ${quoteValue(sample)} can be read in more than one order. ` +
      'Say the order in chataudit.yaml:\n  columns:\n    dates: dmy\nor on the command line: --columns dates=dmy (or mdy, ymd)',
  );
}
