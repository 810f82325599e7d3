import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { auditTexts } from './audited.js';
import { inGb18030 } from './in-gb18030.js';
import { asCsv, asJson, asJsonLines, byTime, randomConversations } from './random-tea-shop.js';
import { teaShopFolder } from './run-program.js';

const folder = teaShopFolder();
const rows = byTime(randomConversations({ seed: 4, conversations: 40, ties: true }).flat());
const csv = asCsv(rows);

it.each([
  ['gzip', 'chats.csv.gz', gzipSync(csv)],
  ['UTF-8 with a mark', 'chats.csv', `\ufeff${csv}`],
  ['UTF-16', 'chats.csv', Buffer.from(`\ufeff${csv}`, 'utf16le')],
  ['GB18030', 'chats.csv', inGb18030(csv)],
  ['GB18030 in gzip', 'chats.csv.gz', gzipSync(inGb18030(csv))],
  ['tabs', 'chats.tsv', csv.replaceAll(',', '\t')],
  ['lines that end as on Windows', 'chats.csv', csv.replaceAll('\n', '\r\n')],
  ['a JSON array', 'chats.json', asJson(rows)],
  ['JSON inside an object', 'chats.json', `{"code":0,"data":{"records":${asJson(rows)}}}`],
  ['JSON Lines', 'chats.jsonl', asJsonLines(rows)],
  ['JSON Lines in gzip', 'chats.jsonl.gz', gzipSync(asJsonLines(rows))],
])('%s holds the same conversations as plain CSV', async (_format, name, bytes) => {
  const { run, ...plain } = await auditTexts(folder, { 'plain.csv': csv });
  const other = await auditTexts(folder, { [name]: bytes });
  expect(conversationsOf(other)).toEqual(conversationsOf(plain));
  expect(other.run.conversations).toBe(run.conversations);
  expect(other.exitCode).toBe(0);
});

const conversationsOf = ({ records }: Pick<Awaited<ReturnType<typeof auditTexts>>, 'records'>) =>
  records.map(({ findings, ...record }) => ({
    ...record,
    findings: findings.map((finding) => ({ ...finding, file: '', row: 0 })),
  }));
