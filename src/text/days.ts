/** Days of the calendar, written 2026-11-22, in a time zone. */
import { zoneOf } from './zone.js';
import { localParts } from './zoned-time.js';

const DAY = 86_400_000;

/** The day that a clock in the zone shows at that moment. */
export function dayOf(time: number, timezone: string): string {
  return localParts(time, timezone).date;
}

/** The moment at which the day begins in the zone, in milliseconds since 1970. */
export function startOf(day: string, timezone: string): number {
  return zoneOf(timezone).toUtc(Date.parse(`${day}T00:00:00Z`));
}

/** The day so many days later, or earlier. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** How many days later the last day is than the first; NaN where one is no day. */
export function daysApart(first: string, last: string): number {
  return (Date.parse(last) - Date.parse(first)) / DAY;
}

/** Every day from the first to the last, both included. */
export function daysBetween(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}
