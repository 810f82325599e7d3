/** Where in the week a local moment lies, from its text alone: results carry the time in the run's own zone. */

const weekdays = new Map<string, number>();

/** Dates kept; a year has 366. */
const MOST_DATES = 4000;

/** `2026-11-22T09:00:03+08:00` → its hour of the week, 0 (Monday 0:00) to 167; null when it is no such moment. */
export function hourOfWeek(moment: string): number | null {
  const hour = (moment.charCodeAt(11) - 48) * 10 + moment.charCodeAt(12) - 48;
  if (!(hour >= 0 && hour <= 23)) return null;
  const date = moment.slice(0, 10);
  let weekday = weekdays.get(date);
  if (weekday === undefined) {
    const time = Date.parse(date);
    if (Number.isNaN(time)) return null;
    weekday = (new Date(time).getUTCDay() + 6) % 7;
    if (weekdays.size >= MOST_DATES) weekdays.clear();
    weekdays.set(date, weekday);
  }
  return weekday * 24 + hour;
}
