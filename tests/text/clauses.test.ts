import { describe, expect, it } from 'vitest';
import { clauseAround, isQuestion, isQuoted } from '../../src/text/clauses.js';

const placeOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};
const clause = (text: string, words: string) => {
  const { start, end } = clauseAround(text, placeOf(text, words));
  return text.slice(start, end);
};

describe('a clause', () => {
  it.each([
    ['您好，不能加微信哦。谢谢', '微信', '不能加微信哦'],
    ['您好,不能加微信哦!谢谢', '微信', '不能加微信哦'],
    ['您好 不能加微信哦 谢谢', '微信', '不能加微信哦'],
    ['您好~不能加微信哦～谢谢', '微信', '不能加微信哦'],
    ['您好\n不能加微信哦\n谢谢', '微信', '不能加微信哦'],
    ['please add my wechat now', 'wechat', 'please add my wechat now'],
    ['加 vx 聊', 'vx', '加 vx 聊'],
    ['加 我 微 信', '微', '加 我 微 信'],
    ['微信', '微信', '微信'],
  ])('of %s around %s is %s', (text, words, whole) => {
    expect(clause(text, words)).toBe(whole);
  });

  it('holds what it is about, whatever stands in it', () => {
    expect(clause('加,微信,聊', '加,微信')).toBe('加,微信');
  });
});

describe('a question', () => {
  it.each([
    ['能加微信吗', true],
    ['加微信?', true],
    ['加微信 ？', true],
    ['加微信了没', true],
    ['是加微信呢', true],
    ['加微信', false],
    ['加微信,好吗', false],
    ['加微信!', false],
  ])('%s: %s', (text, asks) => {
    expect(isQuestion(text, clauseAround(text, placeOf(text, '微信')))).toBe(asks);
  });
});

describe('a question between yes and no', () => {
  it.each([
    ['能不能加微信', true],
    ['微信可不可以', true],
    ['是不是加微信就行', true],
    ['有沒有微信', true],
    ['微信行不行啊', true],
    ['能否加微信', true],
    ['不管是不是微信', false],
    ['加微信好不了', false],
    ['微信不能加', false],
  ])('%s: %s', (text, asks) => {
    expect(isQuestion(text, clauseAround(text, placeOf(text, '微信')))).toBe(asks);
  });
});

describe('a quotation', () => {
  it.each([
    ['他说“加微信”的', true],
    ['他说"加微信"的', true],
    ['「加微信」', true],
    ['《加微信》', true],
    ['"您好"加微信"再见"', false],
    ['“您好”加微信“再见”', false],
    ['加微信”', false],
    ['“加微信', false],
    ['加微信', false],
  ])('%s: %s', (text, quoted) => {
    expect(isQuoted(text, placeOf(text, '微信'))).toBe(quoted);
  });
});
