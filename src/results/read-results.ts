import { RESULTS_VERSION, type RunRecord } from '../model/results.js';
import { UserError } from '../model/user-error.js';
import { type Note, remark } from '../model/remark.js';
import { addDays } from '../text/days.js';
import { findResults } from './find-results.js';
import { Overlaps, type Verdict } from './overlaps.js';
import type { PeriodFilter } from './period-filter.js';
import { type BlockCounts, chooseRecords, type LineBlock, ofPeriod, readBlock, type Standing } from './read-block.js';
import { BlockBuffers } from './block-buffers.js';
import { readOwnLines } from './read-lines.js';
import { keysOf, type RecordKeys } from './record-keys.js';
import { type Problem, type Problems, ResultsProblems } from './results-problems.js';
import { type Segment, scanRuns } from './scan-runs.js';

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

/** What is to be known of a block before it is told what stands of it. */
export interface BlockKeys {
  readonly keys: RecordKeys;
  readonly lines: number;
  /** By their line in the block, from 1. */
  readonly problems: Problems;
}

/** Results of one or many runs, added up: where runs overlap, each conversation once. */
export class Results {
  readonly files: readonly string[];
  /** Every run, the one that finished last first. */
  readonly allRuns: readonly RunRecord[];
  readonly #segments: readonly Segment[];
  readonly #problems: ResultsProblems;
  #overlaps = new Overlaps();
  /** By segment: the number of the line that the next block begins with. */
  readonly #nextLines: number[];
  /** Segments with a record. */
  readonly #spoke = new Set<number>();
  readonly #gave = new Set<RunRecord>();
  /** Records left out because a later run holds the same conversation or refund. */
  overlapping = 0;
  /** Records left out because they have no time and a period was asked for. */
  undated = 0;

  constructor(files: readonly string[], segments: readonly Segment[], problems: ResultsProblems) {
    this.files = files;
    this.allRuns = distinct(segments.flatMap(({ run }) => run ?? []));
    this.#segments = segments;
    this.#nextLines = segments.map(({ line }) => line);
    this.#problems = problems;
  }

  /** Bytes of all lines, unpacked. */
  get bytes(): number {
    return this.#segments.reduce((sum, { from, to }) => sum + to - from, 0);
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

  /** Once the records were read: what a reader of the figures must know of the files. */
  get notes(): readonly Note[] {
    const newer = this.allRuns.filter(({ v }) => v > RESULTS_VERSION);
    const versions = [...new Set(newer.map(({ v, tool }) => `${v} (chataudit ${tool})`))];
    return [
      ...(newer.length === 0 ? [] : [remark('results-newer', { versions, own: RESULTS_VERSION })]),
      ...(this.problemCount === 0 ? [] : [remark('results-unread', { lines: this.problemCount })]),
      ...(this.undated === 0 ? [] : [remark('records-undated', { records: this.undated })]),
    ];
  }

  /**
   * The records that stand, in blocks. Which one stands is decided before the period is looked at: a conversation that
   * a later run moved out of the period is not counted from an earlier one. May be called once.
   */
  async *records(period: PeriodFilter = {}): AsyncGenerator<Standing[]> {
    const buffers = new BlockBuffers();
    for await (const block of this.blocks(buffers)) {
      const { records, lines, problems } = readBlock(block);
      buffers.give(block.bytes);
      const verdict = this.admit(block.segment, { keys: keysOf(records), lines, problems });
      const { chosen, counts } = chooseRecords(records, verdict, period);
      this.count(block.segment, counts);
      if (chosen.length > 0) yield chosen;
    }
    const alone = this.alone(period);
    if (alone.length > 0) yield alone;
    this.close(period);
  }

  /**
   * All lines, those of the run that finished last first. Whoever reads them asks `admit`, tells `count` and `close`, and gives the
   * bytes back to `buffers`.
   */
  async *blocks(buffers: BlockBuffers): AsyncGenerator<LineBlock> {
    for (const [segment, { file, from, to }] of this.#segments.entries()) {
      try {
        for await (const bytes of readOwnLines(file, from, to, buffers)) yield { file, segment, bytes, failure: null };
      } catch (error) {
        yield { file, segment, bytes: buffers.take().subarray(0, 0), failure: (error as Error).message };
      }
    }
  }

  /** What stands of a block of that segment, by its keys; blocks must come in their order. */
  admit(segment: number, { keys, lines, problems }: BlockKeys): Verdict {
    const first = this.#nextLines[segment] as number;
    this.#nextLines[segment] = first + lines;
    this.#problems.addAll({ count: problems.count, told: problems.told.map((each) => ({ ...each, line: first - 1 + each.line })) });
    return this.#overlaps.admit(keys);
  }

  /** Once all blocks are admitted: refunds of a period whose conversation is in none of these results, so that they stand by themselves. */
  alone(period: PeriodFilter): Standing[] {
    const { chosen, undated } = ofPeriod(this.#overlaps.alone(), period);
    this.undated += undated;
    return chosen;
  }

  /** What became of a block of that segment. */
  count(segment: number, { read, overlapping, undated, chosen }: BlockCounts): void {
    this.overlapping += overlapping;
    this.undated += undated;
    if (read > 0) this.#spoke.add(segment);
    this.#give(chosen > 0, segment);
  }

  /** All blocks are counted: quiet runs of the period have had their say too. */
  close(period: PeriodFilter): void {
    this.#overlaps = new Overlaps(); // a year's keys take room that is needed next
    for (const [segment, { run }] of this.#segments.entries())
      this.#give(run !== null && !this.#spoke.has(segment) && ranIn(run, period), segment);
  }

  #give(gave: boolean, segment: number): void {
    const run = this.#segments[segment]?.run ?? null;
    if (gave && run !== null) this.#gave.add(run);
  }
}

/** A quiet run has no conversation to date it by; a night's audit runs on the day it is about, or the day after. */
function ranIn(run: RunRecord, { since, until }: PeriodFilter): boolean {
  const date = run.started.slice(0, 10);
  return (since === undefined || date >= since) && (until === undefined || date <= addDays(until, 1));
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
