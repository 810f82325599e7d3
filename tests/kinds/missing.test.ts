import { describe, expect, it } from 'vitest';
import { missing } from '../../src/kinds/missing.js';
import { judgeBy, teaTalk } from './tea-shop.js';

describe('missing', () => {
  const greeting = judgeBy(missing, { any: ['您好', '你好'], within: { first: 1 } });

  it('finds a conversation without the words, in the doing of the agent who should have said them', () => {
    const talk = teaTalk([
      ['customer', 0, '您好'],
      ['agent', 9, '没有'],
      ['agent', 20, '您好', '阿强'],
    ]);
    expect(greeting.find(talk)).toEqual([
      expect.objectContaining({ message: null, span: null, role: 'agent', agent: '小美', detail: { looked: 1 } }),
    ]);
  });

  it('is content when they are said', () => {
    expect(
      greeting.find(
        teaTalk([
          ['customer', 0, '在吗'],
          ['agent', 9, '亲您好'],
        ]),
      ),
    ).toEqual([]);
  });

  it('says nothing of agents who never spoke: that is another rule’s matter', () => {
    expect(
      greeting.find(
        teaTalk([
          ['customer', 0, '在吗'],
          ['bot', 1, '请稍等'],
        ]),
      ),
    ).toEqual([]);
  });

  it('asks for as many turns as the rule says', () => {
    const farewell = judgeBy(missing, { any: ['再见'], within: { last: 1 }, turns: 2 });
    const once = [
      ['customer', 0, '有龙井吗'],
      ['agent', 9, '有'],
    ] as const;
    expect(farewell.find(teaTalk(once))).toEqual([]);
    expect(farewell.find(teaTalk([...once, ['customer', 20, '好'], ['agent', 29, '嗯', '阿强']]))).toEqual([
      expect.objectContaining({ agent: '阿强' }),
    ]);
  });

  describe('after a cue', () => {
    const apology = judgeBy(missing, { any: ['抱歉', '对不起'], after: { any: ['投诉'] } });

    it('finds the cue that no such words followed', () => {
      const talk = teaTalk([
        ['agent', 0, '抱歉让您久等'],
        ['customer', 9, '我要投诉'],
        ['agent', 20, '随便'],
      ]);
      expect(apology.find(talk)).toEqual([
        expect.objectContaining({
          message: 1,
          span: expect.objectContaining({ start: 2, end: 4 }),
          role: 'agent',
          agent: '小美',
        }),
      ]);
    });

    it.each([
      [
        'they follow',
        [
          ['customer', 0, '我要投诉'],
          ['agent', 9, '对不起'],
        ],
      ],
      [
        'there was no cue',
        [
          ['customer', 0, '有龙井吗'],
          ['agent', 9, '有'],
        ],
      ],
      [
        'nobody spoke after it',
        [
          ['agent', 0, '有'],
          ['customer', 9, '我要投诉'],
        ],
      ],
      [
        'an agent gave it',
        [
          ['agent', 0, '您可以投诉'],
          ['agent', 9, '有'],
        ],
      ],
    ] as const)('is content when %s', (_title, lines) => {
      expect(apology.find(teaTalk(lines))).toEqual([]);
    });
  });
});
