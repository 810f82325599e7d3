import { describe, expect, it } from 'vitest';
import { combine } from '../../src/kinds/combine.js';
import { judgeBy, teaTalk } from './tea-shop.js';

const both = [
  { who: 'customer', any: ['国补'] },
  { who: 'customer', any: ['晚点发'] },
];

describe('combine', () => {
  it('finds several things said in one conversation, at the last of them', () => {
    const talk = teaTalk([
      ['customer', 0, '能晚点发吗'],
      ['agent', 9, '可以'],
      ['customer', 20, '我要等国补'],
    ]);
    expect(judgeBy(combine, { all: both }).find(talk)).toEqual([
      expect.objectContaining({ message: 2, role: 'customer', agent: null, detail: { serving: '小美', since: 0 } }),
    ]);
    expect(judgeBy(combine, { all: both, in_order: true }).find(talk)).toEqual([]);
  });

  it('may be met by one message, unless an order is asked for', () => {
    const talk = teaTalk([['customer', 0, '等国补 晚点发']]);
    expect(judgeBy(combine, { all: both }).find(talk)).toHaveLength(1);
    expect(judgeBy(combine, { all: both, in_order: true }).find(talk)).toEqual([]);
  });

  it('counts only who is named', () => {
    expect(
      judgeBy(combine, { all: both }).find(
        teaTalk([
          ['customer', 0, '国补'],
          ['agent', 9, '晚点发'],
        ]),
      ),
    ).toEqual([]);
  });

  it('is not met where something is said that must not be', () => {
    const rule = judgeBy(combine, { all: both, none: [{ who: 'agent', any: ['已备注'] }] });
    const talk = [
      ['customer', 0, '国补 晚点发'],
      ['agent', 9, '好'],
    ] as const;
    expect(rule.find(teaTalk(talk))).toHaveLength(1);
    expect(rule.find(teaTalk([...talk, ['agent', 20, '已备注']]))).toEqual([]);
  });

  it('is held to a span of time', () => {
    const rule = judgeBy(combine, { all: both, span: '1m' });
    expect(
      rule.find(
        teaTalk([
          ['customer', 0, '国补'],
          ['customer', 60, '晚点发'],
        ]),
      ),
    ).toHaveLength(1);
    expect(
      rule.find(
        teaTalk([
          ['customer', 0, '国补'],
          ['customer', 61, '晚点发'],
        ]),
      ),
    ).toEqual([]);
  });

  it('takes the nearest of what is said again and again', () => {
    const rule = judgeBy(combine, { all: both, in_order: true, span: '1m' });
    const talk = [
      ['customer', 0, '国补'],
      ['customer', 600, '国补'],
      ['customer', 610, '晚点发'],
    ] as const;
    expect(rule.find(teaTalk(talk))).toEqual([expect.objectContaining({ message: 2 })]);
  });
});

describe('combine in groups', () => {
  const part = (...any: string[]) => ({ who: 'customer', any });
  const found = (keys: object, ...texts: string[]) => {
    const judge = judgeBy(combine, keys as Readonly<Record<string, unknown>>);
    expect(judge.problems).toEqual([]);
    return judge.find(teaTalk(texts.map((text, index) => ['customer', index * 10, text] as const))).map(({ message, detail }) => [message, detail['since']]);
  };

  it('is one of several, or so many of them', () => {
    const any = [part('凉'), part('苦'), part('贵')];
    expect(found({ any }, '好', '茶苦')).toEqual([[1, 1]]);
    expect(found({ any, at_least: 2 }, '茶苦', '又苦', '还贵')).toEqual([[2, 1]]);
    expect(found({ any, at_least: 2 }, '茶苦', '又苦')).toEqual([]);
    expect(found({ any, at_least: 2, span: '10s' }, '茶苦', '好', '还贵')).toEqual([]);
  });

  it('is and, or, not inside each other', () => {
    const keys = { all: [part('茶'), { combine: { any: [{ combine: { all: [part('凉'), part('苦')] } }, part('贵')] } }] };
    expect(found(keys, '茶', '凉')).toEqual([]);
    expect(found(keys, '茶', '凉', '苦')).toEqual([[2, 0]]);
    expect(found(keys, '茶', '贵')).toEqual([[1, 0]]);
    const not = { all: [part('茶'), { combine: { none: [part('谢谢')] } }] };
    expect(found(not, '茶')).toEqual([[0, 0]]);
    expect(found(not, '茶', '谢谢')).toEqual([]);
    const either = { any: [part('凉'), { combine: { none: [part('茶')] } }] };
    expect(found(either, '水')).toEqual([[null, undefined]]);
    expect(found(either, '茶')).toEqual([]);
    expect(found(either, '茶', '凉')).toEqual([[1, 1]]);
  });

  it('takes groups in their order, each where it may meet again', () => {
    const keys = { in_order: true, all: [{ combine: { all: [part('凉'), part('苦')] } }, part('退')] };
    expect(found(keys, '退', '凉', '苦')).toEqual([]);
    expect(found(keys, '凉', '退', '苦', '退')).toEqual([[3, 0]]);
  });

  it('says what can never be', () => {
    const problems = (keys: object) => judgeBy(combine, keys as Readonly<Record<string, unknown>>).problems.map(({ message }) => message);
    expect(problems({ none: [part('茶')] })).toEqual([expect.stringContaining('only says what is not said')]);
    expect(problems({ any: [part('茶')], at_least: 2 })).toEqual([expect.stringContaining('2 of 1 under "any" can never be')]);
    expect(problems({ all: [part('茶'), { combine: {} }] })).toEqual([expect.stringContaining('nothing to look for')]);
  });
});
