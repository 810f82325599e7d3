/** Why a cell gives no time. */
import { type Remark, remark } from '../model/remark.js';
import { cleanCell } from './clean-cell.js';
import type { DateStyle } from './date-style.js';
import { shownValue } from './shown-value.js';
import { dayInOrder, looseDate, readClock } from './written-time.js';
import { yearlessDate } from './yearless-date.js';

const LONGEST = 64;
const NO_DATE = /^(?:昨天|今天|前天|刚刚|yesterday|today|just now|星期|周)/i;

/** @param hasYear whether something tells the year of dates without one */
export function timeProblem(cell: string, style: DateStyle, hasYear: boolean): Remark {
  const written = cleanCell(cell);
  const time = { value: shownValue(written), column: '' };
  if (written === '') return remark('time-empty', time);
  const short = written.slice(0, LONGEST).normalize('NFKC');
  if (NO_DATE.test(written) || readClock(short) !== null) return remark('time-undated', time);
  if (/^\d+(?:\.\d+)?e\+?\d+$/i.test(written)) return remark('time-rounded', time);
  if (!hasYear && yearlessDate(short) !== null) return remark('time-yearless', time);
  const loose = looseDate(short);
  const numbered = loose !== null || yearlessDate(short)?.monthFirst === null;
  if (numbered && style.order === null) return remark('time-ambiguous', time);
  if (style.order !== null && (loose === null ? numbered : dayInOrder(loose.parts, style.order) === null)) {
    return remark('time-in-other-order', { ...time, order: style.order, because: shownValue(style.decidedBy) });
  }
  return remark('time-unreadable', time);
}
