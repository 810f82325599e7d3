/** Adds up the results of a period. */
import { acrossRules } from '../across/across-rules.js';
import type { MeasuresRecord } from '../model/results.js';
import type { Period } from '../reports/report.js';
import { ruleCatalogue } from '../reports/rule-catalogue.js';
import type { Results } from '../results/read-results.js';
import type { Reviews } from '../results/reviews.js';
import type { Tally } from '../tallies/tally.js';
import { usualJobs } from './audit-settings.js';
import type { Wanted, Written } from './recorder.js';
import type { ReportPlan } from './report-desk.js';
import { filterOf } from './report-period.js';
import { ReportPool } from './report-pool.js';

const NOTHING: Wanted = { results: false, findings: false, language: 'en' };

/** With fewer bytes of results than this, another thread is not worth its start, unless somebody asks for it. */
const MUCH = 1 << 25;

/**
 * The tally of the records of a period; their lines, where wanted, are handed on as they come.
 * @param jobs threads in all, this one included; without it, as many as are worth it
 */
export async function addUpPeriod(
  results: Results,
  period: Period,
  window: MeasuresRecord['window'],
  jobs: number | undefined,
  output?: { readonly wanted: Wanted; write(written: Written): void },
  reviews?: Reviews,
): Promise<Tally> {
  const wanted = output?.wanted ?? NOTHING;
  const plan: ReportPlan = {
    period: filterOf(period),
    window,
    wanted,
    across: acrossRules(results.allRuns),
    rules: ruleCatalogue(results.allRuns, wanted.language),
    hasOrders: results.allRuns.some(({ orders = 0 }) => orders > 0),
    reviews: reviews === undefined ? null : { byFinding: reviews.byFinding, language: reviews.language },
  };
  const threads = jobs ?? (results.bytes < MUCH ? 1 : usualJobs());
  const pool = new ReportPool(plan, results, threads - 1, (written) => output?.write(written));
  const desk = await pool.addUp();
  output?.write(desk.recorder.add(results.alone(plan.period)));
  results.close(plan.period);
  const written = desk.recorder.addUp();
  if (desk.reviews !== undefined) reviews?.merge(desk.reviews.counts());
  output?.write(written);
  return desk.recorder.tally;
}
