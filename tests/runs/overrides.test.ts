import { expect, it } from 'vitest';
import { expectPage } from './golden-page.js';
import { teaShopFolder } from './run-program.js';

it('a pack relaxes its rules on the days of a promotion, and for one shop, and nowhere else', async () => {
  const args = ['audit', 'promotion.csv', '-r', 'packs/tea-promotion.yaml', '-o', 'out', '-q'];
  const page = await expectPage('audit-overrides', args, { cwd: teaShopFolder(), shows: ['out/findings.csv'] });
  expect(page.exitCode).toBe(0);
});
