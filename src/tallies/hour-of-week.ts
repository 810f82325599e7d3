import { dayOfWritten } from '../text/written-time.js';

const DAY = 86_400_000;
/** 1 January 1970 was a Thursday. */
const THURSDAY = 3;

/**
 * Where in the week a local moment lies, from its text alone: results carry the time in the run's own zone.
 * `2026-11-22T09:00:03+08:00` → its hour of the week, 0 (Monday 0:00) to 167; null when it is no such moment.
 */
export function hourOfWeek(moment: string): number | null {
  const hour = (moment.charCodeAt(11) - 48) * 10 + moment.charCodeAt(12) - 48;
  if (!(hour >= 0 && hour <= 23)) return null;
  const day = dayOfWritten(moment);
  if (Number.isNaN(day)) return null;
  const weekday = (Math.floor(day / DAY) + THURSDAY) % 7;
  return (weekday < 0 ? weekday + 7 : weekday) * 24 + hour;
}
