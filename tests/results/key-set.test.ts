import { expect, test } from 'vitest';
import { KeySet } from '../../src/results/key-set.js';

test('a hundred thousand keys are each new once', () => {
  const keys = new KeySet();
  let added = 0;
  for (let round = 0; round < 2; round++) {
    for (let at = 0; at < 100_000; at++) if (keys.add('taobao', '云步鞋店', `C${at}`)) added += 1;
  }
  expect(added).toBe(100_000);
  expect(keys.size).toBe(100_000);
});

test('where one text ends and the next begins is part of the key', () => {
  const keys = new KeySet();
  expect([keys.add('ab', 'c'), keys.add('a', 'bc'), keys.add('abc', ''), keys.add('abc'), keys.add('', 'abc')]).toEqual(
    Array(5).fill(true),
  );
  expect(keys.add('ab', 'c')).toBe(false);
});
