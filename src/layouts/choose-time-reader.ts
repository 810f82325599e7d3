/** Decides how an export writes its times; refuses dates that could be two days, and a time column that it does not know. */
import { UserError } from '../model/user-error.js';
import { type Note, remark } from '../model/remark.js';
import { zoneOf } from '../text/zone.js';
import { cellsIn } from './cells-in.js';
import { cleanCell } from './clean-cell.js';
import { dateStyle } from './date-style.js';
import { holdsTimes } from './guess-columns.js';
import { lastDayOf } from './last-day.js';
import type { OpenedTable } from './opened-table.js';
import { bareName, dateIn, isGiven } from './given-words.js';
import { quoteValue } from './quote-value.js';
import { shownValue } from './shown-value.js';
import type { Naming } from './read-naming.js';
import { TimeReader } from './time-reader.js';
import { readRelative } from './written-time.js';
import { howToName, seenAndNeeded } from './unknown-layout.js';

export interface Times {
  readonly reader: TimeReader;
  /** False where any of the first clocks stops at minutes. */
  readonly precise: boolean;
  readonly notes: readonly Note[];
}

/** `0.0`, `12.53`: no moment, whatever the zone. */
const SECONDS_OF_A_CHAT = /^\d{1,6}(?:\.\d+)?$/;

/**
 * @param words those whose columns hold times or dates, the one that holds clocks first
 * @param told the order of dates and the year that the user names
 * @throws UserError when dates are ambiguous, or when nothing tells their year
 */
export function chooseTimeReader(
  table: OpenedTable,
  words: readonly string[],
  told: Pick<Naming, 'dates' | 'year'>,
  timezone: string,
  file: string,
): Times {
  const { dayHeads = [] } = table;
  const cells = words.flatMap((word) => cellsIn(table.sample, table.columns.get(word)?.at ?? -1));
  const samples = [...dayHeads, ...cells].map((cell) => cleanCell(cell).normalize('NFKC'));
  const last = lastDayOf(told.year, file, samples);
  const style = dateStyle(samples, told.dates ?? table.layout.dates, last?.isNear ? last.day : null);
  if (style.yearless !== '' && last === null) throw noYear(style.yearless, file);
  if (style.ambiguous !== '') throw ambiguousDates(style.ambiguous, file);
  const fileDate = dateIn(bareName(file));
  const reader = new TimeReader(zoneOf(timezone), style, fileDate, last?.day ?? null);
  const notes: Note[] = [];
  if (style.yearless !== '' && last !== null && last.because !== '') {
    const day = new Date(last.day * 86_400_000).toISOString().slice(0, 10);
    notes.push(remark('year-assumed', { day, told: last.because }));
  }
  if (style.decidedBy !== '' && style.order !== null) {
    notes.push(remark('date-order', { order: style.order, value: shownValue(style.decidedBy) }));
  }
  const clocks = cellsIn(table.sample, table.columns.get(words[0] ?? '')?.at ?? -1);
  const date = table.columns.get(words[1] ?? '');
  const dated = date !== undefined && !isGiven(date.head);
  if (fileDate !== '' && !dated && dayHeads.length === 0 && clocks.some((cell) => readRelative(cleanCell(cell).normalize('NFKC'), fileDate) !== null))
    notes.push(remark('date-of-file', { date: fileDate }));
  if (clocks.length > 0 && clocks.every((cell) => SECONDS_OF_A_CHAT.test(cleanCell(cell)) && Number.isNaN(reader.read(cell, ''))))
    throw noMoments(clocks, file);
  if (words[0] === 'time' && date === undefined && fileDate === '' && dayHeads.length === 0 && clocks.length > 0 && clocks.every(isClock)) throw noDates(clocks, file);
  const precise = clocks.every((cell) => Number.isNaN(reader.read(cell, dayHeads[0] ?? '2026-01-01')) || reader.precise);
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

function noYear(sample: string, file: string): UserError {
  return new UserError(
    `${file}: dates such as ${quoteValue(sample)} have no year. Put the day of the export into the file's name (chats_2026-11-22.csv), ` +
      'or say the year in chataudit.yaml:\n  columns:\n    year: "2026"\nor on the command line: --columns year=2026',
  );
}

function isClock(cell: string): boolean {
  return readRelative(cleanCell(cell).normalize('NFKC'), '2026-01-01') !== null;
}

function noDates(clocks: readonly string[], file: string): UserError {
  return new UserError(
    `${file}: times such as ${quoteValue(clocks[0] ?? '')} have no date, and neither a column, a row of its own nor the file's name gives one. ` +
      'Put it into the name of the file (chats-2026-11-22), or say it in chataudit.yaml:\n  columns:\n    date: "=2026-11-22"\nor on the command line: --columns date==2026-11-22',
  );
}

function noMoments(cells: readonly string[], file: string): UserError {
  return new UserError(
    `${file}: times such as ${cells.slice(0, 3).map(quoteValue).join(', ')} count from the beginning of a chat: they are no moments. ` +
      'Give a column with dates, or read the file without times, in chataudit.yaml:\n  columns:\n    time: "-"\nor on the command line: --columns time=- (waits are then undecidable)',
  );
}

function ambiguousDates(sample: string, file: string): UserError {
  return new UserError(
    `${file}: dates such as ${quoteValue(sample)} can be read in more than one order. ` +
      'Say the order in chataudit.yaml:\n  columns:\n    dates: dmy\nor on the command line: --columns dates=dmy (or mdy, ymd)',
  );
}
