import type { ConversationRecord, RefundRecord, RunRecord } from '../model/results.js';

/** A record as its line of the results; a run's record is the last line, because only then its figures are known. */
export function resultsLine(record: ConversationRecord | RefundRecord | RunRecord): string {
  return `${JSON.stringify(record)}\n`;
}
