import type { Report } from '../report.js';
import { isBetter, MEASURES, type Measure, type Measured, measureAll, shownDifference } from './measures.js';
import { differenceOf } from './significance.js';

/** `better` and `worse` are told as changes; `steady` may be chance; `few` = too few to say; `alone` = nothing to compare. */
export type Verdict = 'better' | 'worse' | 'steady' | 'few' | 'alone';

export interface Change {
  readonly measure: Measure;
  readonly now: Measured;
  readonly before: Measured | null;
  /** Now less before, or null. */
  readonly difference: number | null;
  /** The same of both as they are written. */
  readonly shown: number | null;
  readonly verdict: Verdict;
}

/** Every figure that was measured, against the period before where there is one. */
export function changesOf(report: Report): Change[] {
  const { previous } = report;
  return MEASURES.map((measure) =>
    changeOf(measure, measureAll(measure, report), previous === null ? null : measureAll(measure, previous)),
  ).filter(({ now, before }) => now.value !== null || (before !== null && before.value !== null));
}

export function changeOf(measure: Measure, now: Measured, before: Measured | null): Change {
  if (before === null || before.value === null || now.value === null) {
    return { measure, now, before, difference: null, shown: null, verdict: 'alone' };
  }
  const difference = now.value - before.value;
  const found = differenceOf(now, before);
  // What is the same on paper is no change, however certain it is.
  const isSame = shownDifference(measure, now.value, before.value) === 0;
  const verdict = found === 'few' ? 'few' : found === 'chance' || isSame ? 'steady' : isBetter(measure, difference) ? 'better' : 'worse';
  return { measure, now, before, difference, shown: shownDifference(measure, now.value, before.value), verdict };
}
