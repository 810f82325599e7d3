/** Moments as a person in a time zone writes and feels them; fast enough for every message. */
import { type Zone, zoneOf } from './zone.js';

const DAY = 86_400_000;
const HOUR = 3_600_000;
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

/**
 * `2026-11-22T09:00:03+08:00`, with milliseconds only where they are not zero.
 * @param ms milliseconds since 1970
 * @param timezone an IANA name or a fixed offset; UserError when it is neither
 */
export function formatTime(ms: number, timezone: string): string {
  const offset = zone(timezone).offsetAt(ms);
  const local = ms + offset;
  const day = Math.floor(local / DAY);
  const within = local - day * DAY;
  const hour = Math.floor(within / HOUR);
  const minute = Math.floor((within % HOUR) / MINUTE);
  const second = Math.floor((within % MINUTE) / 1000);
  const rest = Math.floor(within % 1000);
  const fraction = rest === 0 ? '' : `.${String(rest).padStart(3, '0')}`;
  return `${dateOf(day)}T${TWO[hour]}:${TWO[minute]}:${TWO[second]}${fraction}${suffixOf(offset)}`;
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
