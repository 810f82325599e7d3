import { describe, expect, it } from 'vitest';
import { newestOrders } from '../../src/joins/newest-orders.js';
import { OrderJoin } from '../../src/joins/order-join.js';
import { type OrderRow, readOrderRows } from '../../src/joins/read-order-rows.js';
import { refundsOfOrders } from '../../src/joins/refunds-of-orders.js';
import type { Order } from '../../src/model/order.js';
import { clock, conversation, refund, SHANGHAI, stream, table } from './theme.js';

async function rowsOf(lines: readonly string[], index = 0): Promise<readonly OrderRow[]> {
  const { facts } = await readOrderRows(stream(table(...lines)), { file: `orders-${index}.csv`, index }, SHANGHAI);
  return facts;
}

async function ordersOf(...lines: readonly string[]): Promise<Order[]> {
  return newestOrders(await rowsOf(lines));
}

const HEAD = '订单编号,买家会员名,商品名称,实付金额,订单状态,订单创建时间,订单付款时间,发货时间,签收时间,会员等级';

describe('order files', () => {
  it.each([
    ['taobao', '主订单编号,子订单编号,商品标题,买家实付金额,订单状态,订单创建时间,订单付款时间,发货时间,确认收货时间', '2411223344556677,2411223344556678,龙井,168.00,卖家已发货,2026-11-22 09:00:00,2026-11-22 09:01:00,2026-11-22 16:00:00,'],
    ['jd', '订单号,下单时间,付款确认时间,应付金额,商家SKUID,订购数量,快递单号,订单状态', "2411223344556677,2026-11-22 09:00:00,2026-11-22 09:01:00,168.00,S1,1,JD1,等待出库"],
    ['pdd', '订单号,订单状态,商品数量(件),商品id,样式ID,商家编码-规格维度,商家实收金额(元),售后状态,发货时间,确认收货时间,订单成交时间', '2411223344556677,待发货,1,9,8,龙井二级,168.00,无售后或售后取消,,,2026-11-22 09:01:00'],
    ['plain', HEAD, '2411223344556677,林,龙井,168.00,买家已付款,2026-11-22 09:00:00,2026-11-22 09:01:00,,,金卡'],
  ])('of %s are recognised, with amount and time of payment', async (layout, head, row) => {
    const file = await readOrderRows(stream(table(head, row)), { file: 'orders.csv', index: 0 }, SHANGHAI);
    expect(file.layout).toBe(layout);
    const [order] = newestOrders(file.facts);
    expect([order?.id, order?.amount, clock(order?.times.paid_at)]).toEqual(['2411223344556677', 168, '09:01:00']);
  });

  it('say which times they do not have', async () => {
    const { notes } = await readOrderRows(stream(table('订单号,下单时间', '2411223344556677,2026-11-22 09:00:00')), { file: 'o.csv', index: 0 }, SHANGHAI);
    expect(notes).toContainEqual({ code: 'refund-time-missing', facts: { time: 'shipped_at' } });
  });

  it('skip a row whose number a spreadsheet has rounded, or whose time is none, and go on', async () => {
    const { counts, facts } = await readOrderRows(
      stream(table(HEAD, '4.11E+18,林,龙井,1,,2026-11-22 09:00:00,,,,', '2411223344556677,林,龙井,1,,昨晚,,,,', '2411223344556678,林,龙井,1,,2026-11-22 09:00:00,,,,')),
      { file: 'o.csv', index: 0 },
      SHANGHAI,
    );
    expect(counts).toMatchObject({ records: 3, messages: 1, skipped: 2 });
    expect(facts.map(({ id }) => id)).toEqual(['2411223344556678']);
  });

  it('give one order for the rows of its articles: numbered amounts add up, repeated ones are the order’s', async () => {
    const head = '订单编号,子订单编号,商品名称,实付金额,订单付款时间,发货时间';
    const [numbered] = await ordersOf(head, '2411223344556677,1,龙井,100.10,2026-11-22 09:00:00,2026-11-22 10:00:00', '2411223344556677,2,肉桂,50.20,2026-11-22 09:00:00,2026-11-23 10:00:00');
    expect(numbered).toMatchObject({ products: ['龙井', '肉桂'], amount: 150.3 });
    expect(clock(numbered?.times.shipped_at)).toBe('2026-11-23 10:00:00');
    const [repeated] = await ordersOf('订单编号,商品名称,实付金额,订单付款时间', '2411223344556677,龙井,150.30,2026-11-22 09:00:00', '2411223344556677,肉桂,150.30,2026-11-22 09:00:00');
    expect(repeated?.amount).toBe(150.3);
  });

  it('are not shipped while an article is not', async () => {
    const [order] = await ordersOf('订单编号,子订单编号,商品名称,订单付款时间,发货时间', '2411223344556677,1,龙井,2026-11-22 09:00:00,2026-11-22 10:00:00', '2411223344556677,2,肉桂,2026-11-22 09:00:00,');
    expect(order?.times.shipped_at).toBeUndefined();
  });

  it('that overlap give the state that has come furthest, whichever is read first', async () => {
    const early = await rowsOf([HEAD, '2411223344556677,林,龙井,168,买家已付款,2026-11-22 09:00:00,2026-11-22 09:01:00,,,'], 0);
    const late = await rowsOf([HEAD, '2411223344556677,林,龙井,168,已发货,2026-11-22 09:00:00,2026-11-22 09:01:00,2026-11-22 18:00:00,,'], 1);
    for (const rows of [[...early, ...late], [...late, ...early]]) expect(newestOrders(rows).map(({ status }) => status)).toEqual(['已发货']);
  });
});

