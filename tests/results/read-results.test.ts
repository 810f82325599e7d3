import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { OrderRecord } from '../../src/model/order-record.js';
import type { ConversationRecord, RefundRecord } from '../../src/model/results.js';
import type { PeriodFilter } from '../../src/results/period-filter.js';
import { type Results, readResults } from '../../src/results/read-results.js';
import { conversation, finding, refund, run } from '../themes/shoe-shop.js';

/** Writes each entry as a file of JSON Lines (texts as they are) and gives the folder. */
function folderOf(files: Record<string, readonly unknown[]>): string {
  const folder = mkdtempSync(join(tmpdir(), 'shoe-shop-'));
  for (const [name, lines] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    const text = lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('');
    writeFileSync(join(folder, name), name.endsWith('.gz') ? gzipSync(text) : text);
  }
  return folder;
}

async function all(results: Results, period?: PeriodFilter): Promise<(ConversationRecord | RefundRecord | OrderRecord)[]> {
  const records: (ConversationRecord | RefundRecord | OrderRecord)[] = [];
  for await (const block of results.records(period)) records.push(...block);
  return records;
}

const monday = run({ finished: '2026-11-23T02:00:00+08:00' });
const tuesday = run({ finished: '2026-11-24T02:00:00+08:00', started: '2026-11-24T01:59:00+08:00' });

test('a folder gives every results file below it, gzip too, and no chat export', async () => {
  const folder = folderOf({
    'mon/results.jsonl': [conversation({ id: 'C1' }), monday],
    'tue/results.jsonl.gz': [conversation({ id: 'C2' }), tuesday],
    'tue/more.jsonl': [conversation({ id: 'C3' }), tuesday],
    'tue/chats.jsonl': [{ time: '2026-11-22 09:00:00', role: 'customer', text: '42码有货吗', type: 'text' }],
    'tue/.results.jsonl.77-1.0a0a0a.part': [conversation({ id: 'C4' })],
  });
  const results = await readResults([folder]);
  expect((await all(results)).map(({ id }) => id).sort()).toEqual(['C1', 'C2', 'C3']);
  expect(results.problems).toEqual([]);
});

test('of one conversation in two runs, the record of the run that finished later stands', async () => {
  const folder = folderOf({
    'b/results.jsonl': [conversation({ score: 80 }), conversation({ id: 'C9' }), monday],
    'a/results.jsonl': [conversation({ score: 60 }), tuesday],
  });
  const results = await readResults([folder]);
  const records = await all(results);
  expect(records).toHaveLength(2);
  expect(records.find(({ id }) => id === 'C1')).toMatchObject({ score: 60 });
  expect(results.overlapping).toBe(1);
});

test('moments are compared, not their spelling', async () => {
  const folder = folderOf({
    'results.jsonl': [conversation({ score: 80 }), run({ finished: '2026-11-23T02:00:00+08:00' })],
    'new/results.jsonl': [conversation({ score: 60 }), run({ finished: '2026-11-22T19:00:00Z' })],
  });
  expect(await all(await readResults([folder]))).toMatchObject([{ score: 60 }]);
});

test('when both finished at once, the later file by name stands', async () => {
  const folder = folderOf({
    'a.jsonl': [conversation({ score: 80 }), monday],
    'b.jsonl': [conversation({ score: 60 }), monday],
  });
  expect(await all(await readResults([folder]))).toMatchObject([{ score: 60 }]);
});

test.each([
  ['that end with their run', [conversation({ score: 80 }), monday], [conversation({ score: 60 }), tuesday]],
  ['that begin with their run', [monday, conversation({ score: 80 })], [tuesday, conversation({ score: 60 })]],
  [
    'of a quiet night',
    [run({ conversations: 0 }), conversation({ score: 80 }), monday],
    [conversation({ score: 60 }), tuesday],
  ],
])('files %s may be joined in any order', async (_, early, late) => {
  const folder = folderOf({ 'a/results.jsonl': [...early, ...late], 'b/results.jsonl': [...late, ...early] });
  for (const name of ['a', 'b']) {
    const results = await readResults([join(folder, name)]);
    expect(await all(results)).toMatchObject([{ score: 60 }]);
    expect(results.problems).toEqual([]);
    expect(results.runs.map(({ finished }) => finished)).toContain(tuesday.finished);
  }
});

