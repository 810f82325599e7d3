/** Records as they are counted: a report of a year reads the evidence of the few findings only that it shows. */
import type { OrderRecord } from './order-record.js';
import type { ConversationRecord, FindingRecord, RefundRecord } from './results.js';

/** A finding without its evidence, which is read when it is asked for: as long as the lines are there that it was read from. */
export interface LeanFinding extends Readonly<Pick<FindingRecord, 'id' | 'rule' | 'title' | 'category' | 'severity' | 'points' | 'role' | 'agent' | 'at'>> {
  /** Only what is asked of every finding. */
  readonly detail: { readonly veto?: unknown; readonly serving?: unknown };
  whole(): FindingRecord;
  /** The same, good for longer than the lines are. */
  kept(): LeanFinding;
}

export type CountedFinding = FindingRecord | LeanFinding;
export type CountedConversation = Omit<ConversationRecord, 'findings'> & { findings: CountedFinding[] };
export type CountedRecord = CountedConversation | RefundRecord | OrderRecord;

/** A record with the evidence of its findings. */
export function wholeRecord(record: CountedRecord): ConversationRecord | RefundRecord | OrderRecord {
  if (record.type !== 'conversation' || isWhole(record)) return record;
  return { ...record, findings: record.findings.map(wholeFinding) };
}

function isWhole(record: CountedConversation): record is ConversationRecord {
  for (const finding of record.findings) if ('whole' in finding) return false;
  return true;
}

/** A finding with its evidence. */
export function wholeFinding(finding: CountedFinding): FindingRecord {
  return 'whole' in finding ? finding.whole() : finding;
}
