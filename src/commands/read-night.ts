/** A night's results, as a report, a brief and an alert need them. */
import { existsSync, readdirSync } from 'node:fs';
import { Across } from '../across/across.js';
import { acrossRules } from '../across/across-rules.js';
import type { CountedFinding } from '../model/counted.js';
import type { ConversationRecord, RunRecord } from '../model/results.js';
import { SEVERITIES, type Severity } from '../model/rule.js';
import type { Waiting } from '../reports/brief.js';
import { type Report, prepareReport } from '../reports/report.js';
import { ruleCatalogue } from '../reports/rule-catalogue.js';
import { readResults } from '../results/read-results.js';
import type { Reviews } from '../results/reviews.js';
import type { Example } from '../tallies/examples.js';
import { USUAL_WINDOW } from '../tallies/tally.js';
import { Recorder } from './recorder.js';
import type { ReportOutput } from './report-output.js';
import type { Language } from './settings.js';

export interface ReadNight {
  readonly report: Report;
  readonly runs: readonly RunRecord[];
  /** Findings as grave as was asked for. */
  readonly grave: readonly Example[];
  /** Major findings of what customers said. */
  readonly signals: readonly Example[];
  readonly waiting: readonly Waiting[];
}

export interface NightReading {
  readonly language: Language;
  /** Which findings are kept. */
  readonly least: Severity;
  readonly reviews?: Reviews | undefined;
  /** Gets the lines of the findings too. */
  readonly output?: ReportOutput | undefined;
}

/** Reads what `folder` holds of a day, without what people have dismissed. */
export async function readNight(folder: string, day: string, { language, least, reviews, output }: NightReading): Promise<ReadNight> {
  const results = await readResults([folder]);
  const rules = ruleCatalogue(results.allRuns, language);
  const across = new Across(acrossRules(results.allRuns), {
    rules,
    hasOrders: results.allRuns.some(({ orders = 0 }) => orders > 0),
    ...(reviews === undefined ? {} : { stands: (finding: CountedFinding) => reviews.stands(finding) }),
  });
  const window = results.allRuns[0]?.measures?.window ?? USUAL_WINDOW;
  const wanted = output?.wanted ?? { results: false, findings: false, language };
  const recorder = new Recorder(window, across, wanted, rules, reviews);
  const grave: Example[] = [];
  const signals: Example[] = [];
  const waiting: Waiting[] = [];
  for await (const records of results.records()) {
    const written = recorder.add(records);
    output?.write(written);
    for (const record of records) {
      for (const finding of record.findings) {
        if (reviews?.stands(finding) === false) continue;
        const isGrave = SEVERITIES.indexOf(finding.severity) <= SEVERITIES.indexOf(least);
        const isSignal = finding.severity === 'major' && finding.role === 'customer';
        if (!isGrave && !isSignal) continue;
        const example = record.type === 'conversation'
          ? { finding, conversation: record.id, shop: record.shop, customer: record.customer_masked }
          : { finding, conversation: '', shop: record.shop ?? '', customer: '' };
        if (isGrave) grave.push(example);
        if (isSignal) signals.push(example);
      }
      if (record.type === 'conversation') waiting.push(...stillWaiting(record));
    }
  }
  const last = recorder.addUp();
  output?.write(last);
  const { tally } = recorder;
  const period = { from: null, to: null, label: day };
  const report = prepareReport({ language, period, tally, runs: results.runs, reviews: reviews ?? null });
  return { report, runs: results.runs, grave, signals, waiting };
}

/** A customer waits where a rule says so: a farewell needs no answer. */
function stillWaiting({ id, shop, customer_masked: customer, turns, findings }: ConversationRecord): Waiting[] {
  const last = turns.at(-1);
  if (last === undefined || last.wait !== null || !last.counted) return [];
  const found = findings.find(({ detail }) => typeof detail['unanswered'] === 'number');
  return found === undefined ? [] : [{ conversation: id, shop, customer, agent: last.agent, since: last.at }];
}

/** The folders of nights in the output folder, in order of day. */
export function nightFolders(out: string): string[] {
  if (!existsSync(out)) return [];
  return readdirSync(out, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^\d{4}-\d{2}-\d{2}$/u.test(entry.name))
    .map(({ name }) => name)
    .sort();
}
