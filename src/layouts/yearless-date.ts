/** Dates without a year (`11-22 09:00:03`, `11月22日`, `22 Nov`): the year is the latest in which they are not after a given day. */
import { daysFrom } from './calendar.js';
import type { DateOrder } from './layout.js';

export interface YearlessDate {
  /** The two numbers as written. */
  readonly parts: readonly [number, number];
  /** Null where only an order of dates tells which of the two is the month. */
  readonly monthFirst: boolean | null;
  /** What stands behind the date. */
  readonly rest: string;
}

const NUMBERS = /^(\d{1,2})[-/](\d{1,2})(?:[T\s]+(.*))?$/i;
const CHINESE = /^(\d{1,2})月(\d{1,2})[日号]?\s*(.*)$/;
const MONTH_DAY = /^([a-z]{3,9})\.?\s(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(?:at\s+)?(.*))?$/i;
const DAY_MONTH = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]([a-z]{3,9})\.?(?:,?\s+(?:at\s+)?(.*))?$/i;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** February 29 comes again after eight years at the latest. */
const YEARS_BACK = 8;

/** The two numbers of a date without a year; null where the value is none. */
export function yearlessDate(value: string): YearlessDate | null {
  const numbers = NUMBERS.exec(value);
  if (numbers !== null) return dateOf(numbers[1], numbers[2], null, numbers[3]);
  const chinese = CHINESE.exec(value);
  if (chinese !== null) return dateOf(chinese[1], chinese[2], true, chinese[3]);
  const american = MONTH_DAY.exec(value);
  if (american !== null) return dateOf(monthOf(american[1]), american[2], true, american[3]);
  const named = DAY_MONTH.exec(value);
  return named === null ? null : dateOf(named[1], monthOf(named[2]), false, named[3]);
}

/** Day since 1970; null where there is no such date, or where the order is needed and not given. */
export function yearlessDay(date: YearlessDate, order: DateOrder | null, lastDay: number): number | null {
  const [first, second] = date.parts;
  if (date.monthFirst !== null) return latest(first, second, date.monthFirst, lastDay);
  if (order !== null) return latest(first, second, order !== 'dmy', lastDay);
  if (first <= 12 && second <= 12 && first !== second) return null;
  return latest(first, second, first <= 12, lastDay);
}

/** The month that an English name means, from 1; 0 where it is none. */
export function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

function latest(first: number, second: number, monthFirst: boolean, lastDay: number): number | null {
  const lastYear = new Date(lastDay * 86_400_000).getUTCFullYear();
  for (let year = lastYear; year >= lastYear - YEARS_BACK; year--) {
    const day = monthFirst ? daysFrom(year, first, second) : daysFrom(year, second, first);
    if (day !== null && day <= lastDay) return day;
  }
  return null;
}

function dateOf(first: string | number | undefined, second: string | number | undefined, monthFirst: boolean | null, rest = ''): YearlessDate {
  return { parts: [Number(first), Number(second)], monthFirst, rest };
}
