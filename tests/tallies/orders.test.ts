import { expect, test } from 'vitest';
import type { OrderRecord } from '../../src/model/order-record.js';
import { causeOf } from '../../src/tallies/order-counts.js';
import { orderRows, reasonRows } from '../../src/tallies/order-rows.js';
import { Tally } from '../../src/tallies/tally.js';
import { totalRow } from '../../src/tallies/total-row.js';
import { conversation, refund } from '../themes/shoe-shop.js';

function order(id: string, times: OrderRecord['times'], parts: Partial<OrderRecord> = {}): OrderRecord {
  return { type: 'order', v: 1, id, platform: '', shop: '云步鞋店', customer: '', agent: '', products: ['雨靴'], amount: 100, status: '', started: times.ordered_at ?? null, times, findings: [], ...parts };
}

const at = (day: number, hour = 9) => `2026-11-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00+08:00`;

function tallyOf(...records: Parameters<Tally['add']>[0][]): Tally {
  const tally = new Tally();
  for (const record of records) tally.add(record);
  return tally;
}

test('orders are timed from payment, and what is cancelled is not waited for', () => {
  const tally = tallyOf(
    order('O1', { ordered_at: at(1), paid_at: at(1), shipped_at: at(2, 8), collected_at: at(2, 20), delivered_at: at(4, 8) }),
    order('O2', { ordered_at: at(1), paid_at: at(1), shipped_at: at(4), promised_at: at(3) }),
    order('O3', { ordered_at: at(1), paid_at: at(1) }),
    order('O4', { ordered_at: at(1), paid_at: at(1) }, { status: '交易关闭' }),
    order('O5', { ordered_at: at(1) }, { amount: null }),
  );
  expect(orderRows(tally.counts.orders)).toMatchObject([
    { name: '云步鞋店', orders: 5, paid: 4, sales: 400, order_mean: 100, shipped: 2, shipped_24h: 1, shipped_48h_rate: 0.5, collected_48h: 1, unshipped: 1, promised: 1, promises_kept: 0, delivery_seconds_mean: 172_800 },
  ]);
});

test('the refund rate is of paid orders, without exchanges and what the shop refused', () => {
  const loose = { shop: '云步鞋店', product: '雨靴' };
  const tally = tallyOf(
    order('O1', { ordered_at: at(1), paid_at: at(1) }),
    order('O2', { ordered_at: at(1), paid_at: at(1) }),
    refund({ id: 'R1', kind: 'refund-only', ...loose }),
    refund({ id: 'R2', kind: 'exchange', ...loose }),
    refund({ id: 'R3', kind: 'refund-only', refused: 'refused', applied: at(3), ...loose }),
    refund({ id: 'R4', kind: 'refund-only', refused: 'won', ...loose }),
  );
  expect(totalRow(tally)).toMatchObject({ orders: 2, paid_orders: 2, refund_requests: 1, refund_rate: 0.5 });
  expect(orderRows(tally.counts.productOrders)).toMatchObject([{ name: '雨靴', refunds: 1, refund_rate: 0.5 }]);
  expect([...tally.counts.refusals, ...tally.counts.refusedDays]).toEqual([['refused', 1], ['won', 1], ['2026-11-03', 1]]);
});

test('without an order file there are no figures of orders', () => {
  expect(totalRow(tallyOf(conversation()))).toMatchObject({ orders: null, sales: null, refund_rate: null, asked: null, conversion_rate: null });
});

test('ratings of 4 and 5 are satisfied, of 1 and 2 bad', () => {
  const tally = tallyOf(...[5, 4, 3, 2, null].map((rating, number) => conversation({ id: `C${number}`, rating })));
  expect(totalRow(tally)).toMatchObject({ rating_count: 4, satisfied: 2, satisfied_rate: 0.5, bad_ratings: 1, bad_rating_rate: 0.25 });
});

test.each([
  ['商品质量问题', 'shop'],
  ['7天无理由退换货', 'buyer'],
  ['拍错/不想要', 'buyer'],
  ['快递一直没收到', 'shop'],
  ['缺货', 'shop'],
  ['其他', ''],
])('the reason %s is told as %s', (reason, cause) => {
  expect(causeOf(reason)).toBe(cause);
});

test('reasons are counted with their share', () => {
  const tally = tallyOf(refund({ id: 'R1', reason: '缺货' }), refund({ id: 'R2', reason: '缺货' }), refund({ id: 'R3', reason: '拍错了' }));
  expect(reasonRows(tally)).toEqual([
    { reason: '缺货', refunds: 2, share: 0.6667, cause: 'shop' },
    { reason: '拍错了', refunds: 1, share: 0.3333, cause: 'buyer' },
  ]);
});
