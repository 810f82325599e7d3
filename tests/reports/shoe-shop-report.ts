import { join } from 'node:path';
import type { OrderRecord } from '../../src/model/order-record.js';
import type { ConversationRecord, RefundRecord, RunRecord } from '../../src/model/results.js';
import { prepareReport, type Report } from '../../src/reports/report.js';
import type { Language } from '../../src/reports/words/words-of.js';
import { readResults } from '../../src/results/read-results.js';
import { Tally } from '../../src/tallies/tally.js';

/** The saved results of three days of the shoe shop. */
export async function savedResults(): Promise<{
  records: (ConversationRecord | RefundRecord | OrderRecord)[];
  runs: readonly RunRecord[];
}> {
  const results = await readResults([join(import.meta.dirname, 'shoe-shop/results.jsonl')]);
  const records: (ConversationRecord | RefundRecord | OrderRecord)[] = [];
  for await (const block of results.records()) records.push(...block);
  return { records, runs: results.runs };
}

export function reportOf(
  records: readonly (ConversationRecord | RefundRecord | OrderRecord)[],
  language: Language,
  runs: readonly RunRecord[] = [],
): Report {
  const tally = new Tally();
  for (const record of records) tally.add(record);
  return prepareReport({ language, period: { from: null, to: null, label: '' }, tally, runs });
}
