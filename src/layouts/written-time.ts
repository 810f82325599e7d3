/** The spellings of a date and a clock that exports use, beyond the plain ones that the time reader reads itself. */
import { offsetOf } from '../text/zone.js';
import { daysFrom } from './calendar.js';
import type { DateOrder } from './layout.js';
import { offsetOfName, ZONE_NAMES } from './zone-names.js';
import { monthOf, yearlessDate, yearlessDay } from './yearless-date.js';

const DAY = 86_400_000;

/** A time as written: the wall clock as if it were UTC, and the offset where one is written. */
export interface WrittenTime {
  readonly local: number;
  /** Milliseconds east of UTC; null where the zone is the reader's, NaN for CST, which may be two. */
  readonly offset: number | null;
  /** False where the writing stops at minutes. */
  readonly precise: boolean;
}

const YEAR_FIRST = /^(\d{4})([-/.年])(\d{1,2})[-/.月](\d{1,2})日?(?:[T\s,]*)(.*)$/i;
/** `20261122 09:00:03`, `20261122T090003`. */
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:[T\s]+(.*))?$/i;
const COMPACT_CLOCK = /^(\d{2})(\d{2})(\d{2})?(?=\D|$)/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})[-/.](\d{4}|\d{2})(?:[T\s,]+(.*))?$/i;
const DAY_MONTH = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]([a-z]{3,9})\.?[\s,-]+(\d{4}|\d{2})(?:,?\s+(?:at\s+)?(.*))?$/i;
const MONTH_DAY = /^([a-z]{3,9})\.?\s(\d{1,2})(?:st|nd|rd|th)?,?\s(\d{4})(?:,?\s+(?:at\s+)?(.*))?$/i;
/** `Oct 31 22:10:47 +0000 2017`, as Twitter writes behind the weekday, and `CST` in the place of the offset, as Java does. */
const YEAR_BEHIND = /^([a-z]{3}) (\d{1,2}) (\d{2}:\d{2}:\d{2}(?: (?:[+-]\d{4}|[a-z]{2,4}))?) (\d{4})$/i;
const WEEKDAY = /^\(?(?:(?:星期|周)[一二三四五六日天]|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\b)\)?[\s,.]*/i;
const CLOCK = new RegExp(
  String.raw`^(上午|下午|凌晨|早上|中午|傍晚|晚上|夜里|am|pm)?\s*(\d{1,2})[:时点](\d{1,2})(?:[:分](\d{1,2})(?:[.,](\d{1,9}))?)?[分秒]?\s*(上午|下午|a\.?m\.?|p\.?m\.?)?\s*\(?(${ZONE_NAMES})?\s*([+-](?:0?\d|1[0-4])(?::?\d{2})?)?\)?(?:\s?\([^()]*\))?$`,
  'i',
);
const RELATIVE = /^(?:今天|昨天|前天|today|yesterday|(?:星期|周)([一二三四五六日天]))/i;
export const DAYS_BACK: ReadonlyMap<string, number> = new Map([
  ['昨天', 1],
  ['yesterday', 1],
  ['前天', 2],
]);

/**
 * Reads a spelling of date and clock; null where it is none of those known, or where the order of the date is needed and not given.
 * @param lastDay the last day, since 1970, that a date without a year may be; null where nothing tells the year
 */
export function readWritten(value: string, order: DateOrder | null, lastDay: number | null = null): WrittenTime | null {
  const text = value.replace(WEEKDAY, '').replace(YEAR_BEHIND, '$1 $2 $4 $3');
  const [day, clock] = dateOf(text, order, lastDay);
  if (day === null) return null;
  const rest = clock.replace(WEEKDAY, '');
  if (rest === '') return { local: day * DAY, offset: null, precise: false };
  const time = readClock(rest);
  return time === null ? null : { ...time, local: day * DAY + time.local };
}

/** A clock alone, as milliseconds since midnight; null where it is none. */
export function readClock(value: string): WrittenTime | null {
  const match = CLOCK.exec(value);
  if (match === null) return null;
  const [, before = '', hours, minutes, seconds, fraction = '', after = '', zone, offset] = match;
  const hour = hourOf(Number(hours), (before + after).toLowerCase());
  const minute = Number(minutes);
  const second = Number(seconds ?? 0);
  if (hour > 24 || minute > 59 || second > 59 || (hour === 24 && minute + second > 0)) return null;
  const local = ((hour * 60 + minute) * 60 + second) * 1000 + Number(`${fraction}000`.slice(0, 3));
  const written = offset !== undefined ? offsetOf(offset) : zone !== undefined ? offsetOfName(zone) : null;
  return { local, offset: written, precise: seconds !== undefined };
}

