/** What the first rows of an export tell about how it writes dates, where one cell alone could mean two days. */
import type { DateOrder } from './layout.js';
import { dayInOrder, looseDate } from './written-time.js';

export interface DateStyle {
  /** The order of dates whose year does not stand first; null where there are none, or where nothing tells. */
  readonly order: DateOrder | null;
  /** Days since 1900 as a spreadsheet counts them. */
  readonly serial: boolean;
  /** A date that could be two days, where nothing tells which; '' where there is none. */
  readonly ambiguous: string;
  /** The date that decided the order, or ''. */
  readonly decidedBy: string;
}

const ORDERS: readonly DateOrder[] = ['ymd', 'mdy', 'dmy'];
const SERIAL = /^\d{5}(?:\.\d+)?$/;
/** 1954 to 2064, so that other five-digit numbers are rarely taken for days. */
const FIRST_SERIAL = 20_000;
const LAST_SERIAL = 60_000;
/** Exports of chats are younger than this, so `11-05-26` is not taken for a day of 2011. */
const OLDEST_YEAR = 2015;

/**
 * @param samples cells of the time column, cleaned
 * @param told the order that the user or the layout names
 */
export function dateStyle(samples: readonly string[], told: DateOrder | null): DateStyle {
  const given = samples.filter((sample) => sample !== '');
  const serial = given.length > 0 && given.every(isSerial);
  const none = { serial, ambiguous: '', decidedBy: '' };
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
  if (first === '') return { ...none, order: null };
  return left.length === 1
    ? { ...none, order: left[0] ?? null, decidedBy }
    : { ...none, order: null, ambiguous: first };
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