test('conversations of different shops and platforms are different, whatever their ids', async () => {
  const folder = folderOf({
    'results.jsonl': [
      conversation(),
      conversation({ shop: '山行鞋店' }),
      conversation({ platform: 'jd' }),
      conversation({ platform: 'taobao云步', shop: '鞋店' }),
      conversation({ platform: 'taobao', shop: '云步鞋店C', id: '1' }),
      monday,
    ],
  });
  expect(await all(await readResults([folder]))).toHaveLength(5);
});

test('a refund open in one night and finished in the next is one refund', async () => {
  const span = { id: 'R7', order: 'O7', kind: 'return-refund', from: 'applied_at', to: 'finished_at', seconds: null };
  const other = { ...span, id: 'R8' };
  const folder = folderOf({
    'a.jsonl': [conversation({ refunds: [span, other] }), refund({ id: 'R9', seconds: null }), monday],
    'b.jsonl': [refund(), refund({ id: 'R9' }), tuesday],
  });
  const records = await all(await readResults([folder]));
  expect(records).toMatchObject([
    { id: 'R7', seconds: 5400 },
    { id: 'R9', seconds: 5400 },
    { refunds: [{ id: 'R8' }] },
  ]);
});

test('a bad line is told with its file and line, and the others still count', async () => {
  const folder = folderOf({
    'results.jsonl': [
      conversation({ id: 'C1' }),
      '{"type":"conversation","id":"C2"',
      '',
      { ...conversation({ id: 'C3' }), turns: [{ at: null, agent: '小美', wait: '9', counted: true }] },
      { ...conversation(), findings: [{ ...finding(), severity: 'fatal' }] },
      '[1]',
      conversation({ id: 'C4' }),
      monday,
    ],
  });
  const results = await readResults([folder]);
  expect((await all(results)).map(({ id }) => id)).toEqual(['C1', 'C4']);
  const file = join(folder, 'results.jsonl');
  expect(results.problemCount).toBe(4);
  expect(results.problems[0]).toMatchObject({ file, line: 2 });
  expect(results.problems.slice(1)).toEqual([
    { file, line: 4, reason: 'turns[0].wait is "9", not a number or null' },
    { file, line: 5, reason: 'findings[0].severity is "fatal", not one of: critical, major, minor, notice' },
    { file, line: 6, reason: 'the line is [1], not an object' },
  ]);
});

test('what an older version did not write is filled in, what this one does not know is ignored', async () => {
  const folder = folderOf({
    'results.jsonl': [
      { type: 'conversation', v: 0, id: 'C1', shop: '云步鞋店', colour: 'red' },
      { type: 'review', v: 1, finding: '8f2c' },
      { type: 'run', v: 0, finished: monday.finished },
    ],
  });
  const results = await readResults([folder]);
  const [record] = await all(results);
  expect(record).toMatchObject({
    id: 'C1',
    platform: '',
    turns: [],
    findings: [],
    topics: [],
    rating: null,
    score: 100,
  });
  expect(results.problems).toEqual([]);
  expect(results.notes).toEqual([]);
});

test('a newer version is read as far as it is known, with a note', async () => {
  const folder = folderOf({ 'results.jsonl': [conversation({ v: 2 }), run({ v: 2, tool: '3.1.0' })] });
  const results = await readResults([folder]);
  expect(await all(results)).toHaveLength(1);
  expect(results.notes).toEqual([{ code: 'results-newer', facts: { versions: ['2 (chataudit 3.1.0)'], own: 1 } }]);
});

