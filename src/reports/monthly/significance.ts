/**
 * When a difference of two periods is told as a change, and when it is only chance.
 *
 * Rule: both periods have at least 30 of what the figure is counted on; a share or a rate per conversation has at least 5
 * expected hits and 5 expected misses in each; and |z| ≥ 1.96, a probability below 5 % that equal periods differ so much.
 * Sources: NIST/SEMATECH e-Handbook of Statistical Methods, 7.3.3 (two proportions, pooled), 7.3.1 (two means, unequal
 * variances), 7.2.4 (the counts that the normal approximation needs).
 */
export const ENOUGH = 30;
const EXPECTED = 5;
const CERTAIN = 1.96;

/** What is known of a figure in a period. */
export interface Sample {
  /** What it is counted on: turns, conversations, ratings. */
  readonly of: number;
  /** How many of them, for a share; findings, for a rate per 100. */
  readonly hits?: number;
  readonly mean?: number | null;
  /** Of single values around the mean, in its own unit squared. */
  readonly variance?: number | null;
}

export type Difference = 'certain' | 'chance' | 'few';

/** Whether two samples differ by more than chance; `few` = too few to say anything. */
export function differenceOf(now: Sample, before: Sample): Difference {
  if (now.of < ENOUGH || before.of < ENOUGH) return 'few';
  return now.hits !== undefined && before.hits !== undefined
    ? differenceOfShares(now.hits, now.of, before.hits, before.of)
    : differenceOfMeans(now, before);
}

function differenceOfShares(hits: number, of: number, hitsBefore: number, ofBefore: number): Difference {
  const pooled = (hits + hitsBefore) / (of + ofBefore);
  const least = Math.min(of, ofBefore);
  if (pooled * least < EXPECTED || (1 - pooled) * least < EXPECTED) {
    return hits / of === hitsBefore / ofBefore ? 'chance' : 'few';
  }
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / of + 1 / ofBefore));
  return Math.abs(hits / of - hitsBefore / ofBefore) >= CERTAIN * error ? 'certain' : 'chance';
}

function differenceOfMeans(now: Sample, before: Sample): Difference {
  const { mean, variance } = now;
  if (mean == null || before.mean == null || variance == null || before.variance == null) return 'few';
  const error = Math.sqrt(variance / now.of + before.variance / before.of);
  return mean !== before.mean && Math.abs(mean - before.mean) >= CERTAIN * error ? 'certain' : 'chance';
}

/** Mean and variance of values that are given with how often each occurs. */
export function spreadOf(values: ReadonlyMap<number, number>): { of: number; mean: number | null; variance: number | null } {
  let of = 0;
  let sum = 0;
  for (const [value, times] of values) {
    of += times;
    sum += value * times;
  }
  if (of === 0) return { of, mean: null, variance: null };
  const mean = sum / of;
  let squares = 0;
  for (const [value, times] of values) squares += (value - mean) ** 2 * times;
  return { of, mean, variance: of < 2 ? null : squares / (of - 1) };
}
