/**
 * Times as results write them, `2026-11-22T09:00:03+08:00`, told from their characters: a report asks for ten of them a
 * conversation, and Date.parse takes several times as long. Nights come one after the other, so the date is mostly the last one.
 */

const [MINUTE, HOUR] = [60_000, 3_600_000];
/** Characters of a date. */
const DATE = 10;
/** Dates kept; a year has 366. */
const MOST_DATES = 4000;

const days = new Map<string, number>();
let lastDate = '';
let lastDay = Number.NaN;

/** What Date.parse makes of the first ten characters of a moment: where its day begins, in UTC; NaN where they are no date. */
export function dayOfWritten(moment: string): number {
  if (beginsWithLast(moment)) return lastDay;
  const date = moment.slice(0, DATE);
  let day = days.get(date);
  if (day === undefined) {
    day = Date.parse(date);
    if (days.size >= MOST_DATES) days.clear();
    days.set(date, day);
  }
  lastDate = date;
  return (lastDay = day);
}

/** The last characters of a date change most often. */
function beginsWithLast(moment: string): boolean {
  if (lastDate.length !== DATE || moment.length < DATE) return false;
  for (let at = DATE - 1; at >= 0; at--) if (moment.charCodeAt(at) !== lastDate.charCodeAt(at)) return false;
  return true;
}

/** The moment in milliseconds since 1970, NaN where it is none: what Date.parse gives. */
export function timeOfWritten(moment: string): number {
  if (!hasOwnMarks(moment) || !hasOwnDigits(moment)) return Date.parse(moment);
  const hour = two(moment, 11);
  const minute = two(moment, 14);
  const second = two(moment, 17);
  const sign = moment.charCodeAt(19);
  const aheadHours = two(moment, 20);
  const aheadMinutes = two(moment, 23);
  if (!(hour < 24 && minute < 60 && second < 60 && aheadHours < 24 && aheadMinutes < 60)) return Date.parse(moment);
  const ahead = aheadHours * HOUR + aheadMinutes * MINUTE;
  return dayOfWritten(moment) + hour * HOUR + minute * MINUTE + second * 1000 + (sign === PLUS ? -ahead : ahead);
}

const [PLUS, MINUS, COLON, T] = [0x2b, 0x2d, 0x3a, 0x54];

/** Whether what stands between the digits is as in `2026-11-22T09:00:03+08:00`. */
function hasOwnMarks(moment: string): boolean {
  const sign = moment.charCodeAt(19);
  return (
    moment.length === 25 &&
    moment.charCodeAt(4) === MINUS &&
    moment.charCodeAt(7) === MINUS &&
    moment.charCodeAt(10) === T &&
    moment.charCodeAt(13) === COLON &&
    moment.charCodeAt(16) === COLON &&
    (sign === PLUS || sign === MINUS) &&
    moment.charCodeAt(22) === COLON
  );
}

/** Whether its date is of digits: Date.parse makes a date of nearly everything, with a clock behind it or without. */
function hasOwnDigits(moment: string): boolean {
  return !Number.isNaN(two(moment, 0) + two(moment, 2) + two(moment, 5) + two(moment, 8));
}

/** The number of two digits at a place, NaN where there are none. */
export function two(text: string, at: number): number {
  const [tens, ones] = [text.charCodeAt(at) - 48, text.charCodeAt(at + 1) - 48];
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}
