/** Where reports go: a folder that gets all of its files or none, or one format on standard output. */
import { createReadStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { RunRecord } from '../model/results.js';
import { chartFile, chartSvg } from '../reports/chart-file.js';
import { findingsCsvHead } from '../reports/findings-csv.js';
import { byCsv, byJson, byMarkdown, type ByTable } from '../reports/by-table.js';
import { REPORTS, type ReportFile, type ReportFormat } from '../reports/index.js';
import type { Report } from '../reports/report.js';
import { screenSummary } from '../reports/screen.js';
import { OutputFolder } from '../results/output-folder.js';
import { runLine } from '../results/results-line.js';
import type { Wanted, Written } from './recorder.js';
import { screenOptions } from './screen.js';
import type { Format, Language } from './settings.js';

export interface OutputPlan {
  /** The folder, or null for standard output. */
  readonly out: string | null;
  /** What was asked for; empty = the usual: everything in a folder, a page for reading on standard output. */
  readonly formats: readonly Format[];
  readonly language: Language;
  /** Whether a folder also gets the results themselves: so for an audit, not for a report of results. */
  readonly keepsResults: boolean;
  /** A table of its own instead of the usual page; in a folder besides. */
  readonly by?: ByTable | undefined;
}

interface File {
  write(text: string | Uint8Array): void;
}

const IN_A_FOLDER: readonly ReportFormat[] = ['md', 'csv'];

export class ReportOutput {
  readonly #plan: OutputPlan;
  #folder: OutputFolder | null = null;
  #results: File | null = null;
  #findings: File | null = null;
  /** Results that are to go to standard output wait here until they are all there: a run may start over. */
  #waiting: string | null = null;
  /** A program that ends without a word, by an interrupt say, leaves nothing behind either. */
  readonly #atExit = () => this.#removeWaiting();

  constructor(plan: OutputPlan) {
    this.#plan = plan;
  }

  /** Which lines the records of this output are to become. */
  get wanted(): Wanted {
    const { out, formats, keepsResults, language } = this.#plan;
    return { results: out === null ? formats[0] === 'jsonl' : keepsResults, findings: out !== null, language };
  }

  /** Begins, or begins again: what was written before is void. */
  async begin(): Promise<void> {
    this.abort();
    const { out, language } = this.#plan;
    if (out !== null) {
      this.#folder = await OutputFolder.open(out);
      if (this.wanted.results) this.#results = this.#folder.createFile('results.jsonl');
      this.#findings = this.#folder.createFile('findings.csv');
      this.#findings.write(findingsCsvHead(language));
    } else if (this.wanted.results) {
      this.#waiting = mkdtempSync(join(tmpdir(), 'chataudit-'));
      process.once('exit', this.#atExit);
      this.#folder = await OutputFolder.open(this.#waiting);
      this.#results = this.#folder.createFile('results.jsonl');
    }
  }

  /** Adds the lines of records. */
  write({ results, findings }: Written): void {
    if (results.length > 0) this.#results?.write(results);
    if (findings.length > 0) this.#findings?.write(findings);
  }

  /** Writes the reports and puts everything into its place. */
  async finish(report: Report, runs: readonly RunRecord[]): Promise<void> {
    for (const run of runs) this.#results?.write(runLine(run));
    const { out, formats } = this.#plan;
    if (out === null) {
      await this.#toStandardOutput(report, formats[0]);
      return;
    }
    const asked = formats.filter((format): format is ReportFormat => format in REPORTS);
    const pictured = asked.includes('html') ? await withCharts(report) : report;
    for (const format of new Set([...IN_A_FOLDER, ...asked])) {
      for (const { name, write } of REPORTS[format]) this.#folder?.write(name, write(pictured));
    }
    for (const chart of pictured.charts) this.#folder?.write(chartFile(chart), chartSvg(chart));
    const { by } = this.#plan;
    if (by !== undefined) {
      this.#folder?.write(`by-${by.by}.md`, byMarkdown(report, by));
      this.#folder?.write(`by-${by.by}.csv`, byCsv(report, by));
      if (formats.includes('json')) this.#folder?.write(`by-${by.by}.json`, byJson(report, by));
    }
    await this.#folder?.commit();
  }

  /** Leaves nothing of an unfinished output behind. */
  abort(): void {
    this.#folder?.abort();
    this.#folder = null;
    this.#removeWaiting();
    this.#results = null;
    this.#findings = null;
  }

  #removeWaiting(): void {
    if (this.#waiting === null) return;
    rmSync(this.#waiting, { recursive: true, force: true });
    process.off('exit', this.#atExit);
    this.#waiting = null;
  }

  async #toStandardOutput(report: Report, format: Format | undefined): Promise<void> {
    if (format === 'jsonl' && this.#waiting !== null) {
      await this.#folder?.commit();
      await pipeline(createReadStream(join(this.#waiting, 'results.jsonl')), process.stdout, { end: false });
      this.abort();
      return;
    }
    const text = this.#textOf(format === 'html' ? await withCharts(report) : report, format);
    await new Promise<void>((resolve, reject) =>
      process.stdout.write(text, (error) => (error ? reject(error) : resolve())),
    );
  }

  #textOf(report: Report, format: Format | undefined): string {
    const { by } = this.#plan;
    if (by !== undefined) return (format === 'csv' ? byCsv : format === 'json' ? byJson : byMarkdown)(report, by);
    if (format === undefined && process.stdout.isTTY) return screenSummary(report, screenOptions());
    return mainReport((format ?? 'md') as ReportFormat).write(report);
  }
}

/** The charting library is large: it is loaded where pictures are asked for. */
async function withCharts(report: Report): Promise<Report> {
  const { drawCharts } = await import('../reports/draw-charts.js');
  return { ...report, charts: drawCharts(report) };
}

function mainReport(format: ReportFormat): ReportFile {
  const files: readonly ReportFile[] = REPORTS[format];
  return files.find(({ main }) => main) ?? (files[0] as ReportFile);
}
