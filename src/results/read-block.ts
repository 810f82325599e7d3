import type { CountedRecord } from '../model/counted.js';
import type { OrderRecord } from '../model/order-record.js';
import type { ConversationRecord, RefundRecord } from '../model/results.js';
import { checkRecord } from './check-record.js';
import { heldOf, standingOf, type Verdict } from './overlaps.js';
import { isInPeriod, type PeriodFilter } from './period-filter.js';
import type { QuickLines } from './quick-line.js';
import { eachLine, lineText } from './read-lines.js';
import { ResultsProblems } from './results-problems.js';

export type Standing = ConversationRecord | RefundRecord | OrderRecord;

/** Whole lines of a results file. */
export interface LineBlock {
  readonly file: string;
  /** Which of the results' segments they belong to. */
  readonly segment: number;
  readonly bytes: Buffer;
  /** Why the file could not be read on after what came before; null for a block like any other. */
  readonly failure: string | null;
}

/** What became of the records of a block. */
export interface BlockCounts {
  readonly read: number;
  readonly overlapping: number;
  readonly undated: number;
  readonly chosen: number;
}

/** The records of a block, how many lines it has, and what could not be read, by its line in the block from 1. */
export function readBlock(block: LineBlock) {
  return readEach(block, (start, end) => readAny(lineText(block.bytes, start, end)));
}

/** The same for those who count them: for as long as the block's bytes are there. */
export function readCounted(block: LineBlock, lines: QuickLines) {
  lines.open(block.bytes);
  return readEach<CountedRecord>(block, (start, end) => lines.read(start, end) ?? readAny(lineText(block.bytes, start, end)));
}

function readEach<Read>({ file, bytes, failure }: LineBlock, read: (start: number, end: number) => Read | null) {
  const records: Read[] = [];
  const problems = new ResultsProblems();
  let lines = 0;
  if (failure !== null) problems.add({ file, line: 0, reason: failure });
  eachLine(bytes, (start, end) => {
    lines += 1;
    try {
      const record = read(start, end);
      if (record !== null) records.push(record);
    } catch (error) {
      problems.add({ file, line: lines, reason: (error as Error).message });
    }
  });
  return { records, lines, problems };
}

/** The records of a block that stand and are in the period. */
export function chooseRecords<Read extends CountedRecord>(records: readonly Read[], verdict: Verdict, period: PeriodFilter) {
  const standing = standingOf(records, verdict);
  const { chosen, undated } = ofPeriod(standing, period);
  const overlapping = records.length - standing.length - heldOf(verdict);
  const counts: BlockCounts = { read: records.length, overlapping, undated, chosen: chosen.length };
  return { chosen, counts };
}

/** The records that are in the period, and how many have no time to tell by. */
export function ofPeriod<Record extends CountedRecord>(records: Record[], period: PeriodFilter) {
  let undated = 0;
  if (period.since === undefined && period.until === undefined) return { chosen: records, undated };
  const chosen = records.filter((record) => {
    const inside = isInPeriod(record, period);
    if (inside === null) undated += 1;
    return inside === true;
  });
  return { chosen, undated };
}

/** The record of a line, whoever wrote it; null for a blank line, a run, and what this version does not know. */
function readAny(text: string): Standing | null {
  if (text.trim() === '') return null;
  const record = checkRecord(JSON.parse(text));
  return record === null || record.type === 'run' ? null : record;
}
