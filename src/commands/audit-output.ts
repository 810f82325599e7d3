/** What an audit gives: results and reports, the tallies behind them, and what its exit code must know. */
import type { AuditOutput } from '../audit.js';
import type { OpenExport } from '../files/open-export.js';
import type { ConversationRecord, MeasuresRecord, RefundRecord, RunRecord } from '../model/results.js';
import { SEVERITIES, type Severity } from '../model/rule.js';
import { type Period, prepareReport } from '../reports/report.js';
import { Tally } from '../tallies/tally.js';
import type { Progress } from './progress.js';
import type { ReportOutput } from './report-output.js';
import type { Language } from './settings.js';

export class RunningAudit implements AuditOutput {
  readonly #output: ReportOutput;
  readonly #window: MeasuresRecord['window'];
  readonly #progress: Progress | null;
  #tally: Tally;
  /** Conversations recorded. */
  conversations = 0;
  /** Rules that fired. */
  readonly fired = new Set<string>();
  /** The gravest severity found, as its place among SEVERITIES. */
  #gravest = Number.POSITIVE_INFINITY;

  constructor(output: ReportOutput, window: MeasuresRecord['window'], progress: Progress | null) {
    this.#output = output;
    this.#window = window;
    this.#progress = progress;
    this.#tally = new Tally({ window });
  }

  async begin(): Promise<void> {
    this.#tally = new Tally({ window: this.#window });
    this.conversations = 0;
    this.fired.clear();
    this.#gravest = Number.POSITIVE_INFINITY;
    await this.#output.begin();
  }

  async add(records: readonly (ConversationRecord | RefundRecord)[]): Promise<void> {
    if (records.length === 0) return;
    for (const record of records) {
      this.#tally.add(record);
      if (record.type === 'conversation') this.conversations++;
      for (const { rule, severity } of record.findings) {
        this.fired.add(rule);
        this.#gravest = Math.min(this.#gravest, SEVERITIES.indexOf(severity));
      }
    }
    await this.#output.add(records);
  }

  progress(input: OpenExport, index: number): void {
    this.#progress?.show(input, index);
  }

  /** Whether something was found at or above a severity. */
  found(severity: Severity): boolean {
    return this.#gravest <= SEVERITIES.indexOf(severity);
  }

  async finish(run: RunRecord, period: Period, language: Language): Promise<void> {
    this.#progress?.end();
    await this.#output.finish(prepareReport({ language, period, tally: this.#tally, runs: [run] }), [run]);
  }

  abort(): void {
    this.#progress?.end();
    this.#output.abort();
  }
}
