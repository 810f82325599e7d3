import type { RefundTarget, TargetFigures } from '../../model/targets.js';
import { levelRows } from '../../tallies/agent-rows.js';
import type { RefundCounts } from '../../tallies/refund-counts.js';
import { rankedSlices } from '../../tallies/slice-rows.js';
import { formatCount, formatDuration, formatNumber } from '../format.js';
import type { Report } from '../report.js';
import { nameOf, type Words } from '../words/words-of.js';
import { cohortRows } from './cohorts.js';
import { formatMeasure, isBetter, type Measure, MEASURES, measureRow, type Row, shownDifference, UNITS } from './measures.js';
import { monthlyWords } from './words.js';

/** A target, what was reached, and how far from it that is. */
export interface TargetRow {
  /** Everybody, a team, a shop. */
  readonly whose: string;
  readonly name: string;
  /** The figure, where it is one; null for refunds. */
  readonly measure: Measure | null;
  readonly target: string;
  readonly reached: string;
  /** Of how many. */
  readonly of: number;
  /** How much is missing, or how much better it is. */
  readonly gap: string;
  /** Null where nothing was measured. */
  readonly met: boolean | null;
}

/** The figures that may have a target, in the order in which reports show them. */
const FIGURES = MEASURES.filter((measure): measure is Measure & keyof TargetFigures => measure !== 'faults_per_100' && measure !== 'rating');

/** Every target with what was reached: of all, then of refunds, teams and shops. */
export function targetRows(report: Report): TargetRow[] {
  const { targets, totals, teams, tally } = report;
  if (targets === null) return [];
  const words = monthlyWords(report.language);
  const levels = levelRows(tally);
  const cohorts = cohortRows(report);
  const shops = new Map(rankedSlices(tally.counts.shops, totals.conversations).map((row) => [row.name, row]));
  return [
    ...figureRows(report, words.everybody, totals, targets),
    ...Object.entries(targets.refunds ?? {}).map(([kind, target]) => refundRow(report, kind, target)),
    ...Object.entries(targets.teams ?? {}).flatMap(([name, figures]) =>
      figureRows(report, name, teams.find(({ team }) => team === name) ?? null, figures),
    ),
    ...Object.entries(targets.levels ?? {}).flatMap(([name, figures]) =>
      figureRows(report, name, levels.find(({ level }) => level === name) ?? null, figures),
    ),
    ...Object.entries(targets.cohorts ?? {}).flatMap(([name, figures]) =>
      figureRows(report, words.cohorts[name] ?? name, cohorts.find((row) => row.cohort === name) ?? null, figures ?? {}),
    ),
    ...Object.entries(targets.shops ?? {}).flatMap(([name, figures]) =>
      figureRows(report, name, shops.get(name) ?? null, figures),
    ),
  ];
}

function figureRows(report: Report, whose: string, row: Row | null, figures: TargetFigures): TargetRow[] {
  return FIGURES.flatMap((measure) => {
    const target = figures[measure];
    return target === undefined ? [] : [figureRow(report, whose, row, measure, target)];
  });
}

function figureRow({ words, language }: Report, whose: string, row: Row | null, measure: Measure, target: number): TargetRow {
  const { value, of } = row === null ? { value: null, of: 0 } : measureRow(measure, row);
  const say = monthlyWords(language);
  const gap = value === null ? null : value - target;
  return {
    whose,
    name: say.measures[measure],
    measure,
    target: say.bound(measure, formatTarget(measure, target, words)),
    reached: formatMeasure(measure, value, words),
    of,
    gap: value === null ? '–' : say.difference(measure, shownDifference(measure, value, target), words),
    met: gap === null ? null : gap === 0 || isBetter(measure, gap),
  };
}

/** A target as it was set: `95 %`. */
function formatTarget(measure: Measure, target: number, words: Words): string {
  const { unit } = UNITS[measure];
  if (unit === 'share') return words.percent(formatNumber(target * 100));
  // As it was written: 97 is no 97.0.
  return unit === 'seconds' ? formatMeasure(measure, target, words) : formatNumber(target, 2);
}

/** An open refund is not within the limit: the export does not tell that it will be. */
function refundRow(report: Report, kind: string, { within, share }: RefundTarget): TargetRow {
  const { words, tally, language } = report;
  const kinds = kind === 'all' ? [...tally.counts.refunds.values()] : [tally.counts.refunds.get(kind)];
  const { inTime, all } = finishedWithin(kinds, within);
  const say = monthlyWords(language);
  const reached = all === 0 ? null : inTime / all;
  return {
    whose: kind === 'all' ? say.allRefunds : nameOf('kind', kind, words),
    name: say.refundWithin(formatDuration(within, words)),
    measure: null,
    target: `≥ ${formatTarget('reply_rate_3min', share, words)}`,
    reached: formatMeasure('reply_rate_3min', reached, words),
    of: all,
    gap: reached === null ? '–' : say.difference('reply_rate_3min', shownDifference('reply_rate_3min', reached, share), words),
    met: reached === null ? null : reached >= share,
  };
}

/** How many of these refunds were finished within so many seconds, and how many there are, the open ones too. */
export function finishedWithin(counts: readonly (RefundCounts | undefined)[], seconds: number) {
  let inTime = 0;
  let all = 0;
  for (const each of counts) {
    if (each === undefined) continue;
    all += each.open;
    for (const [wait, times] of each.finished) {
      all += times;
      if (wait <= seconds * 1000) inTime += times;
    }
  }
  return { inTime, all };
}

/** `12/14`: of how many. */
export function ofCount(count: number): string {
  return count === 0 ? '–' : formatCount(count);
}
