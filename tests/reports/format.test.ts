import { expect, test } from 'vitest';
import { clip, displayWidth, pad, wrap } from '../../src/reports/display-width.js';
import { formatCount, formatDuration, formatNumber, formatRate, formatShare } from '../../src/reports/format.js';
import { wordsOf } from '../../src/reports/words/words-of.js';

const en = wordsOf('en');
const zh = wordsOf('zh');

test('counts are grouped, numbers have no zeros that say nothing', () => {
  expect([0, 999, 1000, 1234567].map(formatCount)).toEqual(['0', '999', '1,000', '1,234,567']);
  expect([92.04, 92.05, 100, 1234.5, -0.5, null].map((value) => formatNumber(value))).toEqual([
    '92',
    '92',
    '100',
    '1,234.5',
    '-0.5',
    '–',
  ]);
});

test('shares are as precise as the count behind them, and only all is 100%', () => {
  const cases = [
    [0, 0, '–'],
    [0, 7, '0%'],
    [2, 3, '67%'],
    [7, 7, '100%'],
    [99, 100, '99.0%'],
    [1234, 1428, '86.4%'],
    [9999, 10000, '>99.9%'],
    [1, 10000, '<0.1%'],
    [0, 10000, '0%'],
    [10000, 10000, '100%'],
  ] as const;
  for (const [part, whole, shown] of cases) expect(formatShare(part, whole, en)).toBe(shown);
  expect(formatRate(1234, 1428, zh)).toBe('86.4%（1,234/1,428）');
  expect(formatRate(0, 0, zh)).toBe('–');
});

test('times are told in the two units that matter', () => {
  const cases = [
    [null, '–'],
    [0, '0 s'],
    [9.31, '9.3 s'],
    [59.94, '59.9 s'],
    [59.96, '1 min'],
    [100, '1 min 40 s'],
    [3599.4, '59 min 59 s'],
    [3599.6, '1 h'],
    [19800, '5 h 30 min'],
    [86400, '24 h'],
    [273600, '3 d 4 h'],
  ] as const;
  for (const [seconds, shown] of cases) expect(formatDuration(seconds, en)).toBe(shown);
  expect(formatDuration(100, zh)).toBe('1 分 40 秒');
});

test('a Chinese character takes two columns, a combining mark none', () => {
  expect([displayWidth('鞋a'), displayWidth('e\u0301'), displayWidth('，'), displayWidth('▇')]).toEqual([3, 1, 2, 1]);
  expect(pad('鞋', 4)).toBe('鞋  ');
  expect(pad('12', 4, 'left')).toBe('  12');
  expect(clip('云步鞋店', 8)).toBe('云步鞋店');
  expect(clip('云步鞋店', 7)).toBe('云步鞋…');
  expect(wrap('云步鞋店 Lily 说好', 9)).toEqual(['云步鞋店', 'Lily 说好']);
});
