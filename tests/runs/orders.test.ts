import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { expectPage } from './golden-page.js';
import { runHere } from './run-here.js';
import { teaShopFolder } from './run-program.js';

function shopFolder(): string {
  const cwd = mkdtempSync(join(tmpdir(), 'orders-'));
  cpSync(resolve(import.meta.dirname, '../../fixtures/tea-shop'), cwd, { recursive: true });
  return cwd;
}

const JOINED = ['--orders', 'orders.csv', '--after-sale', 'after-sale.csv', '--ratings', 'ratings.csv', '--events', 'events.csv', '--roster', 'roster.csv'];

it('orders, a calendar and figures of the shop stand beside the chats, in a month against its targets', async () => {
  const cwd = shopFolder();
  expect((await runHere(['audit', 'chats.csv', ...JOINED, '-o', 'night', '-q'], { cwd })).exitCode).toBe(0);
  const { exitCode } = await expectPage('report-joined', ['report', 'night', '--month', '2026-11', '--figures', 'figures.csv', '--lang', 'en'], { cwd });
  expect(exitCode).toBe(0);
});

it('products of an order file have rows of their own', async () => {
  const cwd = shopFolder();
  await runHere(['audit', 'chats.csv', ...JOINED, '-o', 'night', '-q'], { cwd });
  const { exitCode } = await expectPage('report-by-product', ['report', 'night', '--by', 'product', '--lang', 'en', '-f', 'csv'], { cwd });
  expect(exitCode).toBe(0);
});

it('products, stages and levels that the chats themselves name have rows of their own, and what names none has one too', async () => {
  const cwd = teaShopFolder();
  const rows = [
    '会话ID,发送时间,角色,发送人,咨询商品,订单号,内容',
    'T1,2026-11-22 09:00:00,买家,林,明前龙井,,有货吗',
    'T1,2026-11-22 09:00:09,客服,小美,明前龙井,,您好 有的',
    'T2,2026-11-22 09:10:00,买家,陈,,251122-1,快递到哪了',
    'T2,2026-11-22 09:13:30,客服,小美,,251122-1,您好 我看看',
    'T3,2026-11-22 09:20:00,买家,王,"普洱, 饼",,陈的好吗',
    'T3,2026-11-22 09:21:30,客服,阿远,,,好的很',
  ];
  writeFileSync(join(cwd, 'products.csv'), `${rows.join('\n')}\n`);
  expect((await runHere(['audit', 'products.csv', '-r', 'packs/tea.yaml', '-o', 'asked', '-q'], { cwd })).exitCode).toBe(0);
  await expectPage('report-by-asked-product', ['report', 'asked', '--by', 'product'], { cwd });
  const stages = await runHere(['report', 'asked', '--by', 'stage', '-f', 'json', '--lang', 'en'], { cwd });
  expect(stages.stdout).toContain('not stated');
  expect((await runHere(['report', 'asked', '--by', 'tier'], { cwd })).stdout).toContain('没有会话注明客户等级');
  writeFileSync(join(cwd, 'named.csv'), `${rows.join('\n').replace('咨询商品', 'spu')}\n`);
  await runHere(['audit', 'named.csv', '-r', 'packs/tea.yaml', '--columns', 'product=spu', '-o', 'named', '-q'], { cwd });
  expect((await runHere(['report', 'named', '--by', 'product', '-f', 'csv'], { cwd })).stdout).toContain('明前龙井,1,0.3333');
});
