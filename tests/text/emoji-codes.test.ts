import { describe, expect, it } from 'vitest';
import { emojiCodeLength } from '../../src/text/emoji-codes.js';
import { EMOJI_NAMES, SLASH_CODES } from '../../src/text/emoji-names.js';
import { FoldedText } from '../../src/text/folded-text.js';
import { LexiconBuilder } from '../../src/text/lexicon-builder.js';
import { Chance } from '../files/chance.js';

function found(pattern: string, text: string): string[] {
  const builder = new LexiconBuilder();
  builder.add(pattern);
  return builder
    .build()
    .scan(text)
    .map(({ start, end }) => text.slice(start, end));
}

describe('a word with codes of emoji between its characters', () => {
  it.each([
    ['加微信', '亲加[微笑]微信聊', '加[微笑]微信'],
    ['加微信', '加/:rose微信', '加/:rose微信'],
    ['加v信', '加/:^_^V信吧', '加/:^_^V信'],
    ['加我薇', '加[强]我[玫瑰]薇', '加[强]我[玫瑰]薇'],
    ['加微信', '加#E-s21微#E-s[数字x]信', '加#E-s21微#E-s[数字x]信'],
    ['加微信', '加[偷笑R]微[害羞][害羞]信', '加[偷笑R]微[害羞][害羞]信'],
    ['加微信', '加/::)微/:,@-D信', '加/::)微/:,@-D信'],
    ['加微信', '加［玫瑰］微信', '加［玫瑰］微信'],
    ['加…微信', '加[强]我的微信', '加[强]我的微信'],
    ['加微信', '[微笑]加微信[微笑]', '加微信'],
  ])('%s is found in %s', (pattern, text, expected) => {
    expect(found(pattern, text)).toEqual([expected]);
  });

  it.each([
    ['生气', '亲别[生气]呀'],
    ['发怒', '[发怒][发怒]'],
    ['再见', '[再见R]'],
    ['强', '[强]'],
    ['rose', '好的/:rose'],
    ['加微信', '加[订单编号]微信'],
    ['加微信', '加【微笑】微信'],
    ['加微信', '加[微笑 微信'],
  ])('%s is not found in %s', (pattern, text) => {
    expect(found(pattern, text)).toEqual([]);
  });

  it.each([
    ['订单', '[订单编号]'],
    ['图片', '[图片]'],
    ['链接', '看[链接]'],
    ['好评返红包', '好评返红包[红包]'],
    ['生气', '【生气】'],
    ['生气', '[别生气]'],
    ['12', '12/:34'],
  ])('other words in brackets are words: %s in %s', (pattern, text) => {
    expect(found(pattern, text)).toEqual([pattern]);
  });

  it('is a sign that a rule can look for', () => {
    expect(found('\\[发怒\\]', '别[微笑]生气[发怒]')).toEqual(['[发怒]']);
  });
});

it('every code is taken whole', () => {
  for (const code of [...EMOJI_NAMES.map((name) => `[${name}]`), ...SLASH_CODES.map((slash) => `/:${slash}`)])
    expect([code, emojiCodeLength(`${code}薇`, 0)]).toEqual([code, code.length]);
});

it('every unit of any text points to where it stands, in order, and ends where the next may begin', () => {
  const random = new Chance(7);
  const pieces = ['[', ']', '［', '］', '/', ':', '/:', '#E-', 's21', '微笑', '[微笑]', '[微笑R]', '/:rose', '/::)', '😊', '𝓥', '加', ' ', 'v', '\u200b', '\ue623', '[数字x]', '\ud835'];
  const folded = new FoldedText();
  for (let round = 0; round < 500; round++) {
    let text = '';
    for (let count = random.upTo(14); count >= 0; count--) text += random.one(pieces);
    folded.read(text);
    let end = 0;
    for (let index = 0; index < folded.length; index++) {
      const start = folded.at[index] as number;
      expect(start).toBeGreaterThanOrEqual(index === 0 ? 0 : (folded.at[index - 1] as number) + 1);
      end = folded.endOf(index);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(index + 1 < folded.length ? (folded.at[index + 1] as number) : text.length);
    }
  }
});
