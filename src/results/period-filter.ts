import type { CountedRecord } from '../model/counted.js';
import { localParts } from '../text/zoned-time.js';

/** Which days a report is about. Dates are local, `2026-11-22`, both included; an absent bound is no bound. */
export interface PeriodFilter {
  /** The first day, included. */
  readonly since?: string;
  /** The last day, included. */
  readonly until?: string;
  /** The zone whose days are meant; without it, the zone that the run wrote its times in. */
  readonly timezone?: string;
}

/** Whether a record began in the period; null where it has no time, so that nobody can say. */
export function isInPeriod(record: CountedRecord, period: PeriodFilter): boolean | null {
  const date = localDate(record.started, period.timezone);
  if (date === null) return null;
  return (period.since === undefined || date >= period.since) && (period.until === undefined || date <= period.until);
}

function localDate(started: string | null, timezone: string | undefined): string | null {
  if (started === null) return null;
  if (timezone === undefined) return /^\d{4}-\d{2}-\d{2}/.exec(started)?.[0] ?? null;
  const time = Date.parse(started);
  return Number.isNaN(time) ? null : localParts(time, timezone).date;
}