describe('the orders of a conversation', () => {
  it('are those that it names, in a column or in words', async () => {
    const join = new OrderJoin(await ordersOf(HEAD, '2411223344556677,王,龙井,1,,2026-11-22 09:00:00,,,,', '2411223344556688,王,肉桂,1,,2026-11-22 09:00:00,,,,'));
    const named = (parts: Parameters<typeof conversation>[1]) => join.ordersOf(conversation('C1', parts)).map(({ products }) => products[0]);
    expect(named({ orders: ['2411223344556677'] })).toEqual(['龙井']);
    expect(named({ text: '单号2411223344556688到哪了' })).toEqual(['肉桂']);
    expect(named({})).toEqual([]);
  });

  it('without a number are those made from its start until a day after, else the last one still under way', async () => {
    const join = new OrderJoin(
      await ordersOf(HEAD, '2411223344556601,林,旧单,1,,2026-10-01 09:00:00,2026-10-01 09:00:00,,2026-10-05 09:00:00,', '2411223344556602,林,在途,1,,2026-11-20 09:00:00,2026-11-20 09:00:00,,,', '2411223344556603,林,新单,1,,2026-11-22 10:30:00,,,,'),
    );
    expect(join.ordersOf(conversation('C1', { from: '10:00' })).map(({ products }) => products[0])).toEqual(['新单']);
    expect(join.ordersOf(conversation('C2', { from: '10:00', day: '2026-11-21' })).map(({ products }) => products[0])).toEqual(['在途']);
    expect(join.ordersOf(conversation('C3', { from: '10:00', day: '2026-10-30' }))).toEqual([]);
  });

  it('are nobody’s where the platform hides a part of the name', async () => {
    const join = new OrderJoin(await ordersOf(HEAD, '2411223344556677,林**,龙井,1,,2026-11-22 10:30:00,,,,'));
    expect(join.ordersOf(conversation('C1', { customer: '林**' }))).toEqual([]);
  });

  it('tell the customer’s level, or whether they had bought before', async () => {
    const join = new OrderJoin(await ordersOf(HEAD, '2411223344556601,林,龙井,1,,2026-11-20 09:00:00,,,,', '2411223344556602,王,龙井,1,,2026-11-22 11:00:00,,,,', '2411223344556603,周,龙井,1,,2026-11-20 09:00:00,,,,金卡'));
    const tier = (customer: string) => join.tierOf(conversation('C1', { customer }), []);
    expect(['林', '王', '周', '吴'].map(tier)).toEqual(['returning', 'new', '金卡', '']);
  });
});

describe('refunds of orders', () => {
  it('know what was bought, and whether it had been sent when they were applied for', async () => {
    const orders = await ordersOf(HEAD, '2411223344556677,林,龙井,1,,2026-11-21 09:00:00,2026-11-21 09:00:00,2026-11-22 09:00:00,,');
    expect(refundsOfOrders([refund('R1')], orders)).toMatchObject([{ product: '龙井', sent: true }]);
    expect(refundsOfOrders([refund('R2', { order: '999' })], orders)[0]).not.toHaveProperty('product');
  });
});
