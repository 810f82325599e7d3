import { describe, expect, it } from 'vitest';
import { unanswered } from '../../src/kinds/unanswered.js';
import { judgeBy, teaTalk } from './tea-shop.js';

const asked = teaTalk([
  ['customer', 0, '在吗'],
  ['agent', 8, '在的'],
  ['customer', 60, '龙井还有吗'],
  ['customer', 90, '人呢'],
]);

describe('unanswered', () => {
  it('finds the turn that nobody answered, where the customer opens it', () => {
    expect(judgeBy(unanswered, {}).find(asked)).toEqual([
      expect.objectContaining({ message: 2, role: 'agent', agent: '小美', detail: { unanswered: 1 } }),
    ]);
  });

  it('names no agent where none ever spoke', () => {
    expect(judgeBy(unanswered, {}).find(teaTalk([['customer', 0, '有人吗']]))[0]).toMatchObject({ agent: null });
  });

  it('finds nothing where the agent has the last word', () => {
    expect(
      judgeBy(unanswered, {}).find(
        teaTalk([
          ['customer', 0, '在吗'],
          ['agent', 8, '在的'],
        ]),
      ),
    ).toEqual([]);
  });

  it('waits for the end of the run before it calls a customer unanswered', () => {
    const rule = judgeBy(unanswered, { after: '3m' });
    expect(rule.find(asked, 60 + 180)).toEqual([]);
    expect(rule.find(asked, 60 + 181)).toEqual([
      expect.objectContaining({ message: 2, detail: { unanswered: 1, limit: 180 } }),
    ]);
  });

  it('does not guess where the export gives no times, unless time does not matter', () => {
    const timeless = teaTalk([['customer', null, '有人吗']]);
    expect(judgeBy(unanswered, { after: '3m' }).find(timeless, 9999)).toEqual([]);
    expect(judgeBy(unanswered, {}).find(timeless)).toHaveLength(1);
  });

  it('leaves a turn out that is not counted', () => {
    const turns = asked.turns.map((turn) => ({ ...turn, counted: false, why: 'outside-hours' as const }));
    expect(judgeBy(unanswered, {}).find({ ...asked, turns })).toEqual([]);
  });

  it('excuses last words that need no answer, but not when more is said', () => {
    const rule = judgeBy(unanswered, { except: ['好的', '谢谢', '知道了'] });
    const ends = (...texts: string[]) =>
      rule.find(
        teaTalk([
          ['customer', 0, '在吗'],
          ['agent', 8, '在的'],
          ...texts.map((text) => ['customer', 20, text] as const),
        ]),
      );
    expect(ends('好的,谢谢亲')).toEqual([]);
    expect(ends('好的', '👌')).toEqual([]);
    expect(ends('知道了 謝謝')).toEqual([]);
    expect(ends('好的 那什么时候发货')).toHaveLength(1);
    expect(ends('好的', '什么时候发货')).toHaveLength(1);
  });
});
