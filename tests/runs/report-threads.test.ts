import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import type { ConversationRecord, RefundRecord } from '../../src/model/results.js';
import { randomRecord } from '../themes/random-shoe-shop.js';
import { seeded } from '../themes/seeded.js';
import { run } from '../themes/shoe-shop.js';
import { runHere } from './run-here.js';
import { type Run, runProgram } from './run-program.js';

type Standing = ConversationRecord | RefundRecord;
type Night = readonly Standing[];

const across = {
  again: { by: 'customer', count: 2, within: 86_400, after: 0, same: 'topic', in_a_row: false, share: null, at_least: 3, where: {} },
  everybody: { by: 'shop', count: 2, within: 86_400, after: 0, same: 'rule', in_a_row: false, share: 0.3, at_least: 2, where: { severity: 'minor' } },
  row: { by: 'agent', count: 3, within: null, after: 0, same: null, in_a_row: true, share: null, at_least: 3, where: { severity: 'major' } },
} as const;

const runOf = (night: Night, day: number) =>
  run({ finished: `2026-12-${String(day).padStart(2, '0')}T02:00:00+08:00`, conversations: night.length, across: structuredClone(across) as never });

const linesOf = (records: readonly unknown[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('');

/** Three nights: the second knows conversations and refunds of the first better, the third stands twice. */
function randomNights(seed: number): Night[] {
  const random = seeded(seed);
  const name = (record: Standing): Standing => (record.type === 'refund' ? record : { ...record, customer: `k${random(40)}`, orders: [`O${random(60)}`] });
  const records = Array.from({ length: 900 }, (_, at) => name(randomRecord(random, at)));
  const again = records.slice(0, 400).filter(() => random(5) === 0).map((record, at) => name({ ...randomRecord(random, 5000 + at), id: record.id }));
  return [records.slice(0, 400), [...records.slice(400, 600), ...again], records.slice(600)];
}

/** The nights as they may lie about: in files of their own, joined to fewer, packed, a copy, in any order of name. */
function folderOf(nights: readonly Night[], random: (below: number) => number): string {
  const folder = mkdtempSync(join(tmpdir(), 'shoe-year-'));
  const files = 1 + random(nights.length);
  const texts = new Map<number, string>();
  for (const [at, night] of [...nights.entries(), [2, nights[2] as Night] as const]) {
    const file = random(files);
    const half = random(night.length);
    texts.set(file, (texts.get(file) ?? '') + linesOf([...night.slice(half), ...night.slice(0, half), runOf(night, 1 + at)]));
  }
  for (const [file, text] of texts) {
    const below = join(folder, `${random(100)}-${file}`);
    mkdirSync(below);
    if (random(3) === 0) writeFileSync(join(below, 'results.jsonl.gz'), gzipSync(text));
    else writeFileSync(join(below, 'results.jsonl'), text);
  }
  return folder;
}

type Runs = (args: readonly string[], options: { readonly cwd: string }) => Promise<Run>;

async function reported(runs: Runs, folder: string, ...options: readonly string[]) {
  const out = join(folder, 'out');
  const { exitCode, stderr } = await runs(['report', folder, '-f', 'json', '-o', out, ...options], { cwd: folder });
  expect([exitCode, stderr]).toEqual([0, '']);
  const read = (name: string) => readFileSync(join(out, name), 'utf8');
  return { summary: read('summary.json'), agents: read('agents.csv'), findings: read('findings.csv').split('\n').sort() };
}

// A program with threads is started once a seed: threads are of the built program.
it.each([
  [1, 2],
  [2, 4],
  [3, 3],
])('results split over files in any way and read by any number of threads give the same report (seed %i, %i threads)', async (seed, threads) => {
  const nights = randomNights(seed);
  const random = seeded(100 + seed);
  const splits = [1, 1, threads].map((jobs) => ({ folder: folderOf(nights, random), jobs }));
  const reviews = join(mkdtempSync(join(tmpdir(), 'shoe-reviews-')), 'reviews.jsonl');
  const reviewed = nights.flat().flatMap(({ findings }) => findings).filter(() => random(4) === 0);
  writeFileSync(reviews, linesOf(reviewed.map(({ id }) => ({ type: 'review', v: 1, finding: id, verdict: random(2) === 0 ? 'dismissed' : 'confirmed', reason: '' }))));
  const options = [['--since', '2026-11-22'], ['--reviews', reviews], []][seed % 3] as string[];
  const reports = [];
  for (const { folder, jobs } of splits) reports.push(await reported(jobs === 1 ? runHere : runProgram, folder, ...options, '--jobs', String(jobs)));
  const [first, ...others] = reports;
  expect(JSON.parse(first?.summary ?? '')).toMatchObject({ totals: { conversations: expect.toSatisfy((count: number) => count > 300) } });
  for (const other of others) expect(other).toEqual(first);
}, 120_000);
