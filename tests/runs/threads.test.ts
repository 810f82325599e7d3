import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { asCsv, randomConversations } from './random-tea-shop.js';
import { runHere } from './run-here.js';
import { runProgram, teaShopFolder } from './run-program.js';

const folder = teaShopFolder();
/** More messages than one thread is left alone with, some of them of conversations that only the end can settle. */
const busyDay = randomConversations({ seed: 21, conversations: 5500, ties: true }).flat();

async function audit(out: string, jobs: number): Promise<Record<string, string>> {
  const args = ['audit', 'busy.csv', '--after-sale', 'refunds.csv', '-r', 'packs/tea.yaml', '-q', '-o', out];
  const run = jobs === 1 ? runHere : runProgram;
  const { exitCode, stderr } = await run([...args, '--jobs', String(jobs)], { cwd: folder });
  expect([exitCode, stderr]).toEqual([0, '']);
  const files = ['results.jsonl', 'findings.csv', 'agents.csv', 'issues.csv'];
  return Object.fromEntries(
    files.map((file) => [file, readFileSync(join(folder, out, file), 'utf8').replace(/^\{"type":"run".*$/mu, '')]),
  );
}

describe('more threads', () => {
  it('write the same files, byte for byte', async () => {
    expect(busyDay.length).toBeGreaterThan(30_000);
    writeFileSync(join(folder, 'busy.csv'), asCsv(busyDay));
    const refund = (number: number) => `R${number},O${number},refund-only,2026-11-22 10:00:00,`;
    writeFileSync(
      join(folder, 'refunds.csv'),
      ['refund_id,order_id,kind,applied_at,finished_at', refund(4), refund(5000), refund(99_996)].join('\n'),
    );
    const one = await audit('one', 1);
    expect(one['results.jsonl']?.split('\n').length).toBeGreaterThan(5500);
    expect(await audit('three', 3)).toEqual(one);
  }, 120_000);
});
