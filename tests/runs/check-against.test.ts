import { expect, it } from 'vitest';
import { expectPage } from './golden-page.js';
import { teaShopFolder } from './run-program.js';

it('a pack is run over ordinary chats: what fires most comes first, with samples', async () => {
  const args = ['rules', 'check', 'packs/tea.yaml', '--against', 'chats.csv'];
  expect((await expectPage('rules-check-against', args, { cwd: teaShopFolder() })).exitCode).toBe(0);
});

it('rows that cannot be read are told, and no chats at all are a mistake', async () => {
  const cwd = teaShopFolder();
  const dirty = ['rules', 'check', 'packs/tea.yaml', '--against', 'dirty.csv'];
  expect((await expectPage('rules-check-against-dirty', dirty, { cwd })).exitCode).toBe(3);
  const none = ['rules', 'check', 'packs/tea.yaml', '--against', 'nowhere.csv'];
  expect((await expectPage('rules-check-against-nothing', none, { cwd })).exitCode).toBe(2);
});
