/** What the first rows of an export tell about how it writes dates, where one cell alone could mean two days. */
import type { DateOrder } from './layout.js';
import { dayInOrder, looseDate } from './written-time.js';
import { yearlessDate, yearlessDay, type YearlessDate } from './yearless-date.js';

export interface DateStyle {
  /** The order of dates whose year does not stand first; null where there are none, or where nothing tells. */
  readonly order: DateOrder | null;
  /** Days since 1900 as a spreadsheet counts them. */
  readonly serial: boolean;
  /** A date that could be two days, where nothing tells which; '' where there is none. */
  readonly ambiguous: string;
  /** The date that decided the order, or ''. */
  readonly decidedBy: string;
  /** A date without a year, or ''. */
  readonly yearless: string;
}

const ORDERS: readonly DateOrder[] = ['ymd', 'mdy', 'dmy'];
const SERIAL = /^\d{5}(?:\.\d+)?$/;
/** 1954 to 2064, so that other five-digit numbers are rarely taken for days. */
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 60_000;
/** Exports of chats are younger than this, so `11-05-26` is not taken for a day of 2011. */
const OLDEST_YEAR = 2015;
const YEAR_FIRST = /^(?:19|20)\d{2}[-/.年]?\d/;
/** An export made on a known day holds chats of the month before it. */
const NEAR = 31;

/**
 * @param samples cells of the time column, cleaned
 * @param told the order that the user or the layout names
 * @param near the day after the export's own, since 1970; null where nobody knows it
 */
export function dateStyle(samples: readonly string[], told: DateOrder | null, near: number | null = null): DateStyle {
  const given = samples.filter((sample) => sample !== '');
  const serial = given.length > 0 && given.every(isSerial);
  const none = { serial, ambiguous: '', decidedBy: '', yearless: given.find((sample) => yearlessDate(sample) !== null) ?? '' };
  if (told !== null) return { ...none, order: told };
  let left = ORDERS;
  let decidedBy = '';
  let first = '';
  for (const sample of given) {
    const date = looseDate(sample);
    if (date === null) continue;
    first ||= sample;
    const fitting = left.filter((order) => fits(date.parts, date.mark, order));
    if (fitting.length > 0 && fitting.length < left.length) {
      left = fitting;
      decidedBy = sample;
    }
  }
  if (first === '') return { ...none, order: null, ...(none.yearless === '' ? {} : yearlessOrder(given, near)) };
  return left.length === 1
    ? { ...none, order: left[0] ?? null, decidedBy }
    : { ...none, order: null, ambiguous: first };
}

/** Which number is the month, where no date has its year behind it: by numbers over 12, by dates with the year first, by the export's day. */
function yearlessOrder(samples: readonly string[], near: number | null): Partial<DateStyle> {
  const numbered = samples.flatMap((sample) => {
    const date = yearlessDate(sample);
    return date !== null && date.monthFirst === null ? [{ sample, date }] : [];
  });
  for (const { sample, date } of numbered) {
    if (date.parts[0] > 12) return { order: 'dmy', decidedBy: sample };
    if (date.parts[1] > 12) return { order: 'mdy', decidedBy: sample };
  }
  const first = numbered.find(({ date }) => date.parts[0] !== date.parts[1]);
  if (first === undefined) return {};
  const yearFirst = samples.find((sample) => YEAR_FIRST.test(sample));
  if (yearFirst !== undefined) return { order: 'mdy', decidedBy: yearFirst };
  const isNear = (date: YearlessDate, order: DateOrder) => near !== null && near - (yearlessDay(date, order, near) ?? 0) <= NEAR;
  const left = (['mdy', 'dmy'] as const).filter((order) => numbered.every(({ date }) => isNear(date, order)));
  return left.length === 1 && left[0] !== undefined ? { order: left[0], decidedBy: first.sample } : { ambiguous: first.sample };
}

function isSerial(sample: string): boolean {
  return SERIAL.test(sample) && Number(sample) >= FIRST_SERIAL && Number(sample) <= LAST_SERIAL;
}

function fits(parts: readonly [number, number, number], mark: string, order: DateOrder): boolean {
  if (dayInOrder(parts, order) === null) return false;
  // Where dots part the numbers, the day always stands first.
  if (mark === '.' && parts[2] > 99 && order !== 'dmy') return false;
  if (order === 'ymd') return parts[2] <= 31 && parts[0] + 2000 >= OLDEST_YEAR;
  return parts[2] > 99 || parts[2] + 2000 >= OLDEST_YEAR;
}
