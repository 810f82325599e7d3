import { describe, expect, it } from 'vitest';
import { says } from '../../src/kinds/says.js';
import { topicFound } from '../../src/kinds/topic-found.js';
import { judgeByRules, type Line, teaRule, teaTalk } from './tea-shop.js';

const fake = teaRule('old-tea', says, { any: ['陈茶冒充新茶'], who: 'customer' }, { category: 'counterfeit' });
const told = teaRule('about-tea', topicFound, { topic: 'product', leaf: '商品属性', stage: 'after-sale', found: ['counterfeit'] });
const about = (rules: Parameters<typeof judgeByRules>[0], ...lines: Line[]) =>
  judgeByRules(rules).topicsOf(teaTalk(lines));

describe('a topic of what others found', () => {
  it('is told where a rule of the category finds something, before or after it among the rules', () => {
    const product = { topic: 'product', leaf: '商品属性', stage: 'after-sale' };
    expect(about([fake, told], ['customer', 0, '你们陈茶冒充新茶'])).toEqual([product]);
    expect(about([told, fake], ['customer', 0, '你们陈茶冒充新茶'])).toEqual([product]);
  });

  it('is not told where nothing was found, nor where another speaker said it', () => {
    const agents = teaRule('old-tea', says, { any: ['陈茶冒充新茶'] }, { category: 'counterfeit' });
    expect(about([fake, told], ['customer', 0, '有新茶吗'])).toEqual([]);
    expect(about([agents, told], ['agent', 0, '不会拿陈茶冒充新茶'])).toEqual([]);
  });

  it('may name a rule, and is no finding itself', () => {
    const named = teaRule('about-tea', topicFound, { topic: 'product', found: ['old-tea'] });
    const judge = judgeByRules([fake, named]);
    expect(judge.find(teaTalk([['customer', 0, '陈茶冒充新茶']])).map(({ rule }) => rule.id)).toEqual(['old-tea']);
  });
});
