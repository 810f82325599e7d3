import type { InputCounts } from '../model/record.js';
import type { Remark } from '../model/remark.js';

/** So many reasons are kept of one input; all are counted. */
const MOST_TOLD = 1000;

/** An input of which nothing has been read yet. */
export function noCounts(): InputCounts {
  return { records: 0, messages: 0, duplicates: 0, ignored: 0, skipped: 0, skips: [] };
}

/** Counts a record that could not be read, and keeps the reason to tell. */
export function countSkip(counts: InputCounts, row: number, reason: Remark): void {
  counts.records++;
  counts.skipped++;
  if (counts.skips.length < MOST_TOLD) counts.skips.push({ row, reason });
}

/** A record that is known to be no message. */
export function countIgnored(counts: InputCounts, records = 1): void {
  counts.records += records;
  counts.ignored += records;
}
