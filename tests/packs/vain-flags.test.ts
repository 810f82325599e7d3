import { describe, expect, it } from 'vitest';
import { exampleRunner } from '../../src/commands/example-runner.js';
import { compileRules } from '../../src/packs/compile-rules.js';
import { vainFlags } from '../../src/packs/vain-flags.js';
import { loadTea } from './tea-packs.js';

const doubts = async (...lines: string[]) => {
  const loaded = await loadTea({ 'tea.yaml': ['rules:', ...lines, ''].join('\n') });
  return vainFlags(loaded, exampleRunner(compileRules(loaded))).map(({ place, message }) => `${place?.line}: ${message}`);
};

describe('an example that is found for the wrong reason', () => {
  it('is a sample sentence itself', async () => {
    const rule = (flags: string) => `  - {id: cold, kind: says, like: [您这茶水已经凉透了], examples: {flags: [${flags}]}}`;
    expect(await doubts(rule('"您这茶水,已经凉透了!"'))).toEqual([expect.stringContaining('is a sample sentence of "cold" itself')]);
    expect(await doubts(rule('这茶水已经凉透了'))).toEqual([]);
  });

  it('is found by a common word alone', async () => {
    const rule = (flags: string) => `  - {id: cold, kind: says, any: [加威信, 客服, 亲], examples: {flags: [${flags}]}}`;
    expect(await doubts(rule('亲加微信聊茶'))).toEqual([
      '2: "亲加微信聊茶" is found by "亲" alone, which stands in every other message: by another word than the one it was surely written for. See it with rules test --explain --rule cold',
    ]);
    expect(await doubts(rule('加威信聊茶, 亲'))).toEqual([]);
  });

  it('is always found by a rule that its own yields to', async () => {
    const abuse = '  - {id: abuse, kind: says, any: [笨蛋], examples: {flags: [笨蛋]}}';
    const rude = (flags: string) => `  - {id: rude, kind: says, any: [你…笨], yields_to: [abuse], examples: {flags: [${flags}]}}`;
    expect(await doubts(abuse, rude('你这笨蛋'))).toEqual([
      expect.stringContaining('every example under "flags" of "rude" is found by a rule that it yields to (abuse)'),
    ]);
    expect(await doubts(abuse, rude('你这笨蛋, 你真笨'))).toEqual([]);
  });
});
