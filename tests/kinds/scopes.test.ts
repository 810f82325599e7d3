import { describe, expect, it } from 'vitest';
import { combine } from '../../src/kinds/combine.js';
import { says } from '../../src/kinds/says.js';
import { sequence } from '../../src/kinds/sequence.js';
import { judgeBy, teaTalk, type Line } from './tea-shop.js';

/** Message and characters of each finding. */
const found = (keys: Readonly<Record<string, unknown>>, lines: readonly Line[]) => {
  const talk = teaTalk(lines);
  const judge = judgeBy(says, keys);
  expect(judge.problems).toEqual([]);
  return judge
    .find(talk)
    .map(({ message, span, detail }) => [message, talk.messages[message ?? -1]?.text.slice(span?.start, span?.end), detail['since']]);
};

const REFUSED: readonly Line[] = [
  ['customer', 0, '水凉了能退吗'],
  ['agent', 9, '茶叶不退'],
  ['agent', 12, '也不换'],
  ['customer', 20, '那怎么办'],
  ['agent', 29, '茶叶不退的'],
];

describe('in: turn', () => {
  it('puts together what is said until the customer speaks again after the answer', () => {
    expect(found({ in: 'turn', all: ['不退', '不换'] }, REFUSED)).toEqual([[2, '也不换', 1]]);
    expect(found({ all: ['不退', '不换'] }, REFUSED)).toEqual([]);
    expect(found({ in: 'turn', who: 'any', all: ['能退', '不退', '不换'] }, REFUSED)).toEqual([[2, '也不换', 0]]);
    expect(found({ in: 'turn', all: ['不换', '不退的'] }, REFUSED)).toEqual([]);
    expect(found({ in: 'conversation', all: ['不换', '不退的'] }, REFUSED)).toEqual([[4, '茶叶不退的', 2]]);
  });

  it('makes one finding a turn, one a conversation', () => {
    expect(found({ in: 'turn', any: ['不退', '不换'] }, REFUSED)).toEqual([[1, '不退', undefined], [4, '不退', undefined]]);
    expect(found({ in: 'conversation', any: ['不退', '不换'] }, REFUSED)).toHaveLength(1);
  });

  it('keeps a word from standing across two messages', () => {
    expect(found({ in: 'turn', any: ['退也', '不退…也不'] }, REFUSED)).toEqual([]);
  });

  it('holds what must not be said to the turn', () => {
    expect(found({ in: 'turn', any: ['不退'], none: ['不换'] }, REFUSED)).toEqual([[4, '不退', undefined]]);
    expect(found({ in: 'conversation', any: ['不退'], none: ['不换'] }, REFUSED)).toEqual([]);
  });

  it('holds conditions inside to a message or a clause of it', () => {
    const words = { in: 'conversation', all: [{ in: 'message', all: ['茶叶', '不退'] }, '不换'] };
    expect(found(words, REFUSED)).toEqual([[2, '也不换', 1]]);
    expect(found({ in: 'conversation', all: [{ in: 'message', all: ['茶叶', '不换'] }] }, REFUSED)).toEqual([]);
    expect(found({ in: 'conversation', all: [{ in: 'turn', all: ['茶叶', '不换'] }] }, REFUSED)).toHaveLength(1);
    expect(found({ in: 'conversation', any: [{ in: 'clause', all: ['茶叶', '不换'] }] }, REFUSED)).toEqual([]);
  });

  it('refuses a condition that looks at more than the one around it', () => {
    const judge = judgeBy(says, { any: [{ in: 'turn', all: ['不退', '不换'] }] });
    expect(judge.problems.map(({ message }) => message)).toEqual([
      '"turn" is more than the message that the condition around it looks at. Say "in: turn" there, or leave it out here',
    ]);
  });

  it('is the same in the parts of combine and in the steps of a sequence', () => {
    const part = { who: 'agent', in: 'turn', all: ['不退', '不换'] };
    expect(judgeBy(combine, { all: [part] }).find(teaTalk(REFUSED))).toMatchObject([{ message: 2, detail: { since: 1 } }]);
    const steps = [{ name: '回绝', in: 'turn', all: ['不退', '不换'] }, { name: '安抚', any: ['别急'] }];
    expect(judgeBy(sequence, { steps }).find(teaTalk(REFUSED))).toMatchObject([{ detail: { missing: ['安抚'], taken: ['回绝'] } }]);
  });
});

