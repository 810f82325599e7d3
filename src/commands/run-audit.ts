/** One audit from settings to written reports: by hand, or of a night. */
import { type AuditPlan, audit, type Judging } from '../audit.js';
import type { Gathering } from '../conversations/gatherer.js';
import type { Refund } from '../model/refund.js';
import type { RemarkRecord } from '../model/input-record.js';
import type { RunRecord } from '../model/results.js';
import { RESULTS_VERSION } from '../model/results.js';
import type { CompiledRules } from '../packs/compile-rules.js';
import type { Period } from '../reports/report.js';
import { formatTime } from '../text/zoned-time.js';
import { version } from './version.js';
import { RunningAudit } from './audit-output.js';
import { auditPlan } from './audit-plan.js';
import type { AuditSettings } from './audit-settings.js';
import type { RefundsBefore } from './earlier-refunds.js';
import { judgePlanOf } from './judge-plan.js';
import { englishNotes, inputRecord, remarkRecords } from './input-record.js';
import { readJoinedFiles } from './joined-files.js';
import { Progress } from './progress.js';
import type { Recorder } from './recorder.js';
import { ReportOutput } from './report-output.js';
import { eventRecords } from './event-records.js';
import { unmatchedRatings } from './unmatched-ratings.js';
import { acrossRecords, ruleRecords } from './rule-records.js';

export interface AuditWork {
  readonly settings: AuditSettings;
  readonly rules: CompiledRules;
  readonly files: readonly string[];
  readonly period: Period;
  /** What an earlier run left open, and what it has closed. */
  readonly before?: Pick<AuditPlan, 'carried'> & Pick<Gathering, 'closedEarlier'> & { readonly refunds?: RefundsBefore };
  /** Looks at what is judged on its way. */
  readonly between?: (running: RunningAudit) => Judging;
}

export interface AuditDone {
  readonly run: RunRecord;
  readonly recorded: Recorder;
  /** Notes on the files, each with its file. */
  readonly remarks: readonly RemarkRecord[];
  /** Named files to join that are not there. */
  readonly missing: readonly string[];
  /** Refunds that no earlier run knows, or not in this state. */
  readonly newRefunds: readonly Refund[];
}

/** Reads, judges, writes; what is written appears whole or not at all. Throws UserError when nothing can be read or written. */
export async function runAudit({ settings, rules, files, period, before = {}, between }: AuditWork): Promise<AuditDone> {
  const started = formatTime(Date.now(), settings.timezone);
  const joined = await readJoinedFiles(settings.joined, { timezone: settings.timezone }, before.refunds);
  const output = new ReportOutput({ ...settings.output, keepsResults: true });
  const progress = settings.quiet ? null : new Progress(process.stderr, files.length);
  const judging = judgePlanOf(settings, output.wanted, joined.orders !== null);
  const running = new RunningAudit(output, judging, rules, settings.jobs, progress);
  const { carried, closedEarlier } = before;
  const usual = auditPlan(settings, files, joined);
  const plan: AuditPlan = {
    ...usual,
    gaps: { ...usual.gaps, ...(closedEarlier === undefined ? {} : { closedEarlier }) },
    ...(carried === undefined ? {} : { carried }),
  };
  try {
    const read = await audit(plan, between?.(running) ?? running);
    running.addUp();
    const { recorded } = running;
    const across = acrossRecords(rules.rules);
    const ofFiles = [...read.flatMap(({ record, notes: told }) => remarkRecords(told, record.file)), ...joined.remarks, ...unmatchedRatings(joined.ratings)];
    const remarks = [...remarkRecords(settings.notes), ...ofFiles];
    const run: RunRecord = {
      type: 'run',
      v: RESULTS_VERSION,
      tool: version(),
      started,
      finished: formatTime(Date.now(), settings.timezone),
      command: process.argv.slice(2).join(' '),
      packs: [...rules.packs],
      inputs: [...read.map(({ record }) => inputRecord(record)), ...joined.inputs],
      conversations: recorded.conversations,
      ...(joined.events === null ? {} : { events: eventRecords(joined.events.events, settings.timezone) }),
      ...(joined.orders === null ? {} : { orders: joined.orders.orders.length }),
      notes: englishNotes(remarks),
      remarks,
      rules: Object.fromEntries(
        [...ruleRecords(rules.rules)].filter(([id]) => recorded.fired.has(id) || Object.hasOwn(across, id)),
      ),
      ...(Object.keys(across).length === 0 ? {} : { across }),
      measures: { response: settings.response.name, window: settings.window, timezone: settings.timezone },
    };
    await running.finish(run, period, settings.output.language);
    return { run, recorded, remarks: ofFiles, missing: joined.missing, newRefunds: joined.newRefunds };
  } finally {
    running.abort();
  }
}
