import { expect, test } from 'vitest';
import type { Figure } from '../../src/model/figure.js';
import { figureRows, weightedSums } from '../../src/tallies/shop-figures.js';

function figure(date: string, value: number, parts: Partial<Figure> = {}): Figure {
  return { date, name: '商品体验分', value, unit: '', group: '平台考核', shop: '', agent: '', target: null, weight: null, peer: null, rank: '', better: 'up', ...parts };
}

const NOVEMBER = { from: '2026-11-01', to: '2026-11-30' };

test('the last of the period stands against the last before it, a month for its last day', () => {
  const rows = figureRows([figure('2026-10', 4.5), figure('2026-11-03', 4.6), figure('2026-11-20', 4.8), figure('2026-12-01', 5)], NOVEMBER);
  expect(rows).toMatchObject([{ date: '2026-11-20', value: 4.8, before: 4.5, before_date: '2026-10', difference: 0.3, change: 0.0667 }]);
});

test('a month is in the period that its days are in, and a figure of another month is in none', () => {
  expect(figureRows([figure('2026-11', 4.5)], NOVEMBER)).toMatchObject([{ value: 4.5, before: null }]);
  expect(figureRows([figure('2026-10', 4.5)], NOVEMBER)).toEqual([]);
  expect(figureRows([figure('2026-10', 4.5)], { from: null, to: null })).toHaveLength(1);
});

test('a target is met from the side that is better, and its change is told', () => {
  const rows = figureRows([figure('2026-10', 3, { target: 4, better: 'down' }), figure('2026-11', 3.9, { target: 3.5, better: 'down' })], NOVEMBER);
  expect(rows).toMatchObject([{ met: false, target: 3.5, target_before: 4 }]);
});

test('figures with weights add up to the score of their group', () => {
  const rows = figureRows(
    [figure('2026-10', 4, { weight: 0.75 }), figure('2026-11', 5, { weight: 0.75 }), figure('2026-10', 3, { name: '物流', weight: 0.25 }), figure('2026-11', 3, { name: '物流', weight: 0.25 }), figure('2026-11', 9, { name: '销售额' })],
    NOVEMBER,
  );
  expect(weightedSums(rows)).toEqual([{ group: '平台考核', shop: '', value: 4.5, before: 3.75, of: 2 }]);
});
