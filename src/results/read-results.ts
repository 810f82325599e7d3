import { type ConversationRecord, RESULTS_VERSION, type RefundRecord, type RunRecord } from '../model/results.js';
import { UserError } from '../model/user-error.js';
import { checkRecord } from './check-record.js';
import { findResults } from './find-results.js';
import { Overlaps } from './overlaps.js';
import { isInPeriod, type PeriodFilter } from './period-filter.js';
import { eachLine, lineText, readLines } from './read-lines.js';
import { type Problem, ResultsProblems } from './results-problems.js';
import { type Segment, scanRuns } from './scan-runs.js';

type Standing = ConversationRecord | RefundRecord;

/** Opens results files, and folders of them; the records come with `records()`. Throws UserError when there are none. */
export async function readResults(paths: readonly string[]): Promise<Results> {
  const { files, problems } = await findResults(paths);
  if (files.length === 0) {
    throw new UserError(
      `${paths.join(', ')}: no results there. Name a results.jsonl, or a folder that an audit wrote.`,
    );
  }
  const told = new ResultsProblems();
  for (const problem of problems) told.add(problem);
  const segments: Segment[] = [];
  for (const file of files) {
    try {
      const found = await scanRuns(file);
      if (found.length === 0) told.add({ file, line: 0, reason: 'the file is empty' });
      if (found.at(-1)?.run === null)
        told.add({ file, line: 0, reason: 'no run record at its end: it may be cut short' });
      segments.push(...found);
    } catch (error) {
      told.add({ file, line: 0, reason: (error as Error).message });
    }
  }
  return new Results(files, segments.sort(latestFirst), told);
}

/** Results of one or many runs, added up: where runs overlap, each conversation once. */
export class Results {
  readonly files: readonly string[];
  readonly #segments: readonly Segment[];
  readonly #problems: ResultsProblems;
  readonly #gave = new Set<RunRecord>();
  /** Records left out because a later run holds the same conversation or refund. */
  overlapping = 0;
  /** Records left out because they have no time and a period was asked for. */
  undated = 0;

  constructor(files: readonly string[], segments: readonly Segment[], problems: ResultsProblems) {
    this.files = files;
    this.#segments = segments;
    this.#problems = problems;
  }

  /** Every run, the one that finished last first. */
  get allRuns(): readonly RunRecord[] {
    return distinct(this.#segments.flatMap(({ run }) => run ?? []));
  }

  /** Once the records were read: the runs that gave one, and quiet runs that had none to give. */
  get runs(): readonly RunRecord[] {
    return this.allRuns.filter((run) => this.#gave.has(run));
  }

  /** What could not be read, the first hundred of it; `problemCount` counts all. */
  get problems(): readonly Problem[] {
    return this.#problems.told;
  }

  get problemCount(): number {
    return this.#problems.count;
  }

  /** What a reader must know of the files besides the problems. */
  get notes(): readonly string[] {
    const newer = this.allRuns.filter(({ v }) => v > RESULTS_VERSION);
    const versions = [...new Set(newer.map(({ v, tool }) => `${v} (chataudit ${tool})`))].join(', ');
    return newer.length === 0
      ? []
      : [`results of a newer format ${versions} were read; what version ${RESULTS_VERSION} does not know is left out`];
  }

  /**
   * The records that stand, in blocks. Which one stands is decided before the period is looked at: a conversation that
   * a later run moved out of the period is not counted from an earlier one. May be called once.
   */
  async *records(period: PeriodFilter = {}): AsyncGenerator<Standing[]> {
    const overlaps = new Overlaps();
    for (const segment of this.#segments) {
      let quiet = true;
      for await (const block of this.#read(segment)) {
        quiet = false;
        const standing = block.filter((record) => this.#stands(record, overlaps, period));
        if (standing.length === 0) continue;
        if (segment.run !== null) this.#gave.add(segment.run);
        yield standing;
      }
      if (quiet && segment.run !== null && ranIn(segment.run, period)) this.#gave.add(segment.run);
    }
  }

  #stands(record: Standing, overlaps: Overlaps, period: PeriodFilter): boolean {
    if (!overlaps.admit(record)) {
      this.overlapping += 1;
      return false;
    }
    if (period.since === undefined && period.until === undefined) return true;
    const inside = isInPeriod(record, period);
    if (inside === null) this.undated += 1;
    return inside === true;
  }

  async *#read({ file, from, to, line: first }: Segment): AsyncGenerator<Standing[]> {
    let line = first - 1;
    try {
      for await (const bytes of readLines(file, from, to)) {
        const block: Standing[] = [];
        eachLine(bytes, (start, end) => {
          line += 1;
          const record = this.#parse(lineText(bytes, start, end), file, line);
          if (record !== null) block.push(record);
        });
        if (block.length > 0) yield block;
      }
    } catch (error) {
      this.#problems.add({ file, line, reason: (error as Error).message });
    }
  }

  #parse(text: string, file: string, line: number): Standing | null {
    if (text.trim() === '') return null;
    try {
      const record = checkRecord(JSON.parse(text));
      return record === null || record.type === 'run' ? null : record;
    } catch (error) {
      this.#problems.add({ file, line, reason: (error as Error).message });
      return null;
    }
  }
}

/** A quiet run has no conversation to date it by; a night's audit runs on the day it is about, or the day after. */
function ranIn(run: RunRecord, { since, until }: PeriodFilter): boolean {
  const date = run.started.slice(0, 10);
  return (since === undefined || date >= since) && (until === undefined || date <= dayAfter(until));
}

function dayAfter(date: string): string {
  const time = Date.parse(date);
  return Number.isNaN(time) ? date : new Date(time + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** A copy of a results file brings its run twice; the first is the one whose records stand. */
function distinct(runs: readonly RunRecord[]): RunRecord[] {
  const seen = new Set<string>();
  return runs.filter((run) => {
    const text = JSON.stringify(run);
    if (seen.has(text)) return false;
    seen.add(text);
    return true;
  });
}

/** The run that finished last comes first, of the same moment the later file by name; without a run record, last. */
function latestFirst(a: Segment, b: Segment): number {
  return finished(b) - finished(a) || (a.file < b.file ? 1 : a.file > b.file ? -1 : b.from - a.from);
}

function finished({ run }: Segment): number {
  const time = run === null ? Number.NaN : Date.parse(run.finished);
  return Number.isNaN(time) ? 0 : time;
}
