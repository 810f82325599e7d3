import type { OrderRecord } from '../model/order-record.js';
import type { ConversationRecord, RefundRecord, RunRecord } from '../model/results.js';

/** A record as its line of the results; a run's record is the last line, because only then its figures are known. */
export function resultsLine(record: ConversationRecord | RefundRecord | OrderRecord | RunRecord): string {
  return `${JSON.stringify(record)}\n`;
}
