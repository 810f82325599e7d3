import { describe, expect, it } from 'vitest';
import { elapsed } from '../../src/kinds/elapsed.js';
import { Examiner } from '../../src/kinds/examiner.js';
import { says } from '../../src/kinds/says.js';
import { topic } from '../../src/kinds/topic.js';
import { compileChecks } from '../../src/packs/compile-checks.js';
import type { LoadedRule } from '../../src/packs/make-rule.js';
import { LexiconBuilder } from '../../src/text/lexicon-builder.js';
import { teaRule, teaTalk } from './tea-shop.js';

function examinerOf(...rules: readonly LoadedRule[]): Examiner {
  const lexicon = new LexiconBuilder();
  const { checks } = compileChecks({ rules, innocent: [], unsound: [] }, lexicon);
  return new Examiner(checks, lexicon.build());
}

const idsOf = (findings: readonly { rule: { id: string } }[]) => findings.map(({ rule }) => rule.id);

describe('the examiner', () => {
  it('gives findings in the order of the rules, wherever their words stand', () => {
    const examiner = examinerOf(
      teaRule('first', says, { any: ['普洱'] }),
      teaRule('second', says, { none: ['您好'] }),
      teaRule('third', says, { any: ['龙井'] }),
    );
    const talk = teaTalk([
      ['agent', 0, '龙井'],
      ['agent', 9, '您好 普洱'],
    ]);
    expect(idsOf(examiner.examine(talk, 0).findings)).toEqual(['first', 'second', 'third']);
  });

  it('keeps nothing of a conversation for the next', () => {
    const examiner = examinerOf(teaRule('tea', says, { any: ['龙井'] }));
    const said = teaTalk([
      ['agent', 0, '龙井'],
      ['agent', 1, '龙井'],
    ]);
    expect(examiner.examine(said, 0).findings).toHaveLength(2);
    expect(examiner.examine(teaTalk([['agent', 0, '普洱']]), 0).findings).toEqual([]);
    expect(examiner.examine(said, 0).findings).toHaveLength(2);
  });

  it('keeps topics apart from findings', () => {
    const examiner = examinerOf(
      teaRule('slow-parcel', topic, { topic: 'logistics', leaf: '物流太慢', stage: 'in-sale', any: ['快递'] }),
    );
    const { findings, topics, told } = examiner.examine(
      teaTalk([
        ['customer', 0, '快递到哪了'],
        ['customer', 9, '快递'],
      ]),
      0,
    );
    expect(findings).toEqual([]);
    expect(topics).toEqual([{ topic: 'logistics', leaf: '物流太慢', stage: 'in-sale' }]);
    expect(idsOf(told)).toEqual(['slow-parcel', 'slow-parcel']);
    expect(examiner.examine(teaTalk([['agent', 0, '快递']]), 0).topics).toEqual([]);
  });

  it('runs what looks at other findings after them, wherever it stands in the pack', () => {
    const examiner = examinerOf(
      teaRule('contact', elapsed, {
        from: { who: 'customer', category: 'complaint' },
        to: { who: 'agent' },
        within: '2h',
      }),
      teaRule('complaint', says, { who: 'customer', any: ['投诉'] }, { category: 'complaint' }),
    );
    const talk = teaTalk([
      ['customer', 0, '我要投诉'],
      ['agent', 3 * 3600, '您好'],
    ]);
    expect(idsOf(examiner.examine(talk, 0).findings)).toEqual(['complaint', 'contact']);
  });
});