test('lines that another tool wrote with spaces, sorted keys and a byte order mark are read as well', async () => {
  const spaced = JSON.stringify(conversation({ score: 60 }))
    .replaceAll('":', '": ')
    .replaceAll(',"', ', "');
  const { type, ...rest } = tuesday;
  const folder = folderOf({
    'a.jsonl': [`\ufeff${spaced}`, { ...rest, type }],
    'b.jsonl': [conversation({ score: 80 }), `  ${JSON.stringify(monday).replace(':', ' : ')}\r`],
  });
  const results = await readResults([folder]);
  expect(await all(results)).toMatchObject([{ score: 60 }]);
  expect(results.problems).toEqual([]);
});

test('a file that was cut short gives what came before the cut, and is told', async () => {
  const lines = [conversation({ id: 'C1' }), conversation({ id: 'C2' })].map((line) => JSON.stringify(line)).join('\n');
  const folder = folderOf({ 'b/results.jsonl': [conversation({ id: 'C1', score: 60 }), monday] });
  writeFileSync(join(folder, 'results.jsonl'), lines.slice(0, -20));
  const random = Array.from({ length: 3000 }, (_, at) =>
    conversation({ id: `C${at}`, customer: String(Math.sin(at)) }),
  );
  const packed = gzipSync(random.map((line) => JSON.stringify(line)).join('\n'));
  writeFileSync(join(folder, 'results.jsonl.gz'), packed.subarray(0, packed.length >> 1));
  const results = await readResults([folder]);
  const records = await all(results);
  expect(records.length).toBeGreaterThan(500);
  expect(records[0]).toMatchObject({ id: 'C1', score: 60 }); // the whole run stands before the torn ones
  expect(new Set(results.problems.map(({ reason }) => reason))).toContain(
    'no run record at its end: it may be cut short',
  );
});

test('what is not there is told, and an error only when nothing is', async () => {
  const folder = folderOf({
    'results.jsonl': [conversation(), monday],
    'empty/notes.txt': [],
    'quiet/results.jsonl': [],
  });
  const results = await readResults([
    join(folder, 'results.jsonl'),
    join(folder, 'tuesday'),
    join(folder, 'empty'),
    join(folder, 'quiet'),
  ]);
  expect(await all(results)).toHaveLength(1);
  expect(results.problems.map(({ reason }) => reason)).toEqual([
    'no such file or folder',
    'no results.jsonl in this folder',
    'the file is empty',
  ]);
  await expect(readResults([join(folder, 'empty')])).rejects.toThrow('no results there. Name a results.jsonl');
});

test('a file named twice, and a copy of it, count once', async () => {
  const folder = folderOf({
    'results.jsonl': [conversation(), monday],
    'copy/results.jsonl': [conversation(), monday],
  });
  const results = await readResults([folder, join(folder, 'results.jsonl'), `${folder}/copy/../results.jsonl`]);
  expect(results.files).toHaveLength(2);
  expect(await all(results)).toHaveLength(1);
  expect(results.runs).toHaveLength(1);
});

test('a period takes its first and its last day, in the zone of the run', async () => {
  const days = [
    '2026-10-31T23:59:59+08:00',
    '2026-11-01T00:00:00+08:00',
    '2026-11-30T23:59:59+08:00',
    '2026-12-01T00:00:00+08:00',
  ];
  const folder = folderOf({
    'results.jsonl': [
      ...days.map((started, at) => conversation({ id: `C${at}`, started })),
      conversation({ id: 'C9', started: null }),
      monday,
    ],
  });
  const results = await readResults([folder]);
  const records = await all(results, { since: '2026-11-01', until: '2026-11-30' });
  expect(records.map(({ id }) => id)).toEqual(['C1', 'C2']);
  expect(results.undated).toBe(1);
});

test('with a zone named, its days are meant', async () => {
  const folder = folderOf({ 'results.jsonl': [conversation({ started: '2026-11-01T00:30:00+08:00' }), monday] });
  const period = { since: '2026-11-01', until: '2026-11-30' };
  expect(await all(await readResults([folder]), period)).toHaveLength(1);
  expect(await all(await readResults([folder]), { ...period, timezone: 'Europe/Berlin' })).toHaveLength(0);
});

