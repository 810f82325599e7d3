/** The figures that a period is judged by: how each is read, which way is better, and what it is counted on. */
import { formatDuration } from '../format.js';
import type { Report } from '../report.js';
import type { Words } from '../words/words-of.js';
import { type Sample, spreadOf } from './significance.js';
import { rounded } from '../../tallies/figures.js';

export const MEASURES = [
  'score',
  'critical_per_100',
  'faults_per_100',
  'first_response',
  'response_mean',
  'reply_rate_3min',
  'inside_rate',
  'rating',
  'satisfied_rate',
  'bad_rating_rate',
  'complaints_per_100',
  'resolution_rate',
  'conversion_rate',
  'refund_rate',
] as const;
export type Measure = (typeof MEASURES)[number];

/** How a figure is written, and which way is better. */
export const UNITS: Readonly<Record<Measure, { unit: 'score' | 'points' | 'per100' | 'seconds' | 'share'; better: 'up' | 'down' }>> = {
  score: { unit: 'score', better: 'up' },
  critical_per_100: { unit: 'per100', better: 'down' },
  faults_per_100: { unit: 'per100', better: 'down' },
  first_response: { unit: 'seconds', better: 'down' },
  response_mean: { unit: 'seconds', better: 'down' },
  reply_rate_3min: { unit: 'share', better: 'up' },
  inside_rate: { unit: 'share', better: 'up' },
  rating: { unit: 'points', better: 'up' },
  satisfied_rate: { unit: 'share', better: 'up' },
  bad_rating_rate: { unit: 'share', better: 'down' },
  complaints_per_100: { unit: 'per100', better: 'down' },
  resolution_rate: { unit: 'share', better: 'up' },
  conversion_rate: { unit: 'share', better: 'up' },
  refund_rate: { unit: 'share', better: 'down' },
};

export interface Measured extends Sample {
  readonly value: number | null;
}

/** What rows of agents, teams, shops and of the whole have in common. */
export interface Row {
  readonly conversations: number;
  readonly critical: number;
  readonly major: number;
  readonly minor: number;
  readonly score: number | null;
  readonly first_responses: number;
  readonly first_response_mean: number | null;
  readonly answered: number;
  readonly response_mean: number | null;
  readonly inside: number;
  readonly turns: number;
  readonly replied_3min: number;
  readonly rating_count?: number;
  readonly rating_mean?: number | null;
  readonly satisfied?: number;
  readonly bad_ratings?: number;
  /** Conversations with a complaint, and customers who came back for the same matter. */
  readonly complaints?: number;
  readonly recontacts?: number;
  /** Customers who asked, and who paid; null where there are no orders. */
  readonly asked?: number | null;
  readonly paid?: number | null;
  readonly paid_orders?: number | null;
  readonly refund_requests?: number;
}

/** A figure of a row; means without their variance. */
export function measureRow(measure: Measure, row: Row): Measured {
  const per100 = (hits: number): Measured => {
    const of = row.conversations;
    return { value: of === 0 ? null : (hits / of) * 100, of, hits };
  };
  switch (measure) {
    case 'score':
      return { value: row.score, of: row.conversations };
    case 'critical_per_100':
      return per100(row.critical);
    case 'faults_per_100':
      return per100(row.critical + row.major + row.minor);
    case 'first_response':
      return { value: row.first_response_mean, of: row.first_responses };
    case 'response_mean':
      return { value: row.response_mean, of: row.answered };
    case 'reply_rate_3min':
      return part(row.replied_3min, row.turns);
    case 'inside_rate':
      return part(row.inside, row.answered);
    case 'rating':
      return { value: row.rating_mean ?? null, of: row.rating_count ?? 0 };
    case 'satisfied_rate':
      return part(row.satisfied ?? 0, row.rating_count ?? 0);
    case 'bad_rating_rate':
      return part(row.bad_ratings ?? 0, row.rating_count ?? 0);
    case 'complaints_per_100':
      return row.complaints === undefined ? NOTHING : per100(row.complaints);
    case 'resolution_rate':
      return row.recontacts === undefined ? NOTHING : part(Math.max(0, row.conversations - row.recontacts), row.conversations);
    case 'conversion_rate':
      return part(row.paid ?? 0, row.asked ?? 0);
    case 'refund_rate':
      return part(row.refund_requests ?? 0, row.paid_orders ?? 0);
  }
}

const NOTHING: Measured = { value: null, of: 0 };

/** Of which parts are counted; more refunds than orders (of earlier months) are no share that chance could be told of. */
function part(hits: number, of: number): Measured {
  return hits > of ? { value: of === 0 ? null : hits / of, of } : { value: of === 0 ? null : hits / of, of, hits };
}

/** A figure of all conversations, with what is needed to tell a change from chance. */
export function measureAll(measure: Measure, { totals, tally }: Report): Measured {
  const measured = measureRow(measure, totals);
  const { exactScores, ratings, response, firstWaits } = tally.counts.totals;
  const values = { score: exactScores, rating: ratings, response_mean: response.waits, first_response: firstWaits };
  return measure in values ? { ...measured, ...spreadOf(values[measure as keyof typeof values]) } : measured;
}

/** `92.5`, `4.20`, `1.3 s`, `86.4 %`. */
export function formatMeasure(measure: Measure, value: number | null, words: Words): string {
  if (value === null) return '–';
  const { unit } = UNITS[measure];
  const shown = shownOf(measure, value);
  if (unit === 'seconds') return formatDuration(shown, words);
  if (unit === 'share') return words.percent((shown * 100).toFixed(1).replace(/^(0|100)\.0$/, '$1'));
  // As many places in every cell of a column, so that they can be compared at a glance.
  return shown.toFixed(unit === 'score' ? 1 : 2);
}

/** The value as it is written, so that figures and their difference add up on paper. */
export function shownOf(measure: Measure, value: number): number {
  const { unit } = UNITS[measure];
  if (unit === 'share') return Number(((value * 100).toFixed(1))) / 100;
  if (unit === 'score') return Number(value.toFixed(1));
  if (unit === 'seconds') return value < 59.95 ? Number(value.toFixed(1)) : Math.round(value);
  return Number(value.toFixed(2));
}

/** Now less before, as both are written. */
export function shownDifference(measure: Measure, now: number, before: number): number {
  return rounded(shownOf(measure, now) - shownOf(measure, before), 3);
}

/** Whether a change of so much is one for the better. */
export function isBetter(measure: Measure, change: number): boolean {
  return UNITS[measure].better === 'up' ? change > 0 : change < 0;
}
