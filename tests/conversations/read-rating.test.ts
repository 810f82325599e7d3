import { expect, test } from 'vitest';
import { readRating } from '../../src/conversations/read-rating.js';

test.each([
  ['5', 5],
  [' 1 ', 1],
  ['4.5', 4.5],
  ['非常满意', 5],
  ['满意', 4],
  ['一般', 3],
  ['不满意', 2],
  ['非常不满意', 1],
])('"%s" is a rating of %d', (written, rating) => {
  expect(readRating(written)).toBe(rating);
});

test.each(['', ' ', '0', '6', '100', '未评价', 'constructor', 'NaN', '-'])('"%s" is no rating', (written) => {
  expect(readRating(written)).toBeNull();
});
