/** Why a cell gives no time, as a sentence for the skipped row. */
import { cleanCell } from './clean-cell.js';
import type { DateStyle } from './date-style.js';
import type { DateOrder } from './layout.js';
import { quoteValue } from './quote-value.js';
import { dayInOrder, looseDate, readClock } from './written-time.js';
import { yearlessDate } from './yearless-date.js';

const LONGEST = 64;
const NO_DATE = /^(?:昨天|今天|前天|刚刚|yesterday|today|just now|星期|周)/i;

export const ORDER_WORDS: Readonly<Record<DateOrder, string>> = {
  ymd: 'year-month-day',
  mdy: 'month-day-year',
  dmy: 'day-month-year',
};

/** @param hasYear whether something tells the year of dates without one */
export function timeProblem(cell: string, style: DateStyle, hasYear: boolean): string {
  const value = cleanCell(cell);
  if (value === '') return 'time is empty';
  const shown = `time ${quoteValue(value)}`;
  const short = value.slice(0, LONGEST).normalize('NFKC');
  if (NO_DATE.test(value) || readClock(short) !== null) return `${shown} has no date`;
  if (/^\d+(?:\.\d+)?e\+?\d+$/i.test(value)) return `${shown} is a rounded number: its digits are lost`;
  if (!hasYear && yearlessDate(short) !== null) return `${shown} has no year`;
  const loose = looseDate(short);
  const numbered = loose !== null || yearlessDate(short)?.monthFirst === null;
  if (numbered && style.order === null) return `${shown} can be read in more than one order: say dates=dmy (or mdy, ymd)`;
  if (style.order !== null && (loose === null ? numbered : dayInOrder(loose.parts, style.order) === null)) {
    const because = style.decidedBy === '' ? '' : `, the order of ${quoteValue(style.decidedBy)}`;
    return `${shown} is no ${ORDER_WORDS[style.order]}${because}`;
  }
  return `${shown} cannot be read`;
}
