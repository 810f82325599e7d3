/** What tells the year of dates that are written without one. */
import type { YearTold } from '../model/remark.js';
import { daysFrom } from './calendar.js';
import { bareName, datesIn } from './given-words.js';
import { readWritten } from './written-time.js';

const DAY = 86_400_000;
/** Rows of one export lie closer together than half a year. */
const HALF_YEAR = 182;
const MONTH_IN_NAME = /(?<!\d)(20\d{2})[-_.年]?(0?[1-9]|1[0-2])(?!\d)/;
const YEAR_IN_NAME = /(?<!\d)(20\d{2})(?!\d)/;

export interface LastDay {
  /** The last day, since 1970, that a date without a year may be. */
  readonly day: number;
  /** What told it; '' for the user's own word. */
  readonly because: YearTold | '';
  /** The export was made then, so most of its dates lie shortly before. */
  readonly isNear: boolean;
}

/**
 * By the year that the user says, else by the file's name, else by rows with a year; null where nothing tells it.
 * @param samples cells of the time column, cleaned
 */
export function lastDayOf(year: number | null, file: string, samples: readonly string[]): LastDay | null {
  if (year !== null) return { day: endOf(year, 12), because: '', isNear: false };
  const name = bareName(file);
  const named = datesIn(name).map((date) => dayOf(date) ?? 0);
  // Chats of a night may go on after midnight.
  if (named.length > 0) return { day: Math.max(...named) + 1, because: 'day-in-name', isNear: true };
  const [, monthYear, month] = MONTH_IN_NAME.exec(name) ?? [];
  if (month !== undefined) return { day: endOf(Number(monthYear), Number(month)) + 1, because: 'month-in-name', isNear: false };
  const [, only] = YEAR_IN_NAME.exec(name) ?? [];
  if (only !== undefined) return { day: endOf(Number(only), 12), because: 'year-in-name', isNear: false };
  const days = samples.flatMap((sample) => dayOf(sample) ?? []);
  return days.length === 0 ? null : { day: Math.max(...days) + HALF_YEAR, because: 'dated-rows', isNear: false };
}

function dayOf(value: string): number | null {
  const written = readWritten(value.normalize('NFKC'), null);
  return written === null ? null : Math.floor(written.local / DAY);
}

function endOf(year: number, month: number): number {
  const next = month === 12 ? daysFrom(year + 1, 1, 1) : daysFrom(year, month + 1, 1);
  return (next ?? 1) - 1;
}
