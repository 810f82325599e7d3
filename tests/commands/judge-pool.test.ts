import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import type { Case } from '../../src/cases.js';
import type { JudgePlan } from '../../src/commands/judge-plan.js';
import type { JudgePool } from '../../src/commands/judge-pool.js';
import type { JudgeThread } from '../../src/commands/judge-thread.js';
import type { Written } from '../../src/commands/recorder.js';
import { DEFINITIONS } from '../../src/conversations/definitions.js';
import type { Role } from '../../src/model/message.js';
import type { Refund } from '../../src/model/refund.js';
import { compileRules } from '../../src/packs/compile-rules.js';
import { loadPacks } from '../../src/packs/load-packs.js';
import { prepareReport } from '../../src/reports/report.js';
import { talliesJson } from '../../src/reports/tallies-json.js';
import { conversation, dice, HOUR, MINUTE, message, monday, NINE, SECOND } from '../conversations/tea-shop.js';

/** The pool of the built program: a thread starts from a file of its own, which only the build makes. */
const built = (await import(resolve('dist/commands/judge-pool.js'))) as { readonly JudgePool: typeof JudgePool };
const { JudgeThread: OtherThread } = (await import(resolve('dist/commands/judge-thread.js'))) as { readonly JudgeThread: typeof JudgeThread };

const PLAN: JudgePlan = {
  packs: [join(import.meta.dirname, '../runs/packs/tea.yaml')],
  measuring: { definition: DEFINITIONS.plain, timezone: 'Asia/Shanghai' },
  recording: { timezone: 'Asia/Shanghai', masks: true, key: '龙井龙井' },
  choice: { shops: [], agents: [] },
  window: { min: 6, max: 15 },
  wanted: { results: true, findings: true, language: 'en' },
};
const rules = compileRules(await loadPacks(PLAN.packs));
const LATEST = NINE + 24 * HOUR;
const SAYS = ['龙井有货吗', '亲加微信聊', '您好 有的', '我要投诉', '快递到哪了', '好的'];

/** Conversations at random: some wait for the end, some have a refund that is not finished, some are a refund alone. */
function randomCases(seed: number): () => Case {
  const roll = dice(seed);
  const pick = <Value>(values: readonly Value[]): Value => values[roll(values.length)] as Value;
  let number = 0;
  return () => {
    const id = `C${number++}`;
    let time = roll(9) === 0 ? LATEST - MINUTE : NINE + roll(HOUR);
    const messages = Array.from({ length: 1 + roll(8) }, (_, row) => {
      const role = pick<Role>(['customer', 'customer', 'agent', 'bot']);
      return message({ time: (time += roll(40) * SECOND), role, sender: pick(['小美', '阿远']), text: pick(SAYS), row });
    });
    const refunds = roll(5) === 0 ? [refund(id, roll(2) === 0 ? { applied_at: NINE } : { applied_at: NINE, finished_at: NINE + 30 * HOUR })] : [];
    const isLoose = refunds.length > 0 && roll(3) === 0;
    return { conversation: { ...conversation(isLoose ? [] : messages), id }, refunds, loose: isLoose && refunds[0] !== undefined ? { refund: refunds[0] } : null };
  };
}

function refund(id: string, times: Refund['times']): Refund {
  const words = { kind: 'refund-only', status: '', reason: '', agent: '小美', customer: '茶客', shop: '茶铺', platform: '' };
  return { id: `R${id}`, order: `O${id}`, ...words, times, columns: {}, amount: 88, source: monday, row: 2 };
}

/** Counts the blocks that other threads are given. */
const given = vi.spyOn(OtherThread.prototype, 'judge');

/** A pool, and what it has written. `much` is what it takes to start other threads. */
function poolOf(jobs: number, much = 40) {
  const told = { text: '' };
  const write = ({ results, findings }: Written): void => {
    for (const lines of [results, findings]) told.text += Buffer.from(lines).toString();
  };
  return { pool: new built.JudgePool(PLAN, rules, jobs, write, { block: 20, much }), told };
}

/** All that a pool's records add up to. */
function figuresOf({ recorder }: JudgePool) {
  const { tally, conversations, fired } = recorder;
  const report = prepareReport({ language: 'en', period: { from: null, to: null, label: '' }, tally, runs: [] });
  return { conversations, fired: [...fired].sort(), grave: recorder.found('critical'), tallies: JSON.parse(talliesJson(report)) as unknown };
}

async function judgedByOne(batches: readonly (readonly Case[])[]) {
  const { pool, told } = poolOf(1);
  given.mockClear();
  pool.begin();
  for (const batch of batches) await pool.judge(batch, LATEST);
  await pool.close(LATEST);
  expect(given).not.toHaveBeenCalled();
  return { text: told.text, open: pool.open, figures: figuresOf(pool) };
}

describe('a pool of threads', () => {
  it('writes what one thread writes, in the same order, and adds up the same, also when it begins anew', { timeout: 60_000 }, async () => {
    const { pool, told } = poolOf(3);
    const batches: Case[][] = [];
    const next = randomCases(4);
    /** Gives it cases until the other threads have been given so many blocks more. */
    const judgeUntil = async (blocks: number) => {
      given.mockClear();
      while (given.mock.calls.length < blocks) {
        batches.push(Array.from({ length: batches.length % 30 }, next));
        await pool.judge(batches.at(-1) as Case[], LATEST);
        await sleep(5); // the others start, and are heard, while this thread does nothing
      }
    };
    pool.begin();
    await judgeUntil(3);
    pool.begin();
    batches.length = 0;
    const voided = told.text.length;
    await judgeUntil(30);
    await pool.close(LATEST);
    const one = await judgedByOne(batches);
    expect(told.text.slice(voided)).toBe(one.text);
    expect(pool.open).toEqual(one.open);
    expect(one.open.length).toBeGreaterThan(0);
    expect(figuresOf(pool)).toEqual(one.figures);
  });

  it('starts the other threads as soon as much is expected, and not before', { timeout: 60_000 }, async () => {
    const much = 1_000_000;
    const { pool } = poolOf(2, much);
    const next = randomCases(5);
    const judgeFor = async (times: number, isDone = () => false) => {
      for (let time = 0; time < times && !isDone(); time++) {
        await pool.judge(Array.from({ length: 10 }, next), LATEST);
        await sleep(10);
      }
    };
    given.mockClear();
    pool.begin();
    pool.expect(much);
    await judgeFor(50);
    expect(given).not.toHaveBeenCalled();
    pool.expect(much + 1);
    await judgeFor(3000, () => given.mock.calls.length > 0);
    expect(given).toHaveBeenCalled();
    await pool.close(LATEST);
  });
});
