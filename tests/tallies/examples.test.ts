import { expect, test } from 'vitest';
import { type Example, Examples } from '../../src/tallies/examples.js';
import { finding } from '../themes/shoe-shop.js';

function example(fields: Parameters<typeof finding>[0]): Example {
  return { finding: finding(fields), conversation: 'C1', shop: '云步鞋店', customer: 't**7' };
}

test('the gravest are kept: by severity, then points, then time, then id', () => {
  const examples = new Examples(4);
  const gravest = [
    example({ id: 'z', points: 30 }),
    example({ id: 'y', at: '2026-11-21T00:00:00+08:00' }),
    example({ id: 'a' }),
    example({ id: 'b' }),
  ];
  const others = [example({ id: 'c' }), example({ at: null }), example({ severity: 'major', points: 99 })];
  for (const one of [...others, ...gravest].reverse()) examples.add('abuse', one);
  for (const one of others) examples.add('abuse', one);
  expect(examples.of('abuse')).toEqual(gravest);
  expect(examples.of('cold')).toEqual([]);
});
