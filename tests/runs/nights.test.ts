import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { chataudit } from '../commands/in-process.js';
import { dice } from '../conversations/tea-shop.js';
import { csv, exported, NOVEMBER, randomMonth, randomRefunds, refundsOfDay } from './random-month.js';
import type { Row } from './random-tea-shop.js';
import { teaShopFolder } from './run-program.js';

const FIGURES = ['period', 'totals', 'agents', 'teams', 'issues', 'topics', 'stages', 'shops', 'days', 'refunds', 'hours'];
const PACK = join(import.meta.dirname, 'packs/tea.yaml');

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => void vi.useRealTimers());

/** A folder with a configuration of nights. */
function nightFolder(): string {
  const folder = teaShopFolder();
  const lines = ['inputs: exports/{date}/*.csv', 'after_sale: refunds/{date}.csv', `rules: ${PACK}`, 'out: out', 'key: 龙井龙井龙井龙井龙井龙井'];
  writeFileSync(join(folder, 'night.yaml'), `${lines.join('\n')}\n`);
  return folder;
}

function put(folder: string, day: string, name: string, rows: readonly Row[], without: readonly string[]): void {
  const below = join(folder, 'exports', day);
  mkdirSync(below, { recursive: true });
  writeFileSync(join(below, name), csv(rows, without));
}

/** The morning after a day, at half past six in Shanghai. */
async function morningAfter(folder: string, day: string, ...options: readonly string[]) {
  vi.setSystemTime(new Date(Date.parse(`${day}T22:30:00Z`)));
  return chataudit('audit', '--config', join(folder, 'night.yaml'), '--quiet', ...options);
}

/** All records of all nights. */
function resultsOf(folder: string) {
  const out = join(folder, 'out');
  const texts = readdirSync(out).filter((name) => /^\d/u.test(name)).map((day) => readFileSync(join(out, day, 'results.jsonl'), 'utf8'));
  return texts.join('').trimEnd().split('\n').map((line) => JSON.parse(line) as { type: string; conversation?: string; findings: unknown[] });
}

async function figures(...args: readonly string[]): Promise<Record<string, unknown>> {
  const { stdout, stderr } = await chataudit(...args, '-f', 'json', '-q');
  if (stdout === '') throw new Error(stderr);
  const json = JSON.parse(stdout) as Record<string, unknown>;
  return Object.fromEntries(FIGURES.map((figure) => [figure, json[figure]]));
}

describe('nights give the figures of one audit of all exports, to the last digit', () => {
  // After-sale files hold only the rows that are new or changed on their day, weeks after the chats.
  it.each([
    { name: 'a month of them, with ids', nights: 30, without: [], messageIds: true, seed: 2 },
    { name: 'three weeks of them, without ids', nights: 21, without: ['conversation_id', 'message_id'], messageIds: false, seed: 3 },
  ])('$name', { timeout: 60_000 }, async ({ nights, without, messageIds, seed }) => {
    const folder = nightFolder();
    const rows = randomMonth({ seed, conversations: 250, messageIds });
    const roll = dice(seed);
    const refunds = randomRefunds(rows, seed);
    mkdirSync(join(folder, 'refunds'));
    const comesLate = new Set(exported(rows, 11).filter(() => roll(4) === 0));
    for (const [index, day] of NOVEMBER.slice(0, nights).entries()) {
      // Some exports begin an hour or two before their day, one two days.
      const before = index === 19 ? 50 * 3600 : (index % 3) * 3600;
      const own = exported(rows, index, before).filter((row) => !comesLate.has(row));
      writeFileSync(join(folder, 'refunds', `${day}.csv`), refundsOfDay(refunds, index));
      const missed = index === 7;
      if (!missed) put(folder, day, 'chats.csv', own, without);
      if (index === 10) put(folder, NOVEMBER[7] as string, 'chats.csv', exported(rows, 7, 3600), without);
      if (index === 14) put(folder, NOVEMBER[11] as string, 'late.csv', [...comesLate], without);
      const { exitCode, stderr } = await morningAfter(folder, day);
      expect({ day, exitCode, stderr }).toEqual({ day, exitCode: missed ? 2 : 0, stderr: missed ? expect.stringContaining('no such export') : '' });
      if (index === 17) expect((await morningAfter(folder, day)).exitCode).toBe(0);
    }
    const late = resultsOf(folder).filter(({ type, conversation }) => type === 'refund' && conversation !== undefined);
    expect(late.length).toBeGreaterThan(20);
    expect(late.some(({ findings }) => findings.length > 0)).toBe(true);
    const atOnce = await figures('audit', join(folder, 'exports'), '-r', PACK, '--after-sale', join(folder, 'refunds'));
    expect(await figures('report', join(folder, 'out'))).toEqual(atOnce);
  });
});
