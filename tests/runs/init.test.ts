import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { expectPage } from './golden-page.js';
import { runHere } from './run-here.js';
import { teaShopFolder } from './run-program.js';

/** A folder with a day's exports, named as shops name them. */
function shopFolder(): string {
  const cwd = teaShopFolder();
  mkdirSync(join(cwd, 'exports'));
  for (const [from, to] of [['chats.csv', 'exports/chats-20261122.csv'], ['after-sale.csv', 'exports/after-sale-20261122.csv']] as const)
    renameSync(join(cwd, from), join(cwd, to));
  for (const other of ['december.csv', 'dirty.csv', 'promotion.csv']) renameSync(join(cwd, other), join(cwd, `.${other}`));
  return cwd;
}

it('writes a configuration of what is in the folder that works at once, in Chinese', async () => {
  const cwd = shopFolder();
  await expectPage('init', ['init'], { cwd, shows: ['chataudit.yaml', 'rules/my-shop.yaml'] });
  expect(await runHere(['audit', '--date', '2026-11-22', '-q'], { cwd })).toMatchObject({ exitCode: 0, stderr: '' });
  expect(await runHere(['rules', 'test', 'rules/my-shop.yaml'], { cwd })).toMatchObject({ exitCode: 0 });
});

it('shows in a dry run what it would write, in English', async () => {
  const cwd = shopFolder();
  await expectPage('init-english', ['init', '--lang', 'en', '--dry-run'], { cwd });
});

it('writes over nothing that is there, but where it is told to', async () => {
  const cwd = shopFolder();
  writeFileSync(join(cwd, 'chataudit.yaml'), 'out: mine\n');
  const run = await runHere(['init'], { cwd });
  expect(run).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('there already') });
  expect(readFileSync(join(cwd, 'chataudit.yaml'), 'utf8')).toBe('out: mine\n');
  expect(await runHere(['init', '--force'], { cwd })).toMatchObject({ exitCode: 0 });
});