test('which record stands is decided before the period is looked at', async () => {
  const folder = folderOf({
    'a.jsonl': [conversation({ started: '2026-11-30T23:50:00+08:00' }), monday],
    'b.jsonl': [conversation({ started: '2026-12-01T00:10:00+08:00' }), tuesday],
  });
  expect(await all(await readResults([folder]), { until: '2026-11-30' })).toEqual([]);
});

test('a run whose records were all replaced or lie outside the period is not told, a quiet one in it is', async () => {
  const quiet = run({ started: '2026-11-25T02:00:00+08:00', finished: '2026-11-25T02:00:01+08:00', conversations: 0 });
  const folder = folderOf({
    'a.jsonl': [conversation(), monday],
    'b.jsonl': [conversation(), tuesday],
    'c.jsonl': [quiet],
    'd.jsonl': [{ ...quiet, started: '2026-12-25T02:00:00+08:00' }],
  });
  const results = await readResults([folder]);
  await all(results, { since: '2026-11-01', until: '2026-11-30' });
  expect(results.runs).toEqual([quiet, tuesday]);
  expect(results.allRuns).toHaveLength(4);
});

test('what a later run knows of a refund takes its findings out of an earlier conversation, and gives the points back', async () => {
  const span = { id: 'R7', order: 'O7', kind: 'refund-only', from: 'applied_at', to: 'finished_at', seconds: null };
  const open = finding({ rule: 'refund-slow', points: 10, order: 'O7', detail: { refund: 'R7', open: true } });
  const rude = finding({ rule: 'rude', points: 20, order: 'O7' });
  const folder = folderOf({
    'mon/results.jsonl': [conversation({ refunds: [span], findings: [open, rude], score: 70 }), monday],
    'tue/results.jsonl': [
      refund({ ...span, shop: '', seconds: 9000, findings: [{ ...open, detail: { refund: 'R7' } }] }),
      tuesday,
    ],
  });
  expect(await all(await readResults([folder]))).toMatchObject([
    { type: 'refund', seconds: 9000, findings: [{ rule: 'refund-slow' }] },
    { type: 'conversation', refunds: [], findings: [{ rule: 'rude' }], score: 80 },
  ]);
});

test('a refund of a later night goes into the conversation that it names, whose period it then has', async () => {
  const span = { id: 'R7', order: 'O7', kind: 'refund-only', from: 'applied_at', to: 'finished_at', seconds: null };
  const open = finding({ rule: 'refund-slow', points: 10, order: 'O7', detail: { refund: 'R7', open: true } });
  const unkept = finding({ rule: 'refund-promise', points: 5, order: 'O7', detail: { refund: 'R7', chat: true } });
  const ofChat = { conversation: 'C1', platform: 'taobao', shop: '云步鞋店' };
  const december = { ...ofChat, started: '2026-12-01T10:00:00+08:00' };
  const folder = folderOf({
    'mon/results.jsonl': [conversation({ stage: null, refunds: [span], findings: [open, unkept], score: 85 }), monday],
    'tue/results.jsonl': [
      refund({ ...span, ...december, seconds: 9000, findings: [{ ...open, points: 3 }] }),
      refund({ ...december, id: 'R8', seconds: 60 }),
      refund({ ...december, id: 'R9', conversation: 'C9' }),
      tuesday,
    ],
  });
  const results = await readResults([folder]);
  expect(await all(results)).toMatchObject([
    {
      type: 'conversation',
      stage: 'after-sale',
      refunds: [{ id: 'R7', seconds: 9000 }, { id: 'R8', seconds: 60 }],
      findings: [{ rule: 'refund-promise' }, { rule: 'refund-slow', points: 3 }],
      score: 92,
    },
    { type: 'refund', id: 'R9', conversation: 'C9' },
  ]);
  expect(results.overlapping).toBe(0);
  expect(await all(await readResults([folder]), { since: '2026-11-01', until: '2026-11-30' })).toMatchObject([{ id: 'C1', refunds: [{}, {}] }]);
  expect(await all(await readResults([folder]), { since: '2026-12-01', until: '2026-12-31' })).toMatchObject([{ id: 'R9' }]);
});
