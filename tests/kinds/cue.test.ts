import { describe, expect, it } from 'vitest';
import { missing } from '../../src/kinds/missing.js';
import { says } from '../../src/kinds/says.js';
import { judgeBy, teaTalk, type Line } from './tea-shop.js';

const messagesOf = (kind: typeof says | typeof missing, keys: Readonly<Record<string, unknown>>, lines: readonly Line[], asOf = 0) => {
  const judge = judgeBy(kind as typeof says, keys);
  expect(judge.problems).toEqual([]);
  return judge.find(teaTalk(lines), asOf).map(({ message }) => message);
};

const PRAISE: readonly Line[] = [
  ['agent', 0, '给个好评'],
  ['customer', 10, '水凉了 投诉'],
  ['agent', 20, '抱歉'],
  ['agent', 30, '给个好评'],
  ['customer', 40, '还是凉 投诉'],
  ['agent', 100, '给个好评'],
];

describe('words before, after and near to others', () => {
  const at = (keys: object) => messagesOf(says, { any: ['好评'], ...keys }, PRAISE);
  const any = ['投诉'];

  it('stand anywhere before or after them, or so many messages and so much time away', () => {
    expect(at({ after: { any } })).toEqual([3, 5]);
    expect(at({ before: { any } })).toEqual([0, 3]);
    expect(at({ after: { any, messages: 1 } })).toEqual([5]);
    expect(at({ after: { any, messages: 2 } })).toEqual([3, 5]);
    expect(at({ after: { any, time: '20s' } })).toEqual([3]);
    expect(at({ before: { any, messages: 1, time: '10s' } })).toEqual([0, 3]);
    expect(at({ near: { any, time: '10s' } })).toEqual([0, 3]);
    expect(at({ near: { any, messages: 1 } })).toEqual([0, 3, 5]);
  });

  it('stand to the nth hit, or to each of them', () => {
    expect(at({ after: { any, hit: 2 } })).toEqual([5]);
    expect(at({ after: { any, hit: 3 } })).toEqual([]);
    expect(at({ before: { any, hit: 1 } })).toEqual([0]);
    expect(at({ after: { any, hit: 'each', time: '60s' } })).toEqual([3, 5]);
    expect(at({ after: { any, hit: 'each', time: '20s' } })).toEqual([]);
  });

  it('must be said by whom the rule says', () => {
    expect(at({ after: { any, who: 'agent' } })).toEqual([]);
    expect(at({ after: { any: ['抱歉'], who: 'agent' }, before: { any, who: 'customer' } })).toEqual([3]);
  });

  it('stand in one message in the order of the words', () => {
    const lines: readonly Line[] = [['agent', 0, '水热了 给个好评']];
    expect(messagesOf(says, { any: ['好评'], after: { any: ['水热'] } }, lines)).toEqual([0]);
    expect(messagesOf(says, { any: ['好评'], before: { any: ['水热'] } }, lines)).toEqual([]);
    expect(messagesOf(says, { any: ['好评'], near: { any: ['水热'], messages: 1 } }, lines)).toEqual([0]);
  });

  it('are not near where nobody can tell the time', () => {
    const timeless = PRAISE.map(([role, , text]): Line => [role, null, text]);
    expect(messagesOf(says, { any: ['好评'], after: { any, time: '1h' } }, timeless)).toEqual([]);
    expect(messagesOf(says, { any: ['好评'], after: { any } }, timeless)).toEqual([3, 5]);
  });

  it('need others that have words, and near needs to know how near', () => {
    const problems = (keys: object) => judgeBy(says, { any: ['好评'], ...keys }).problems.map(({ message }) => message);
    expect(problems({ after: { messages: 2 } })).toEqual(['"after" has no words. Give it any, all, none or like']);
    expect(problems({ near: { any } })).toEqual(['how near? Give it messages: 3, or time: 60s']);
  });
});

describe('missing beside others', () => {
  const ANGER: readonly Line[] = [
    ['customer', 0, '水凉了 气死'],
    ['agent', 10, '抱歉'],
    ['agent', 15, '马上烧'],
    ['customer', 20, '又凉了 气死'],
    ['customer', 25, '气死我了'],
    ['agent', 30, '在烧了'],
    ['agent', 40, '好了'],
    ['agent', 50, '抱歉'],
  ];
  const any = ['气死'];
  const at = (cue: object, lines = ANGER) => messagesOf(missing, { any: ['抱歉'], after: { any, ...cue } }, lines);

  it('is told for each hit; hits that wait for the same messages are one', () => {
    expect(at({})).toEqual([]);
    expect(at({ hit: 'each' })).toEqual([]);
    expect(at({ hit: 'each', messages: 2 })).toEqual([3]);
    expect(at({ hit: 'each', time: '15s' })).toEqual([3, 4]);
    expect(at({ hit: 2, messages: 2 })).toEqual([3]);
    expect(at({ hit: 4 })).toEqual([]);
    expect(at({ messages: 2 })).toEqual([]);
  });

  it('is content with late words only where the time is in doubt', () => {
    const talk = teaTalk(ANGER);
    const rough = { ...talk, messages: talk.messages.map((message) => ({ ...message, precise: false })) };
    const judge = judgeBy(missing, { any: ['抱歉'], after: { any, hit: 'each', time: '15s' } });
    expect(judge.find(rough)).toEqual([]);
  });

  it('may be what should have come before', () => {
    const lines: readonly Line[] = [
      ['customer', 0, '退款'],
      ['agent', 10, '核对了'],
      ['agent', 20, '给您退款'],
    ];
    const keys = { any: ['核对'], before: { who: 'agent', any: ['给您退款'] } };
    expect(messagesOf(missing, keys, lines)).toEqual([]);
    expect(messagesOf(missing, keys, [lines[0] as Line, lines[2] as Line])).toEqual([1]);
    expect(messagesOf(missing, { ...keys, any: ['复核'] }, lines)).toEqual([2]);
  });

  it('is a miss when the agent falls silent after the own promise, once the time has run out', () => {
    const promise: readonly Line[] = [
      ['customer', 0, '到哪了'],
      ['agent', 10, '稍后回复您'],
    ];
    const keys = { any: ['查到'], after: { who: 'agent', any: ['稍后回复'], time: '30m' } };
    expect(messagesOf(missing, keys, promise, 60)).toEqual([]);
    expect(messagesOf(missing, keys, promise, 3600)).toEqual([1]);
    expect(messagesOf(missing, keys, [...promise, ['agent', 3600, '查到了']], 3600)).toEqual([1]);
    expect(messagesOf(missing, keys, [...promise, ['agent', 60, '查到了']], 3600)).toEqual([]);
  });

  it('stands beside one cue', () => {
    const problems = judgeBy(missing, { any: ['抱歉'], after: { any }, before: { any } }).problems;
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('either before or after')]);
  });
});
