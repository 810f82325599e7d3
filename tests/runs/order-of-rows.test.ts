import { describe, expect, it } from 'vitest';
import { type Audited, auditTexts } from './audited.js';
import { asCsv, byTime, randomConversations, shuffled } from './random-tea-shop.js';
import { teaShopFolder } from './run-program.js';

const folder = teaShopFolder();
const grouped = randomConversations({ seed: 8, conversations: 300, ties: false }).flat();

/** Records without the rows of the export, which are what the order changes. */
const recordsOf = ({ records }: Audited) =>
  records
    .map(({ findings, ...record }) => ({ ...record, findings: findings.map((finding) => ({ ...finding, row: 0 })) }))
    .map((record) => JSON.stringify(record))
    .sort();

describe('the same chats', () => {
  it.each([
    ['with conversation ids', []],
    ['without conversation ids', ['conversation_id']],
    ['without any ids', ['conversation_id', 'message_id']],
  ])('%s give the same records grouped, sorted by time and shuffled', async (_ids, without) => {
    const asGiven = recordsOf(await auditTexts(folder, { 'chats.csv': asCsv(grouped, without) }));
    expect(asGiven.length).toBeGreaterThanOrEqual(300);
    for (const rows of [byTime(grouped), shuffled(grouped, 3)])
      expect(recordsOf(await auditTexts(folder, { 'chats.csv': asCsv(rows, without) }))).toEqual(asGiven);
  });
});

describe('the ids of findings', () => {
  const idsOf = ({ records }: Audited) => records.flatMap(({ findings }) => findings.map(({ id }) => id)).sort();

  it('are the same in a second run, and when the file has another name', async () => {
    const first = idsOf(await auditTexts(folder, { 'chats.csv': asCsv(grouped) }));
    expect(new Set(first).size).toBe(first.length);
    expect(first.length).toBeGreaterThan(100);
    expect(idsOf(await auditTexts(folder, { 'chats.csv': asCsv(grouped) }))).toEqual(first);
    expect(idsOf(await auditTexts(folder, { '周日.csv': asCsv(grouped) }))).toEqual(first);
  });

  it('tell equal messages apart that have no ids', async () => {
    const head = 'conversation_id,time,role,sender,text';
    const same = 'T1,2026-11-22 09:00:00,agent,小美,您好亲加微信聊';
    const audited = await auditTexts(folder, { 'chats.csv': `${[head, same, same].join('\n')}\n` });
    expect(new Set(idsOf(audited)).size).toBe(2);
  });
});
