import { matterOf } from '../../tallies/matters.js';
import { ranked } from '../../tallies/figures.js';
import { figureRows } from '../../tallies/shop-figures.js';
import { loadRows, staffing } from '../../tallies/staffing.js';
import { workRows } from '../../tallies/work-rows.js';
import type { Report } from '../report.js';
import { changesOf } from './changes.js';
import { conclusion } from './conclusion.js';
import { notImproved } from './not-improved.js';
import { STAFFING_SHARE, STAFFING_WITHIN } from './staffing-section.js';
import { targetRows } from './target-rows.js';

/** What a summary of a period says beyond its tallies, for JSON: shares from 0 to 1, times in seconds. */
export function monthlyFigures(report: Report) {
  const { previous, tally, targets } = report;
  const plan = staffing(tally, targets?.reply_rate_3min ?? STAFFING_SHARE, STAFFING_WITHIN);
  return {
    conclusion: conclusion(report),
    previous: previous?.period ?? null,
    changes: changesOf(report).map(({ measure, now, before, difference, verdict }) => ({
      figure: measure,
      now: now.value,
      now_of: now.of,
      before: before?.value ?? null,
      before_of: before?.of ?? null,
      difference,
      verdict,
    })),
    targets: targetRows(report),
    not_improved: notImproved(report),
    dissatisfied: ranked(tally.counts.dissatisfied).map(([key, conversations]) => ({ ...matterOf(key), conversations })),
    figures: figureRows(report.monthly?.figures ?? [], report.period),
    load: loadRows(tally),
    staffing: plan,
    work: workRows(tally),
  };
}
