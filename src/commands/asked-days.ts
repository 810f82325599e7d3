import { addDays, dayOf, daysBetween } from '../text/days.js';
import type { AuditOptions } from './audit-options.js';
import { checkDays } from './choice.js';

/** Yesterday, or the days that the options name. */
export function askedDays({ date, since, until }: AuditOptions, timezone: string): string[] {
  const yesterday = addDays(dayOf(Date.now(), timezone), -1);
  if (date !== undefined) return [date];
  if (since === undefined) return [until ?? yesterday];
  checkDays(since, until ?? yesterday);
  return daysBetween(since, until ?? yesterday);
}
