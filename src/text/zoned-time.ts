/** Moments as a person in a time zone writes and feels them; fast enough for every message. */
import { type Zone, zoneOf } from './zone.js';

const DAY = 86_400_000;
const MINUTE = 60_000;
/** Days kept as text; a run rarely sees more than a month. */
const MOST_DAYS = 4096;

const TWO = Array.from({ length: 100 }, (_, number) => String(number).padStart(2, '0'));

export interface LocalParts {
  /** `2026-11-22` */
  readonly date: string;
  /** 0 to 23 */
  readonly hour: number;
  /** 1 Monday to 7 Sunday, as ISO 8601 counts. */
  readonly weekday: number;
  /** 0 to 1439 */
  readonly minuteOfDay: number;
}

const dates = new Map<number, string>();
const offsets = new Map<number, string>();
let lastTimezone = '';
let lastZone: Zone | null = null;
let lastDay = Number.NaN;
let lastDate = '';
let lastOffset = Number.NaN;
let lastSuffix = '';
/** Minutes kept as text, each in the place of its number: a conversation comes back to the same few, a day has 1440. */
const MOST_MINUTES = 2048;
const headMinutes = new Float64Array(MOST_MINUTES).fill(Number.NaN);
const heads = new Array<string>(MOST_MINUTES).fill('');
let endsOffset = Number.NaN;
let ends: readonly string[] = [];

/**
 * `2026-11-22T09:00:03+08:00`, with milliseconds only where they are not zero.
 * @param ms milliseconds since 1970
 * @param timezone an IANA name or a fixed offset; UserError when it is neither
 */
export function formatTime(ms: number, timezone: string): string {
  const offset = zone(timezone).offsetAt(ms);
  const local = ms + offset;
  const minute = Math.floor(local / MINUTE);
  const within = local - minute * MINUTE;
  const second = Math.floor(within / 1000);
  const rest = Math.floor(within % 1000);
  if (rest === 0) return minuteHead(minute) + endsOf(offset)[second];
  return `${minuteHead(minute)}${TWO[second]}.${String(rest).padStart(3, '0')}${suffixOf(offset)}`;
}

/** What the calendar and the clock in the zone show at that moment. */
export function localParts(ms: number, timezone: string): LocalParts {
  const local = ms + zone(timezone).offsetAt(ms);
  const day = Math.floor(local / DAY);
  const minuteOfDay = Math.floor((local - day * DAY) / MINUTE);
  // 1970-01-01 was a Thursday, the fourth day of its week.
  const weekday = ((((day + 3) % 7) + 7) % 7) + 1;
  return { date: dateOf(day), hour: Math.floor(minuteOfDay / 60), weekday, minuteOfDay };
}

function zone(timezone: string): Zone {
  if (lastZone === null || timezone !== lastTimezone) {
    lastZone = zoneOf(timezone);
    lastTimezone = timezone;
  }
  return lastZone;
}

/** `2026-11-22T09:00:`, of minutes since 1970 on the wall. */
function minuteHead(minute: number): string {
  const place = minute & (MOST_MINUTES - 1);
  if (headMinutes[place] !== minute) {
    const day = Math.floor(minute / 1440);
    const ofDay = minute - day * 1440;
    headMinutes[place] = minute;
    heads[place] = [dateOf(day), 'T', TWO[Math.floor(ofDay / 60)], ':', TWO[ofDay % 60], ':'].join('');
  }
  return heads[place] as string;
}

/** `03+08:00`, by second. */
function endsOf(offset: number): readonly string[] {
  if (offset !== endsOffset) {
    const suffix = suffixOf(offset);
    ends = TWO.slice(0, 60).map((second) => second + suffix);
    endsOffset = offset;
  }
  return ends;
}

function dateOf(day: number): string {
  if (day === lastDay) return lastDate;
  let date = dates.get(day);
  if (date === undefined) {
    if (dates.size >= MOST_DAYS) dates.clear();
    date = new Date(day * DAY).toISOString().split('T', 1)[0] ?? '';
    dates.set(day, date);
  }
  lastDay = day;
  lastDate = date;
  return date;
}

function suffixOf(offset: number): string {
  if (offset === lastOffset) return lastSuffix;
  let suffix = offsets.get(offset);
  if (suffix === undefined) {
    const minutes = Math.floor(Math.abs(offset) / MINUTE);
    suffix = `${offset < 0 ? '-' : '+'}${TWO[Math.floor(minutes / 60)]}:${TWO[minutes % 60]}`;
    offsets.set(offset, suffix);
  }
  lastOffset = offset;
  lastSuffix = suffix;
  return suffix;
}
