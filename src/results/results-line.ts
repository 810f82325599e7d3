import type { OrderRecord } from '../model/order-record.js';
import type { ConversationRecord, RefundRecord, RunRecord } from '../model/results.js';
import type { TextBytes } from '../text/text-bytes.js';
import { addConversation } from './conversation-line.js';

/** A record as its line of the results; a run's record is the last line, because only then its figures are known. */
export function addResultsLine(bytes: TextBytes, record: ConversationRecord | RefundRecord | OrderRecord): void {
  if (record.type === 'conversation') addConversation(bytes, record);
  else bytes.add(JSON.stringify(record));
  bytes.ascii('\n');
}

/** The same of a run's record. */
export function runLine(record: RunRecord): string {
  return `${JSON.stringify(record)}\n`;
}