describe('what excuses a hit', () => {
  const lines: readonly Line[] = [
    ['customer', 0, '水凉了'],
    ['agent', 9, '不退的'],
    ['agent', 12, '给您换一杯'],
    ['customer', 20, '说好不退的'],
    ['agent', 29, '不退的'],
  ];

  it('may stand in another message of the turn or the conversation', () => {
    expect(found({ any: ['不退'], unless: [{ turn: ['换一杯'] }] }, lines)).toEqual([[4, '不退', undefined]]);
    expect(found({ any: ['不退'], unless: [{ conversation: ['换一杯'] }] }, lines)).toEqual([]);
    expect(found({ any: ['不退'], unless: [{ message: ['换一杯'] }] }, lines)).toHaveLength(2);
  });

  it('is looked for in the words of who says the hit, unless the rule names another', () => {
    expect(found({ any: ['不退'], unless: [{ turn: ['说好'] }] }, lines)).toHaveLength(2);
    expect(found({ any: ['不退'], unless: [{ turn: ['说好'], who: 'customer' }] }, lines)).toEqual([[1, '不退', undefined]]);
    expect(found({ any: ['不退'], unless: [{ turn: ['说好'], who: 'any' }] }, lines)).toEqual([[1, '不退', undefined]]);
  });

  it('is not the hit itself', () => {
    expect(found({ any: ['不退'], unless: [{ conversation: ['不退'] }] }, lines.slice(0, 3))).toHaveLength(1);
    expect(found({ any: ['不退'], unless: [{ conversation: ['不退'] }] }, lines)).toEqual([]);
  });

  it('stays in its own message and clause where the condition looks at a whole turn', () => {
    expect(found({ in: 'turn', any: ['不退'], unless: ['换一杯'] }, lines)).toHaveLength(2);
    expect(found({ in: 'turn', any: ['不退'], unless: [{ message: ['换一杯'] }] }, lines)).toHaveLength(2);
    expect(found({ in: 'turn', any: ['不退'], unless: [{ turn: ['换一杯'] }] }, lines)).toEqual([[4, '不退', undefined]]);
    expect(found({ in: 'turn', who: 'any', any: ['水凉'], unless: [{ question: true }] }, [['customer', 0, '水凉'], ['agent', 1, '？']])).toHaveLength(1);
  });

  it('must have words, and someone who says them only where another message is looked at', () => {
    const problems = (unless: unknown) => judgeBy(says, { any: ['不退'], unless: [unless] }).problems.map(({ message }) => message);
    expect(problems({ characters: 3 })).toEqual([expect.stringContaining('it has no words')]);
    expect(problems({ message: ['换'], who: 'customer' })).toEqual([expect.stringContaining('"who" says whose words')]);
  });
});

describe('counts', () => {
  const thrice: readonly Line[] = [['agent', 0, '稍等哦 稍等'], ['agent', 1, '稍等'], ['agent', 2, '马上']];

  it('of different words, at least and at most', () => {
    const words = { in: 'conversation', any: ['稍等', '马上', '很快'] };
    expect(found({ ...words, at_least: 2 }, thrice)).toHaveLength(1);
    expect(found({ ...words, at_least: 3 }, thrice)).toEqual([]);
    expect(found({ ...words, at_most: 2 }, thrice)).toHaveLength(1);
    expect(found({ ...words, at_most: 1 }, thrice)).toEqual([]);
    expect(found({ any: ['稍等', '马上'], at_most: 1 }, [['agent', 0, '您好']])).toEqual([]);
  });

  it('of every time that a word is said', () => {
    const words = { in: 'conversation', any: ['稍等', '稍等哦'], count: 'every' };
    expect(found({ ...words, at_least: 3 }, thrice)).toEqual([[1, '稍等', 0]]);
    expect(found({ ...words, at_least: 4 }, thrice)).toEqual([]);
    expect(found({ ...words, at_least: 2, at_most: 2 }, thrice)).toEqual([]);
    expect(found({ any: ['稍等'], count: 'every', at_least: 2 }, thrice)).toEqual([[0, '稍等哦 稍等', undefined]]);
  });

  it('that can never be are refused', () => {
    const problems = (keys: object) => judgeBy(says, { any: ['稍等'], ...keys }).problems.map(({ message }) => message);
    expect(problems({ at_least: 3, at_most: 2 })).toEqual(['at most 2 and at least 3 cannot both be. Make at_most the larger one']);
    expect(problems({ count: 'every' })).toEqual([expect.stringContaining('nothing is counted')]);
    expect(judgeBy(says, { all: ['稍等'], at_most: 2 }).problems).toHaveLength(1);
  });
});

describe('within', () => {
  const lines: readonly Line[] = [
    ['customer', 0, '在吗'],
    ['agent', 40, '稍等'],
    ['agent', 61, '稍等'],
    ['customer', 80, '好'],
    ['agent', 120, '稍等'],
    ['customer', 130, '嗯'],
  ];
  const at = (within: object) => found({ any: ['稍等'], within }, lines).map(([message]) => message);

  it('takes so many seconds from the start or to the end of the conversation', () => {
    expect(at({ first: '60s' })).toEqual([1]);
    expect(at({ first: '61s' })).toEqual([1, 2]);
    expect(at({ last: '10s' })).toEqual([4]);
    expect(at({ first: '40s', last: '10s' })).toEqual([1, 4]);
    expect(at({ first: 2, last: '10s' })).toEqual([1, 2, 4]);
    expect(at({ last: 1 })).toEqual([4]);
  });

  it('takes only what is surely in time', () => {
    const talk = teaTalk(lines);
    const rough = { ...talk, messages: talk.messages.map((message) => ({ ...message, precise: false })) };
    const judge = judgeBy(says, { any: ['稍等'], within: { first: '60s' } });
    expect(judge.find(rough)).toEqual([]);
    expect(judge.find(teaTalk(lines.map(([role, , text]) => [role, null, text])))).toEqual([]);
  });
});
