import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { expectPage } from './golden-page.js';
import { runHere } from './run-here.js';

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
