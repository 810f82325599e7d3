import { UserError } from '../model/user-error.js';

/** Part of every local day, in minutes since midnight: from the first one included to the last one excluded. */
export interface ServiceHours {
  readonly from: number;
  /** Up to 1440; before `from` where the hours go past midnight. */
  readonly to: number;
}

/** The clock times that hours are written with, such as `09:00-24:00`, `9:00–23:00` or `22:00-02:00`. */
const WRITTEN = /^(\d{1,2})[:：]([0-5]\d)\s*[-–—~～至到]\s*(\d{1,2})[:：]([0-5]\d)$/;

/** @throws UserError when the text is not two different times of day */
export function parseServiceHours(text: string): ServiceHours {
  const [, ...numbers] = WRITTEN.exec(text.trim()) ?? [];
  const [fromHour = Number.NaN, fromMinute = 0, toHour = Number.NaN, toMinute = 0] = numbers.map(Number);
  const from = fromHour * 60 + fromMinute;
  const to = toHour * 60 + toMinute;
  if (from < 1440 && to <= 1440 && from !== to) return { from, to };
  throw new UserError(
    `service hours "${text}": not two different times of day. Write them as 09:00-23:00, or 22:00-02:00 past midnight, or 00:00-24:00 for the whole day.`,
  );
}

export function isServed({ from, to }: ServiceHours, minuteOfDay: number): boolean {
  return from < to ? minuteOfDay >= from && minuteOfDay < to : minuteOfDay >= from || minuteOfDay < to;
}
