/** The numbers of a spreadsheet as an export would write them: moments as dates and clocks, ids without float noise. */
import type { NumberFormat } from './number-format.js';

const DAY = 86_400_000;
/** 1899-12-30 and 1904-01-01, the days numbered 0, in days from 1970. */
const FROM_1900 = -25_569;
const FROM_1904 = -24_107;
/** The 29th of February 1900 is counted, and there was none: days before it are one further on. */
const FEIGNED_DAY = 60;
/** The year 9999, beyond which a spreadsheet shows no date. */
const LAST_DAY = 2_958_466;
/** A spreadsheet keeps so many digits of a number. */
const DIGITS = 15;
/** A day's fraction in 15 digits is off by less. */
const NOISE = 5;

/**
 * A moment as `2026-11-22 09:00:03`, `2026-11-22` or `09:00:03`. Seconds are left out (`2026-11-22 09:00`) where neither the
 * format nor the number has any: then nobody knows them. Null for a number that is no moment.
 */
export function momentText(value: number, format: NumberFormat, from1904: boolean): string | null {
  if (!(value >= 0 && value < LAST_DAY)) return null;
  const days = !from1904 && value > 0 && value < FEIGNED_DAY && format.date ? value + 1 : value;
  const exact = Math.round((days + (from1904 ? FROM_1904 : FROM_1900)) * DAY);
  const second = Math.round(exact / 1000) * 1000;
  const written = new Date(Math.abs(exact - second) <= NOISE ? second : exact).toISOString();
  const date = written.slice(0, 10);
  const clock = written.slice(11, 23).replace('.000', '');
  const known = format.seconds || !clock.endsWith(':00') ? clock : clock.slice(0, 5);
  if (!format.clock && value >= 1 && Number.isInteger(value)) return date;
  return value >= 1 ? `${date} ${known}` : known;
}

/** Whether a moment was written without seconds. */
export function lacksSeconds(text: string): boolean {
  return text.length === 16 || text.length === 5;
}

/**
 * A number as it was meant: `43.300000000000004` is 43.3. A whole number beyond 15 digits has lost the rest: it is
 * written as such (`4.11827364591234e+18`), so that nobody takes it for an id.
 */
export function numberText(written: string): string {
  if (written.length < DIGITS && !/e/i.test(written)) return written;
  const value = Number(written);
  if (written === '' || Number.isNaN(value)) return written;
  if (Number.isInteger(value)) return Number.isSafeInteger(value) ? String(value) : value.toExponential();
  return String(Number(value.toPrecision(DIGITS)));
}
