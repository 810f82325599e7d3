import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { compileRules } from '../../src/packs/compile-rules.js';
import { loadPacks } from '../../src/packs/load-packs.js';
import { readPractices } from '../../src/packs/read-practices.js';
import { practicesMarkdown } from '../../src/reports/practice-table.js';
import { ruleListMarkdown } from '../../src/reports/rule-list.js';

it('shows every shipped rule in rules/README.md as it is: run npm run docs after changing a pack', async () => {
  const { rules } = compileRules(await loadPacks(['ecommerce']));
  expect(readFileSync('rules/README.md', 'utf8')).toBe(ruleListMarkdown(rules, 'zh'));
});

it('shows what serves every practice in rules/PRACTICES.md as it is: run npm run docs after changing a pack', async () => {
  const { rules } = await loadPacks(['ecommerce']);
  expect(readFileSync('rules/PRACTICES.md', 'utf8')).toBe(practicesMarkdown(await readPractices(rules)));
});
