import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { expectPage } from './golden-page.js';
import { runHere } from './run-here.js';
import { teaShopFolder } from './run-program.js';

it('a report tells what shows only across conversations, by rules that travel in the results', async () => {
  const cwd = teaShopFolder();
  mkdirSync(join(cwd, 'nights'));
  for (const name of ['again', 'december'])
    await runHere(['audit', `${name}.csv`, '-r', 'packs/tea-across.yaml', '-o', `nights/${name}`, '-q'], { cwd });
  const shows = ['out/issues.md', 'out/findings.csv'];
  const { exitCode } = await expectPage('report-across', ['report', 'nights', '-o', 'out', '--lang', 'en'], { cwd, shows });
  expect(exitCode).toBe(0);
});
