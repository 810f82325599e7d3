/** What an audit gives: results and reports, the tallies behind them, and what its exit code must know. */
import type { Judging } from '../audit.js';
import type { Case } from '../cases.js';
import type { OpenExport } from '../files/open-export.js';
import type { RunRecord } from '../model/results.js';
import type { CompiledRules } from '../packs/compile-rules.js';
import { type Period, prepareReport } from '../reports/report.js';
import type { JudgePlan } from './judge-plan.js';
import { JudgePool } from './judge-pool.js';
import type { Progress } from './progress.js';
import type { Recorder } from './recorder.js';
import type { ReportOutput } from './report-output.js';
import type { Language } from './settings.js';

export class RunningAudit implements Judging {
  readonly #output: ReportOutput;
  readonly #progress: Progress | null;
  readonly #pool: JudgePool;

  /** @param jobs threads in all */
  constructor(output: ReportOutput, plan: JudgePlan, rules: CompiledRules, jobs: number, progress: Progress | null) {
    this.#output = output;
    this.#progress = progress;
    this.#pool = new JudgePool(plan, rules, jobs, (written) => output.write(written));
  }

  async begin(): Promise<void> {
    await this.#output.begin();
    this.#pool.begin();
  }

  judge(cases: readonly Case[], latest: number): void | Promise<void> {
    return this.#pool.judge(cases, latest);
  }

  close(latest: number): Promise<void> {
    return this.#pool.close(latest);
  }

  progress(input: OpenExport, index: number): void {
    this.#progress?.show(input, index);
    const { records, size, bytesRead } = input;
    if (bytesRead > 0) this.#pool.expect((records * size) / bytesRead);
  }

  /** What all records add up to. */
  get recorded(): Recorder {
    return this.#pool.recorder;
  }

  /** All records are in: looks at what they show together. */
  addUp(): void {
    this.#output.write(this.recorded.addUp());
  }

  /** The numbers of the cases that more time may still decide against, in the order in which they were judged. */
  get open(): readonly number[] {
    return this.#pool.open;
  }

  async finish(run: RunRecord, period: Period, language: Language): Promise<void> {
    this.#progress?.end();
    const { tally } = this.recorded;
    await this.#output.finish(prepareReport({ language, period, tally, runs: [run] }), [run]);
  }

  abort(): void {
    this.#progress?.end();
    this.#pool.stop();
    this.#output.abort();
  }
}
