/** Days of a period on which no conversation began: the shop was closed, a night was not audited, or an export is not there. */
import { addDays, daysBetween } from '../text/days.js';
import type { Report } from './report.js';

export interface MissingDays {
  readonly days: readonly string[];
  /** How many days the period has. */
  readonly of: number;
}

/**
 * Of the days asked for, or where nothing bounds the period from its first conversation to its last; none where it has no conversation
 * at all. An audit reads what it is given: only a report of a period can miss days.
 */
export function missingDays({ period, tally, monthly }: Report): MissingDays {
  if (monthly === null) return { days: [], of: 0 };
  const known = [...tally.counts.days.keys()].sort();
  const [first, last] = [period.from ?? known[0], period.to ?? known.at(-1)];
  if (known.length === 0 || first === undefined || last === undefined) return { days: [], of: 0 };
  const all = daysBetween(first, last);
  return { days: all.filter((day) => !tally.counts.days.has(day)), of: all.length };
}

/** Days that follow each other as one span: `10-07 – 10-08`. */
export function spansOfDays(days: readonly string[]): string[] {
  const spans: [string, string][] = [];
  for (const day of days) {
    const span = spans.at(-1);
    if (span !== undefined && addDays(span[1], 1) === day) span[1] = day;
    else spans.push([day, day]);
  }
  return spans.map(([from, to]) => (from === to ? from : `${from} – ${to}`));
}
