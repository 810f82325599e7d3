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
