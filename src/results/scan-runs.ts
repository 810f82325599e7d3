/** First look at a results file: which run wrote which of its lines. The lines themselves are not read yet. */
import type { RunRecord } from '../model/results.js';
import { checkRecord } from './check-record.js';
import { eachLine, lineText, readLines } from './read-lines.js';

/** Lines of a file that one run wrote: bytes `from` to `to` (end exclusive); `line` is the first one's number, from 1. */
export interface Segment {
  readonly file: string;
  readonly from: number;
  readonly to: number;
  readonly line: number;
  /** Null where the run's record is missing: the file was cut short. */
  readonly run: RunRecord | null;
}

interface RunLine {
  readonly run: RunRecord;
  readonly start: number;
  readonly end: number;
  /** Its line number, from 1. */
  readonly line: number;
}

/**
 * The segments of a file in order. A conversation belongs to the run record that follows it; where a file begins with a
 * run record, to the one that precedes it. So files of either habit may be joined by `cat`.
 */
export async function scanRuns(file: string): Promise<Segment[]> {
  const runs: RunLine[] = [];
  let offset = 0;
  let line = 0;
  let firstWritten = Number.NaN;
  let lastWritten = 0;
  for await (const block of readLines(file)) {
    eachLine(block, (start, end) => {
      line += 1;
      if (isBlank(block, start, end)) return;
      if (Number.isNaN(firstWritten)) firstWritten = offset + start;
      lastWritten = offset + end;
      const run = readRun(block, start, end);
      if (run !== null) runs.push({ run, start: offset + start, end: offset + end, line });
    });
    offset += block.length;
  }
  const [first] = runs;
  // A quiet night is a run record alone: at the head of joined files it does not tell their habit, the last line does.
  const quiet = first?.run.conversations === 0 && runs.at(-1)?.end === lastWritten;
  return first?.start === firstWritten && !quiet
    ? runsFirst(file, runs, lastWritten)
    : runsLast(file, runs, lastWritten);
}

function runsFirst(file: string, runs: readonly RunLine[], size: number): Segment[] {
  return runs.map(({ run, start, line }, at) => ({ file, from: start, to: runs[at + 1]?.start ?? size, line, run }));
}

function runsLast(file: string, runs: readonly RunLine[], size: number): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  let line = 1;
  for (const { run, end, line: ofRun } of runs) {
    segments.push({ file, from, to: end, line, run });
    from = end + 1;
    line = ofRun + 1;
  }
  if (from < size) segments.push({ file, from, to: size, line, run: null });
  return segments;
}

function isBlank(block: Buffer, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if ((block[at] ?? 0) > 0x20) return false;
  return true;
}

/** How our own lines begin, and how those of a run go on. */
const [OWN, RUN] = [Buffer.from('{"type":"'), Buffer.from('run"')];

/**
 * The run record of a line, or null. Our own lines tell their type in the first ten bytes; lines that another tool wrote
 * with spaces or sorted keys must be read whole.
 */
function readRun(block: Buffer, start: number, end: number): RunRecord | null {
  if (stands(OWN, block, start) && !stands(RUN, block, start + OWN.length)) return null;
  try {
    const record = checkRecord(JSON.parse(lineText(block, start, end)));
    return record?.type === 'run' ? record : null;
  } catch {
    return null; // a bad line is told when the lines are read
  }
}

/** Asked of every line: a loop is done before a call to `compare` has begun. */
function stands(bytes: Buffer, block: Buffer, start: number): boolean {
  for (let at = 0; at < bytes.length; at++) if (block[start + at] !== bytes[at]) return false;
  return true;
}
