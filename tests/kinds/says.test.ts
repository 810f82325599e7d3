import { describe, expect, it } from 'vitest';
import { says } from '../../src/kinds/says.js';
import { judgeBy, teaTalk } from './tea-shop.js';

const wechat = judgeBy(says, { any: ['加微信'] });

describe('says', () => {
  it('finds the message that says it, once, with the words', () => {
    const talk = teaTalk([
      ['customer', 0, '有龙井吗'],
      ['agent', 9, '亲加微信聊 记得加微信哦'],
    ]);
    expect(wechat.find(talk)).toEqual([
      expect.objectContaining({
        message: 1,
        span: expect.objectContaining({ start: 1, end: 4 }),
        role: 'agent',
        agent: '小美',
        detail: {},
      }),
    ]);
  });

  it('makes a finding of every message that says it, each of its own agent', () => {
    const talk = teaTalk([
      ['agent', 0, '加微信'],
      ['agent', 9, '加微信', '阿强'],
    ]);
    expect(wechat.find(talk).map(({ agent }) => agent)).toEqual(['小美', '阿强']);
  });

  it('judges nobody but who is named', () => {
    const talk = teaTalk([
      ['customer', 0, '能加微信吗'],
      ['bot', 1, '加微信'],
      ['system', 2, '加微信'],
    ]);
    expect(wechat.find(talk)).toEqual([]);
    expect(judgeBy(says, { who: 'any', any: ['加微信'] }).find(talk)).toHaveLength(3);
  });

  it('tells who serves the customer where the customer says it, and blames nobody', () => {
    const rule = judgeBy(says, { who: 'customer', any: ['投诉'] });
    const talk = teaTalk([
      ['agent', 0, '您好'],
      ['customer', 9, '我要投诉'],
      ['agent', 20, '我来处理', '阿强'],
    ]);
    expect(rule.find(talk)).toEqual([
      expect.objectContaining({ role: 'customer', agent: null, detail: { serving: '小美' } }),
    ]);
    expect(rule.find(teaTalk([['customer', 0, '我要投诉']]))).toEqual([
      expect.objectContaining({ agent: null, detail: {} }),
    ]);
  });

  it.each([
    [{ first: 1 }, [0]],
    [{ last: 1 }, [4]],
    [{ first: 1, last: 2 }, [0, 2, 4]],
    [{ first: 9 }, [0, 2, 4]],
  ])('within %j looks at those messages of the role only', (within, messages) => {
    const talk = teaTalk([
      ['agent', 0, '加微信'],
      ['customer', 1, '不'],
      ['agent', 2, '加微信'],
      ['customer', 3, '不'],
      ['agent', 4, '加微信'],
    ]);
    expect(
      judgeBy(says, { any: ['加微信'], within })
        .find(talk)
        .map(({ message }) => message),
    ).toEqual(messages);
  });

  it('reads no text into a picture', () => {
    const talk = teaTalk([['agent', 0, '加微信']]);
    const messages = talk.messages.map((message) => ({ ...message, type: 'image' }));
    expect(wechat.find({ ...talk, messages })).toEqual([]);
  });

  it('without words is a mistake of the pack', () => {
    expect(judgeBy(says, {}).problems).toHaveLength(1);
  });
});
