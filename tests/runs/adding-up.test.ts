import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { chataudit } from '../commands/in-process.js';
import { asCsv, byTime, isoTime, type Row, randomConversations } from './random-tea-shop.js';
import { teaShopFolder } from './run-program.js';

const folder = teaShopFolder();
const PACK = join(import.meta.dirname, 'packs/tea.yaml');
const FIGURES = [
  'period',
  'totals',
  'agents',
  'teams',
  'issues',
  'topics',
  'stages',
  'shops',
  'days',
  'refunds',
  'hours',
  'conclusion',
  'load',
  'staffing',
  'dissatisfied',
];

/** The last word of a day, long after the others, so that no question is still waiting. */
const closing = (number: number): Row => ({
  conversation_id: `last${number}`,
  message_id: '',
  second: 20 * 3600,
  role: 'system',
  sender: '',
  customer: '',
  shop: '云栖茶铺',
  order_id: '',
  text: '打烊',
});

const days = [1, 2, 3].map((seed) => {
  const chats = randomConversations({ seed, conversations: 120, ties: true, from: seed * 1000 });
  return [...byTime(chats.flat()), closing(seed)];
});

/** Refunds of the orders of a day, and one that no chat names. */
function afterSale(rows: readonly Row[], day: number): string {
  const orders = [...new Set(rows.map(({ order_id }) => order_id)), `loose${day}`].filter((order) => order !== '');
  const cells = orders.map((order, index) => {
    const hours = [1, 30, 50][index % 3] as number;
    return [`R${order}`, order, 'refund-only', isoTime(0), isoTime(hours * 3600), '小美'].join(',');
  });
  return `refund_id,order_id,kind,applied_at,finished_at,agent\n${cells.join('\n')}\n`;
}

async function figures(...args: readonly string[]): Promise<Record<string, unknown>> {
  const { stdout, stderr } = await chataudit(...args, '-f', 'json', '-q');
  if (stdout === '') throw new Error(stderr);
  const json = JSON.parse(stdout) as Record<string, unknown>;
  return Object.fromEntries(FIGURES.map((figure) => [figure, json[figure]]));
}

/** The figures of all days in one run, and of a run a day added up. */
async function bothWays(name: string, refunds: (day: number) => string, exports = days, pack = PACK) {
  const below = join(folder, name);
  mkdirSync(below);
  const runs = exports.map((rows, day) => {
    const [chats, afterSaleFile] = [join(below, `${day}.csv`), join(below, `refunds-${day}.csv`)];
    writeFileSync(chats, asCsv(rows));
    writeFileSync(afterSaleFile, refunds(day));
    return [chats, '--after-sale', afterSaleFile];
  });
  const whole = join(folder, `${name}-whole`);
  await chataudit('audit', ...runs.flat(), '-r', pack, '-q', '-o', whole, '-f', 'json');
  const audited = JSON.parse(readFileSync(join(whole, 'summary.json'), 'utf8')) as Record<string, unknown>;
  const atOnce = await figures('report', whole);
  for (const figure of FIGURES.slice(0, FIGURES.indexOf('conclusion'))) expect(atOnce[figure]).toEqual(audited[figure]);
  for (const [day, run] of runs.entries())
    await chataudit('audit', ...run, '-r', pack, '-q', '-o', join(below, `results-${day}`));
  return { atOnce, addedUp: await figures('report', below) };
}

it('three days in one run and three runs added up give the same figures', async () => {
  const { atOnce, addedUp } = await bothWays('own', (day) => afterSale(days[day] ?? [], day));
  expect(addedUp).toEqual(atOnce);
});

it('a refund that stands in the after-sale files of three runs counts once, and so does what is found of it', async () => {
  const { atOnce, addedUp } = await bothWays('all', () => afterSale(days.flat(), 9));
  expect(addedUp['refunds']).toEqual(atOnce['refunds']);
  const late = (issues: unknown) =>
    (issues as { rule: string; findings: number }[]).find(({ rule }) => rule === 'refund-slow');
  expect(late(addedUp['issues'])?.findings).toBe(late(atOnce['issues'])?.findings);
  expect(addedUp['totals']).toMatchObject({ points: (atOnce['totals'] as { points: number }).points });
});

it('what shows across conversations is the same too, though no single day could show it', async () => {
  const returning = [1, 2, 3].map((seed) => {
    const shop = { seed: seed + 10, conversations: 80, ties: true, from: seed * 1000, customers: 30 };
    return [...byTime(randomConversations(shop).flat()), closing(seed)];
  });
  const pack = join(import.meta.dirname, 'packs/tea-across.yaml');
  const { atOnce, addedUp } = await bothWays('again', () => afterSale([], 1), returning, pack);
  expect(addedUp).toEqual(atOnce);
  const found = (rule: string) =>
    (atOnce['issues'] as { rule: string; findings: number }[]).find((issue) => issue.rule === rule)?.findings ?? 0;
  const alone = await figures('report', join(folder, 'again', 'results-0'));
  for (const rule of ['again', 'often', 'in-a-row', 'everybody']) {
    expect({ rule, found: found(rule) }).toMatchObject({ rule, found: expect.toSatisfy((count: number) => count > 0) });
  }
  const inOneDay = (alone['issues'] as { rule: string; findings: number }[]).find(({ rule }) => rule === 'again');
  expect(found('again')).toBeGreaterThan(3 * (inOneDay?.findings ?? 0));
});
