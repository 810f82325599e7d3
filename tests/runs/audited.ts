/** Results of an audit by the tea shop's pack, run inside the tests. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ConversationRecord, RefundRecord, RunRecord } from '../../src/model/results.js';
import { chataudit } from '../commands/in-process.js';

export interface Audited {
  readonly exitCode: number;
  readonly records: readonly (ConversationRecord | RefundRecord)[];
  readonly conversations: readonly ConversationRecord[];
  readonly run: RunRecord;
}

const PACK = join(import.meta.dirname, 'packs/tea.yaml');

/** Writes the exports into the folder and audits them together. */
export async function auditTexts(
  folder: string,
  exports: Readonly<Record<string, string | Uint8Array>>,
  ...options: readonly string[]
): Promise<Audited> {
  const files = Object.entries(exports).map(([name, text]) => {
    const file = join(folder, name);
    writeFileSync(file, text);
    return file;
  });
  const { exitCode, stdout, stderr } = await chataudit('audit', ...files, '-r', PACK, '-q', '-f', 'jsonl', ...options);
  const lines = stdout.split('\n').filter((line) => line !== '');
  if (lines.length === 0) throw new Error(stderr);
  const all = lines.map((line) => JSON.parse(line) as ConversationRecord | RefundRecord | RunRecord);
  const records = all.filter((record) => record.type !== 'run');
  return {
    exitCode,
    records,
    conversations: records.filter((record) => record.type === 'conversation'),
    run: all.find((record) => record.type === 'run') as RunRecord,
  };
}
