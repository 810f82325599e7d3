/** Adds up the results of a period. */
import { Across } from '../across/across.js';
import { acrossRules } from '../across/across-rules.js';
import type { FindingRecord, MeasuresRecord, RunRecord } from '../model/results.js';
import type { Period } from '../reports/report.js';
import { ruleCatalogue } from '../reports/rule-catalogue.js';
import type { Results } from '../results/read-results.js';
import type { Reviews } from '../results/reviews.js';
import type { Tally } from '../tallies/tally.js';
import { Recorder, type Wanted, type Written } from './recorder.js';
import { filterOf } from './report-period.js';

const NOTHING: Wanted = { results: false, findings: false };

/** The tally of the records of a period; their lines, where wanted, are handed on as they come. */
export async function addUpPeriod(
  results: Results,
  period: Period,
  window: MeasuresRecord['window'],
  output?: { readonly wanted: Wanted; write(written: Written): void },
  reviews?: Reviews,
): Promise<Tally> {
  const remedies = remediesOf(results.allRuns);
  const across = new Across(acrossRules(results.allRuns), {
    rules: ruleCatalogue(results.allRuns),
    ...(reviews === undefined ? {} : { stands: (finding: FindingRecord) => reviews.stands(finding) }),
  });
  const recorder = new Recorder(window, across, output?.wanted ?? NOTHING, (rule) => remedies.get(rule) ?? '', reviews);
  for await (const records of results.records(filterOf(period))) {
    if (reviews !== undefined) for (const { findings } of records) for (const finding of findings) reviews.count(finding);
    const written = recorder.add(records);
    output?.write(written);
  }
  const written = recorder.addUp();
  output?.write(written);
  return recorder.tally;
}

function remediesOf(runs: readonly RunRecord[]): ReadonlyMap<string, string> {
  const remedies = new Map<string, string>();
  for (const { rules } of runs)
    for (const [id, { remedy }] of Object.entries(rules ?? {})) if (!remedies.has(id)) remedies.set(id, remedy);
  return remedies;
}