/** A clock, alone or behind 今天, 昨天, 前天 or a weekday (the last one before), on the day that it is told against; null where the value is none. */
export function readRelative(value: string, day: string): WrittenTime | null {
  const [word = '', weekday] = RELATIVE.exec(value) ?? [];
  const clock = readClock(value.slice(word.length).trim());
  const midnight = readWritten(day, null);
  if (clock === null || midnight === null) return null;
  const back = weekday === undefined ? (DAYS_BACK.get(word.toLowerCase()) ?? 0) : daysSince(weekday, midnight.local / DAY);
  return { ...clock, local: midnight.local - back * DAY + clock.local };
}

/** Tools name the weekday of a day before today, so the same weekday is a week ago. */
function daysSince(weekday: string, day: number): number {
  const wanted = '日一二三四五六'.indexOf(weekday === '天' ? '日' : weekday);
  // 1970-01-01 was a Thursday.
  return (((day + 4 - wanted) % 7) + 7) % 7 || 7;
}

/** The three numbers of a date whose year is not known to stand first, as written; null where the value has none such. */
export function looseDate(
  value: string,
): { readonly parts: readonly [number, number, number]; readonly mark: string } | null {
  const match = YEAR_LAST.exec(value);
  if (match === null) return null;
  return { parts: [Number(match[1]), Number(match[3]), Number(match[4])], mark: match[2] ?? '' };
}

/** Day since 1970 for three numbers in that order; null where they are no date. Two digits mean this century. */
export function dayInOrder(parts: readonly [number, number, number], order: DateOrder): number | null {
  const [year, month, day] = { ymd: [0, 1, 2], mdy: [2, 0, 1], dmy: [2, 1, 0] }[order].map((at) => parts[at] ?? 0);
  return daysFrom(fullYear(year ?? 0), month ?? 0, day ?? 0);
}

function fullYear(year: number): number {
  return year < 100 ? year + 2000 : year;
}

function dateOf(text: string, order: DateOrder | null, lastDay: number | null): [number | null, string] {
  const first = YEAR_FIRST.exec(text);
  if (first !== null) return [daysFrom(Number(first[1]), Number(first[3]), Number(first[4])), first[5] ?? ''];
  const compact = COMPACT.exec(text);
  if (compact !== null) {
    const clock = (compact[4] ?? '').replace(COMPACT_CLOCK, (_, hour, minute, second) => [hour, minute, second].filter(Boolean).join(':'));
    return [daysFrom(Number(compact[1]), Number(compact[2]), Number(compact[3])), clock];
  }
  const loose = looseDate(text);
  if (loose !== null) return [looseDay(loose.parts, order), YEAR_LAST.exec(text)?.[5] ?? ''];
  const named = DAY_MONTH.exec(text);
  if (named !== null) return [daysFrom(fullYear(Number(named[3])), monthOf(named[2]), Number(named[1])), named[4] ?? ''];
  const american = MONTH_DAY.exec(text);
  if (american !== null)
    return [daysFrom(Number(american[3]), monthOf(american[1]), Number(american[2])), american[4] ?? ''];
  const yearless = lastDay === null ? null : yearlessDate(text);
  return yearless === null || lastDay === null ? [null, ''] : [yearlessDay(yearless, order, lastDay), yearless.rest];
}

/** Without an order, only a date that can be read in one way is read. */
function looseDay(parts: readonly [number, number, number], order: DateOrder | null): number | null {
  if (order !== null) return dayInOrder(parts, order);
  const days = (['mdy', 'dmy'] as const).map((one) => dayInOrder(parts, one)).filter((day) => day !== null);
  return days.length === 1 || days[0] === days[1] ? (days[0] ?? null) : null;
}

function hourOf(hour: number, half: string): number {
  if (half === '' || hour > 12) return hour;
  if (half.startsWith('p') || half === '下午' || half === '傍晚' || half === '晚上')
    return hour === 12 ? 12 : hour + 12;
  if (half === '中午') return hour < 3 ? hour + 12 : hour;
  if (half === '夜里') return hour === 12 ? 0 : hour >= 6 ? hour + 12 : hour;
  return hour === 12 ? 0 : hour;
}
