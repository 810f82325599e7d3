import { describe, expect, it } from 'vitest';
import { says } from '../../src/kinds/says.js';
import { topic } from '../../src/kinds/topic.js';
import { judgeByRules, teaRule, teaTalk } from './tea-shop.js';

const about = (id: string, name: string, word: string, yieldsTo?: readonly string[]) =>
  teaRule(id, topic, { topic: name, any: [word] }, yieldsTo ? { yieldsTo } : {});

const topicsOf = (rules: Parameters<typeof judgeByRules>[0], ...texts: string[]) =>
  judgeByRules(rules)
    .topicsOf(teaTalk(texts.map((text, index) => ['customer', index, text])))
    .map((told) => told.topic);

const dispatch = about('dispatch', 'warehouse', '发货');
const question = about('question', 'product', '(吗|么)', ['warehouse']);

describe('a topic rule that yields', () => {
  it('tells nothing in a clause that another rule tells to be about something narrower', () => {
    expect(topicsOf([question, dispatch], '今天能发货吗')).toEqual(['warehouse']);
    expect(topicsOf([dispatch, question], '今天能发货吗')).toEqual(['warehouse']);
  });

  it('still tells its own in another clause, or in another message', () => {
    expect(topicsOf([question, dispatch], '这茶苦吗，今天发货')).toEqual(['product', 'warehouse']);
    expect(topicsOf([question, dispatch], '这茶苦吗', '今天发货')).toEqual(['product', 'warehouse']);
  });

  it('may yield to a rule by its id, and to what a rule finds', () => {
    expect(topicsOf([about('question', 'product', '吗', ['dispatch']), dispatch], '能发货吗')).toEqual(['warehouse']);
    const fake = teaRule('old-tea', says, { any: ['陈茶'], who: 'customer' }, { category: 'counterfeit' });
    expect(topicsOf([about('question', 'product', '吗', ['counterfeit']), fake], '是陈茶吗', '苦吗')).toEqual(['product']);
    expect(topicsOf([about('question', 'product', '吗', ['counterfeit']), fake], '是陈茶吗')).toEqual([]);
  });

  it('leaves one topic, where two yield to each other', () => {
    const pair = [about('a', 'order', '退', ['payment']), about('b', 'payment', '钱', ['order'])];
    expect(topicsOf(pair, '退钱')).toEqual(['payment']);
  });

  it('is told where it yields to no topic, rule or category', () => {
    const { problems } = judgeByRules([dispatch, about('question', 'product', '吗', ['warehous'])]);
    expect(problems.map(({ message }) => message)).toEqual(['no other rule is called "warehous", or finds it. Did you mean warehouse?']);
    expect(judgeByRules([dispatch, question]).problems).toEqual([]);
  });
});
