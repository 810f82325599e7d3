import { describe, expect, it } from 'vitest';
import { says } from '../../src/kinds/says.js';
import { judgeBy, teaTalk } from './tea-shop.js';

/** The words that meet a condition in a message of an agent, or null. */
function taken(keys: Readonly<Record<string, unknown>>, text: string): string | null {
  const [finding] = judgeBy(says, keys).find(teaTalk([['agent', 0, text]]));
  return finding === undefined ? null : text.slice(finding.span?.start, finding.span?.end);
}

describe('a condition', () => {
  it.each<[string, Readonly<Record<string, unknown>>, string, string | null]>([
    ['any: one is enough', { any: ['龙井', '普洱'] }, '有普洱', '普洱'],
    ['any: none is too few', { any: ['龙井', '普洱'] }, '有白茶', null],
    ['any: the longest word that begins there', { any: ['明前', '明前龙井'] }, '明前龙井到了', '明前龙井'],
    ['all: both, and what lies between', { all: ['龙井', '缺货'] }, '龙井今天缺货了', '龙井今天缺货'],
    ['all: one is too few', { all: ['龙井', '缺货'] }, '龙井有货', null],
    ['none: beside what must not be', { any: ['龙井'], none: ['有货'] }, '龙井有货', null],
    ['none: without what must not be', { any: ['龙井'], none: ['有货'] }, '龙井缺货', '龙井'],
    ['none alone: the whole message', { none: ['您好'] }, '没有', '没有'],
    ['at_least: two different ones', { any: ['龙井', '普洱', '白茶'], at_least: 2 }, '龙井和白茶', '龙井和白茶'],
    ['at_least: the same one twice is one', { any: ['龙井', '普洱'], at_least: 2 }, '龙井 龙井', null],
    ['in a clause: both in one', { all: ['龙井', '缺货'], in: 'clause' }, '您好，龙井缺货', '龙井缺货'],
    ['in a clause: one in each', { all: ['龙井', '缺货'], in: 'clause' }, '要龙井吗，普洱缺货', null],
    ['in a clause: a later one', { all: ['龙井', '缺货'], in: 'clause' }, '龙井有，普洱缺货，白龙井缺货', '龙井缺货'],
    ['nested: any of all', { any: [{ all: ['龙井', '缺货'] }, '断货'] }, '龙井真的缺货', '龙井真的缺货'],
    ['nested: the plain word', { any: [{ all: ['龙井', '缺货'] }, '断货'] }, '白茶断货', '断货'],
    ['nested: with its own none', { all: ['龙井', { any: ['缺货'], none: ['补货'] }] }, '龙井缺货会补货', null],
    ['pinyin where it is asked for', { any: ['好评'], pinyin: true }, '给个hao评', 'hao评'],
    ['no pinyin where it is not', { any: ['好评'] }, '给个hao评', null],
    ['homophones where they are asked for', { any: ['微信'], homophones: true }, '加威信', '威信'],
    ['a number, as it is written', { any: [12315] }, '打12315', '12315'],
  ])('%s', (_title, keys, text, words) => {
    expect(taken(keys, text)).toBe(words);
  });
});
