import { describe, expect, it } from 'vitest';
import { Examiner } from '../../src/kinds/examiner.js';
import type { MeasuredConversation } from '../../src/model/conversation.js';
import { compileRules } from '../../src/packs/compile-rules.js';
import { exampleConversation } from '../../src/packs/example-conversation.js';
import { testPack } from '../../src/packs/test-pack.js';
import { loadTea } from './tea-packs.js';

const PACK = `
rules:
  - id: cold-tea
    kind: says
    any: [凉了]
    examples:
      flags:
        - 茶凉了
        - 茶很烫
      passes:
        - 水开了
        - 早凉了
        - [{customer: 茶凉了}, {agent: 马上换}]
  - id: customer-cold
    kind: says
    who: customer
    any: [凉了]
    examples: {flags: [茶凉了]}
  - id: refund-slow
    kind: elapsed
    from: {refund: applied_at}
    to: {refund: finished_at}
    within: 24h
    examples:
      flags:
        - [{refund: refund-only, applied_at: 0s, finished_at: 25h}]
        - [{refund: refund-only, applied_at: 0s}, {customer: 还没退吗, at: 2d}]
      passes:
        - [{refund: refund-only, applied_at: 0s}, {customer: 还没退吗, at: 23h}]
  - {id: off, kind: says, any: [凉了], enabled: false, examples: {passes: [凉了]}}
`;

describe('testPack', () => {
  it('tells of every example of a rule in force what was expected, what came, and where it stands', async () => {
    const loaded = await loadTea({ 'tea.yaml': PACK });
    const { checks, lexicon } = compileRules(loaded);
    const examiner = new Examiner(checks, lexicon);
    const results = testPack(loaded, ({ conversation, refunds, asOf }) => {
      const measured: MeasuredConversation = { ...conversation, refunds, turns: [], agents: ['小美'] };
      const { findings, open } = examiner.examine(measured, asOf);
      return [...findings, ...open.flatMap((decide) => decide(asOf))];
    });
    expect(results.map(({ rule, expected, got, place }) => [rule, expected, got, place.line, place.column])).toEqual([
      ['cold-tea', 'flag', 'flag', 8, 11],
      ['cold-tea', 'flag', 'pass', 9, 11],
      ['cold-tea', 'pass', 'pass', 11, 11],
      ['cold-tea', 'pass', 'flag', 12, 11],
      ['cold-tea', 'pass', 'pass', 13, 11],
      ['customer-cold', 'flag', 'flag', 18, 24],
      ['refund-slow', 'flag', 'flag', 26, 11],
      ['refund-slow', 'flag', 'flag', 27, 11],
      ['refund-slow', 'pass', 'pass', 29, 11],
    ]);
    expect(results[4]).toMatchObject({
      example: [{ customer: '茶凉了' }, { agent: '马上换' }],
      others: ['customer-cold'],
    });
  });
});

describe('exampleConversation', () => {
  it('makes one message of a sentence, said by the rule’s speaker', () => {
    const { conversation, refunds } = exampleConversation('在吗', 'customer');
    expect(conversation.messages).toHaveLength(1);
    expect(conversation.messages[0]).toMatchObject({ role: 'customer', text: '在吗', sender: '顾客', precise: true });
    expect(refunds).toEqual([]);
  });

  it('sets ten seconds between messages that say nothing of time, and puts them in order', () => {
    const { conversation, asOf } = exampleConversation(
      [{ customer: '在吗' }, { agent: '在', at: '1m' }, { agent: '您说', sender: '阿强' }, { bot: '您好', at: '5s' }],
      'agent',
    );
    const start = conversation.messages[0]?.time ?? 0;
    expect(conversation.messages.map(({ text, sender, time }) => [text, sender, (time ?? 0) - start])).toEqual([
      ['在吗', '顾客', 0],
      ['您好', '机器人', 5_000],
      ['在', '小美', 60_000],
      ['您说', '阿强', 70_000],
    ]);
    expect(asOf - start).toBe(70_000);
  });
});
