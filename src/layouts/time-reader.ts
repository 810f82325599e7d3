/** Cells → moments. The plain spellings are read here, digit by digit; the rest by `written-time.ts`. */
import { offsetOf, type Zone } from '../text/zone.js';
import { daysFrom } from './calendar.js';
import { cleanCell } from './clean-cell.js';
import type { DateStyle } from './date-style.js';
import { timeProblem } from './time-problem.js';
import { readRelative, readWritten } from './written-time.js';
import { readCst } from './zone-names.js';
import type { Remark } from '../model/remark.js';

const DAY = 86_400_000;
/** What lies outside is no time of a chat but a misread number. */
const OLDEST = Date.UTC(1990, 0, 1);
const NEWEST = Date.UTC(2100, 0, 1);
/** 1899-12-30, from which spreadsheets count days. */
const SERIAL_START = -25_569;
const LONGEST = 64;

const REST = /^(?:[.,](\d{1,9}))?(?: ?(z)| ?([+-]\d{2}:?\d{2}))?$/i;
const EPOCH = /^(\d{10})(?:\.(\d+))?$|^(\d{13})(?:\.\d+)?$|^(\d{16}|\d{19})(?:\.\d+)?$/;
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})?(\d{3})?)?$/;

export class TimeReader {
  /** Whether the time read last gives seconds. */
  precise = true;
  private lastDate = -1;
  private lastDay = 0;

  /**
   * @param style what the head of the file tells of its dates
   * @param fileDate the day of the file, `2026-11-22`, for 昨天 and for clocks without a date; '' where nobody knows it
   * @param latestDay the last day, since 1970, that a date without a year may be; null where nothing tells the year
   */
  constructor(
    private readonly zone: Zone,
    private readonly style: DateStyle,
    private readonly fileDate = '',
    private readonly latestDay: number | null = null,
  ) {}

  /**
   * Milliseconds since 1970, or NaN where the cell gives no time (then `problem` tells why).
   * @param cell as the export has it
   * @param date the row's own date, for a cell with a clock alone; '' where there is none
   */
  read(cell: string, date: string): number {
    this.precise = true;
    const time = cell.length >= 19 && cell.charCodeAt(0) === 0x32 ? this.readPlain(cell) : Number.NaN;
    return Number.isNaN(time) ? this.readOther(cleanCell(cell), date) : time;
  }

  /** Why a cell gives no time, as a sentence for the skipped row. */
  problem(cell: string): Remark {
    return timeProblem(cell, this.style, this.latestDay !== null);
  }

  /** `2026-11-22 09:00:03`, with `/` or `T` as well, and what may follow it. */
  private readPlain(cell: string): number {
    const mark = cell.charCodeAt(4);
    if ((mark !== 0x2d && mark !== 0x2f) || cell.charCodeAt(7) !== mark) return Number.NaN;
    if (cell.charCodeAt(13) !== 0x3a || cell.charCodeAt(16) !== 0x3a) return Number.NaN;
    const between = cell.charCodeAt(10);
    if (between !== 0x20 && between !== 0x54) return Number.NaN;
    const date = (two(cell, 0) * 100 + two(cell, 2)) * 10_000 + two(cell, 5) * 100 + two(cell, 8);
    const hour = two(cell, 11);
    const minute = two(cell, 14);
    const second = two(cell, 17);
    // The negated form also turns away what is no digit (NaN).
    if (!(hour <= 23 && minute <= 59 && second <= 59)) return Number.NaN;
    if (date !== this.lastDate) {
      const day = daysFrom(Math.floor(date / 10_000), Math.floor(date / 100) % 100, date % 100);
      if (day === null) return Number.NaN;
      this.lastDate = date;
      this.lastDay = day;
    }
    const local = this.lastDay * DAY + ((hour * 60 + minute) * 60 + second) * 1000;
    return inRange(cell.length === 19 ? this.zone.toUtc(local) : this.withRest(local, cell.slice(19)));
  }

  private withRest(local: number, rest: string): number {
    const match = REST.exec(rest);
    if (match === null) return Number.NaN;
    const exact = local + Number(`${match[1] ?? ''}000`.slice(0, 3));
    if (match[2] !== undefined) return exact;
    return match[3] === undefined ? this.zone.toUtc(exact) : exact - offsetOf(match[3]);
  }

  private readOther(value: string, date: string): number {
    if (value === '' || value.length > LONGEST) return Number.NaN;
    const number = this.style.serial ? this.readSerial(value) : this.readDigits(value);
    if (!Number.isNaN(number)) return inRange(number);
    const text = value.normalize('NFKC');
    const written =
      readWritten(text, this.style.order, this.latestDay) ??
      (date === '' ? null : readWritten(`${cleanCell(date)} ${text}`, this.style.order, this.latestDay)) ??
      readRelative(text, this.fileDate || cleanCell(date));
    if (written === null) return Number.NaN;
    this.precise = written.precise;
    const { local, offset } = written;
    if (offset === null) return inRange(this.zone.toUtc(local));
    return inRange(Number.isNaN(offset) ? readCst(local, this.zone) : local - offset);
  }

  private readDigits(value: string): number {
    const epoch = EPOCH.exec(value);
    if (epoch !== null) {
      // Microseconds or nanoseconds: the first 13 digits are the milliseconds.
      if (epoch[4] !== undefined) return Number(epoch[4].slice(0, 13));
      return epoch[3] !== undefined ? Number(epoch[3]) : Math.round(Number(value) * 1000);
    }
    const compact = COMPACT.exec(value);
    if (compact === null) return Number.NaN;
    const [, year, month, day, hour = 0, minute = 0, second = 0, fraction = 0] = compact;
    const days = daysFrom(Number(year), Number(month), Number(day));
    if (days === null || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return Number.NaN;
    this.precise = compact[6] !== undefined;
    const clock = ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1000 + Number(fraction);
    return this.zone.toUtc(days * DAY + clock);
  }

  /** A spreadsheet's days since 1900; kept to 15 digits, so a whole second may come out a millisecond off. */
  private readSerial(value: string): number {
    const days = Number(value);
    if (!(days > 0)) return Number.NaN;
    const time = Math.round((days + SERIAL_START) * DAY);
    const second = Math.round(time / 1000) * 1000;
    this.precise = !Number.isInteger(days);
    return this.zone.toUtc(Math.abs(time - second) <= 5 ? second : time);
  }
}

function two(cell: string, at: number): number {
  const tens = cell.charCodeAt(at) - 0x30;
  const ones = cell.charCodeAt(at + 1) - 0x30;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : Number.NaN;
}

function inRange(time: number): number {
  return time >= OLDEST && time < NEWEST ? time : Number.NaN;
}
