import { describe, expect, it } from 'vitest';
import { says } from '../../src/kinds/says.js';
import { judgeByRules, teaRule, teaTalk } from './tea-shop.js';

const rule = (id: string, word: string, category: string, yieldsTo?: readonly string[]) =>
  teaRule(id, says, { any: [word] }, { category, ...(yieldsTo ? { yieldsTo } : {}) });

const found = (rules: Parameters<typeof judgeByRules>[0], ...texts: string[]) =>
  judgeByRules(rules)
    .find(teaTalk(texts.map((text, index) => ['agent', index, text])))
    .map(({ rule: { id }, message }) => `${id}@${message}`);

const abuse = rule('insult', '傻', 'abuse');
const cold = rule('cold', '自己看', 'cold-attitude', ['abuse']);

describe('a rule that yields', () => {
  it('finds nothing in a message in which the other rule does', () => {
    expect(found([cold, abuse], '你傻啊 自己看', '自己看')).toEqual(['cold@1', 'insult@0']);
    expect(found([abuse, cold], '你傻啊 自己看')).toEqual(['insult@0']);
  });

  it('may yield to a rule by its id', () => {
    expect(found([abuse, rule('cold', '自己看', 'cold', ['insult'])], '你傻啊 自己看')).toEqual(['insult@0']);
  });

  it('leaves one finding, where two yield to each other', () => {
    const pair = [rule('look', '自己看', 'cold', ['cold']), rule('search', '自己搜', 'cold', ['cold'])];
    expect(found(pair, '自己看 自己搜', '自己看')).toEqual(['look@1', 'search@0']);
  });

  it('leaves one finding of a category whose rules yield to it, but the first', () => {
    const rules = [rule('a', '龙井', 't'), rule('b', '普洱', 't', ['t']), rule('c', '白茶', 't', ['t'])];
    expect(found(rules, '龙井普洱白茶')).toEqual(['a@0']);
    expect(found(rules, '普洱白茶')).toEqual(['c@0']);
  });

  it('is told where it yields to nothing', () => {
    const { problems } = judgeByRules([abuse, rule('cold', '自己看', 'cold', ['abuze'])]);
    expect(problems.map(({ message }) => message)).toEqual([
      'no other rule is called "abuze", or finds it. Did you mean abuse?',
    ]);
  });
});
