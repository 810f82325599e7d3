/** The figures that a period is judged by: how each is read, which way is better, and what it is counted on. */
import { share } from '../../tallies/figures.js';
import { formatDuration, formatNumber } from '../format.js';
import type { Report } from '../report.js';
import type { Words } from '../words/words-of.js';
import { type Sample, spreadOf } from './significance.js';

export const MEASURES = [
  'score',
  'critical_per_100',
  'faults_per_100',
  'first_response',
  'response_mean',
  'reply_rate_3min',
  'inside_rate',
  'rating',
] as const;
export type Measure = (typeof MEASURES)[number];

/** How a figure is written, and which way is better. */
export const UNITS: Readonly<Record<Measure, { unit: 'points' | 'per100' | 'seconds' | 'share'; better: 'up' | 'down' }>> = {
  score: { unit: 'points', better: 'up' },
  critical_per_100: { unit: 'per100', better: 'down' },
  faults_per_100: { unit: 'per100', better: 'down' },
  first_response: { unit: 'seconds', better: 'down' },
  response_mean: { unit: 'seconds', better: 'down' },
  reply_rate_3min: { unit: 'share', better: 'up' },
  inside_rate: { unit: 'share', better: 'up' },
  rating: { unit: 'points', better: 'up' },
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
      return { value: share(row.replied_3min, row.turns), of: row.turns, hits: row.replied_3min };
    case 'inside_rate':
      return { value: share(row.inside, row.answered), of: row.answered, hits: row.inside };
    case 'rating':
      return { value: row.rating_mean ?? null, of: row.rating_count ?? 0 };
  }
}

/** A figure of all conversations, with what is needed to tell a change from chance. */
export function measureAll(measure: Measure, { totals, tally }: Report): Measured {
  const measured = measureRow(measure, totals);
  const { exactScores, ratings, response, firstWaits } = tally.counts.totals;
  const values = { score: exactScores, rating: ratings, response_mean: response.waits, first_response: firstWaits };
  return measure in values ? { ...measured, ...spreadOf(values[measure as keyof typeof values]) } : measured;
}

/** `92.5`, `1.3 s`, `86.4 %`. */
export function formatMeasure(measure: Measure, value: number | null, words: Words): string {
  if (value === null) return '–';
  const { unit } = UNITS[measure];
  if (unit === 'seconds') return formatDuration(value, words);
  if (unit === 'share') return words.percent(formatNumber(value * 100));
  return formatNumber(value, 2);
}

/** Whether a change of so much is one for the better. */
export function isBetter(measure: Measure, change: number): boolean {
  return UNITS[measure].better === 'up' ? change > 0 : change < 0;
}
