import { expect, it } from 'vitest';
import { Column, numberIn } from '../../src/across/column.js';
import { seeded } from '../themes/seeded.js';

it.each(['whole', 'real'] as const)('gives back every number that was put in, however many and however large (%s)', (kind) => {
  const random = seeded(5);
  const column = new Column(kind);
  const numbers: number[] = [];
  for (const most of [1, 1, 200, 1, 60_000, 2 ** 31 - 1, 1, 300]) {
    for (let at = 0; at < 9000; at++) numbers.push(kind === 'real' && at % 3 === 0 ? -random(most) / 7 : random(most));
  }
  for (const number of numbers) column.push(number);
  const snapshot = column.snapshot();
  expect(snapshot.size).toBe(numbers.length);
  expect(numbers.findIndex((number, at) => Math.abs(column.at(at) - number) + Math.abs(numberIn(snapshot, at) - number) !== 0)).toBe(-1);
});

it('takes no room for zeros', () => {
  const column = new Column('whole');
  for (let at = 0; at < 40_000; at++) column.push(0);
  expect(column.snapshot()).toEqual({ size: 40_000, numbers: null });
  expect(column.at(39_999)).toBe(0);
});
