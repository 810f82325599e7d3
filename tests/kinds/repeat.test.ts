import { describe, expect, it } from 'vitest';
import { repeat } from '../../src/kinds/repeat.js';
import { judgeBy, type Line, teaTalk } from './tea-shop.js';

const says = (...texts: readonly string[]): readonly Line[] => texts.map((text, index) => ['agent', index * 60, text]);
const threeTimes = judgeBy(repeat, { times: 3 });

describe('repeat', () => {
  it('finds the same message at the time that is too much, and tells where the others stand', () => {
    const talk = teaTalk(
      says('新茶上市买二送一', '您要哪款', '新茶上市买二送一', '新茶上市买二送一', '新茶上市买二送一'),
    );
    expect(threeTimes.find(talk)).toEqual([
      expect.objectContaining({
        message: 3,
        role: 'agent',
        agent: '小美',
        detail: { count: 4, messages: [0, 2, 3, 4] },
      }),
    ]);
  });

  it('sees through punctuation, width, spaces, emoji and traditional characters', () => {
    expect(threeTimes.find(teaTalk(says('新茶上市,买2送1!', '新茶上市 买２送１🍵', '新茶上市……買2送1~')))).toHaveLength(
      1,
    );
  });

  it('finds nearly the same message', () => {
    const near = says(
      '亲亲,您的订单10001今天安排发货,请您耐心等待,感谢您的理解与支持',
      '亲亲,您的订单10002今天安排发货,请您耐心等待,感谢您的理解与支持',
      '亲亲,您的订单10003今天安排发货,请您耐心等待,感谢您的理解与支持哦',
    );
    expect(threeTimes.find(teaTalk(near))).toHaveLength(1);
    expect(judgeBy(repeat, { times: 3, similarity: 1 }).find(teaTalk(near))).toEqual([]);
  });

  it('finds nothing in messages that only have words in common', () => {
    expect(
      threeTimes.find(teaTalk(says('龙井今天可以发货', '普洱明天可以发货', '白茶后天可以发货', '红茶下周可以发货'))),
    ).toEqual([]);
  });

  it('leaves short messages out', () => {
    expect(threeTimes.find(teaTalk(says('好的', '好的', '好的~~~~', '好的')))).toEqual([]);
  });

  it('leaves out what may be repeated, unless much else is said with it', () => {
    const rule = judgeBy(repeat, { times: 3, except: ['请稍等', '您好'] });
    expect(rule.find(teaTalk(says('请稍等哦亲', '请稍等哦亲', '请稍等哦亲')))).toEqual([]);
    expect(rule.find(teaTalk(says('您好,新茶上市', '您好,新茶上市', '您好,新茶上市')))).toHaveLength(1);
  });

  it('keeps the messages of two agents apart', () => {
    const greeting = '您好,请问有什么可以帮您';
    const talk = teaTalk([
      ['agent', 0, greeting],
      ['agent', 10, greeting],
      ['agent', 20, greeting, '阿强'],
    ]);
    expect(threeTimes.find(talk)).toEqual([]);
  });

  it('can judge a customer who asks again and again', () => {
    const rule = judgeBy(repeat, { who: 'customer', times: 2 });
    const talk = teaTalk([
      ['customer', 0, '我的茶什么时候发货'],
      ['agent', 9, '我的茶什么时候发货'],
      ['customer', 20, '我的茶什么时候发货??'],
    ]);
    expect(rule.find(talk)).toEqual([expect.objectContaining({ message: 2, role: 'customer', agent: null })]);
  });

  it('finds equal messages also in a conversation too long to compare every message with every other', () => {
    const long = Array.from(
      { length: 3000 },
      (_, index) => `第${index}号茶客您好${String.fromCharCode(0x4e00 + index)}`,
    );
    const talk = teaTalk(says(...long, '今天买二送一哦', ...long.slice(0, 5), '今天买二送一哦', '今天买二送一哦'));
    expect(judgeBy(repeat, { times: 3, similarity: 0.95 }).find(talk)).toEqual([
      expect.objectContaining({ message: 3007, detail: { count: 3, messages: [3000, 3006, 3007] } }),
    ]);
  });
});
