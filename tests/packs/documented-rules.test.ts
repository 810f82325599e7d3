import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleRunner } from '../../src/commands/example-runner.js';
import { compileRules } from '../../src/packs/compile-rules.js';
import { testPack } from '../../src/packs/test-pack.js';
import { complaintsAbout, loadTea } from './tea-packs.js';

const PAGE = readFileSync(join(import.meta.dirname, '../../docs/rules.md'), 'utf8');
/** What the rules of the page refer to and another pack would have. */
const AROUND = `lists: {refusing: [不能], channels: [微信], greetings: [您好]}
rules:
  - {id: complaints, kind: says, who: customer, category: platform-complaint, any: [申请平台介入]}
`;
const blocks = [...PAGE.matchAll(/```yaml\n(- [\s\S]*?)```/gu)].map(([, block = '']) => ({
  first: block.split('\n')[0] ?? '',
  pack: AROUND + block.replace(/^(?=.)/gmu, '  '),
}));

describe('a rule of docs/rules.md', () => {
  it.each(blocks)('is right: $first', async ({ pack }) => {
    expect((await complaintsAbout({ 'page.yaml': pack })).errors).toEqual([]);
  });

  it.each(blocks)('finds what its examples say: $first', async ({ pack }) => {
    const loaded = await loadTea({ 'page.yaml': pack });
    const failed = testPack(loaded, exampleRunner(compileRules(loaded))).filter(({ expected, got }) => expected !== got);
    expect(failed.map(({ rule, example, expected }) => `${rule} must ${expected}: ${JSON.stringify(example)}`)).toEqual([]);
  });
});
