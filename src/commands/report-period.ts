/** Which days a report is about, and which it compares them with. */
import { UserError } from '../model/user-error.js';
import type { Period } from '../reports/report.js';
import { addDays, daysApart } from '../text/days.js';
import { checkDays } from './choice.js';

export interface PeriodOptions {
  readonly month?: string;
  readonly since?: string;
  readonly until?: string;
}

/** The period that the options name. Throws UserError. */
export function periodOf({ month, since, until }: PeriodOptions): Period {
  checkDays(since, until);
  if (month === undefined) return { from: since ?? null, to: until ?? null, label: '' };
  if (!/^\d{4}-(0[1-9]|1[0-2])$/u.test(month)) throw new UserError(`--month ${month}: write a month as 2026-10.`);
  if (since !== undefined || until !== undefined)
    throw new UserError('--month and --since/--until name two periods. Give one of them.');
  return monthOf(month);
}

/** The month before, or as many days before as the period has. Throws UserError where it has no two ends. */
export function periodBefore({ from, to, label }: Period): Period {
  if (/^\d{4}-\d{2}$/u.test(label)) return monthOf(addDays(`${label}-01`, -1).slice(0, 7));
  if (from === null || to === null) {
    throw new UserError(
      '--compare previous: which period is it before? Give --month, or both --since and --until; or name other results instead.',
    );
  }
  return { from: addDays(from, -daysApart(from, to) - 1), to: addDays(from, -1), label: '' };
}

export function filterOf({ from, to }: Period) {
  return { ...(from === null ? {} : { since: from }), ...(to === null ? {} : { until: to }) };
}

function monthOf(month: string): Period {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const days = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return { from: `${month}-01`, to: `${month}-${days}`, label: month };
}
