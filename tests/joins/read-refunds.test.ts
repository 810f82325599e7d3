import { describe, expect, it } from 'vitest';
import { readAmount } from '../../src/joins/read-amount.js';
import type { FactOptions } from '../../src/joins/read-facts.js';
import { readRefunds } from '../../src/joins/read-refunds.js';
import type { ExportRecord } from '../../src/model/record.js';
import { AFTER_SALE, clock, SHANGHAI, stream, table } from './theme.js';
import { noteSentence, remarkSentence } from '../../src/reports/words/remark-words.js';

function read(records: readonly ExportRecord[], options: FactOptions = SHANGHAI) {
  return readRefunds(stream(records), AFTER_SALE, options);
}

describe('an after-sale file', () => {
  it('is read with the plain columns', async () => {
    const file = await read(
      table(
        'refund_id,order_id,kind,applied_at,approved_at,returned_at,finished_at,status,amount,reason,agent,customer,shop',
        'R1,88001,refund-only,2026-11-22 10:00:00,2026-11-22 10:30:00,,2026-11-22 12:00:05,退款成功,"1,058.50",不想要了,小美,林,云栖茶铺'.replace(
          '"1,058.50"',
          '1058.50',
        ),
      ),
    );
    expect(file).toMatchObject({ layout: 'plain', notes: [], counts: { records: 1, messages: 1, skipped: 0 } });
    const [one] = file.facts;
    expect(one).toMatchObject({
      id: 'R1',
      order: '88001',
      kind: 'refund-only',
      status: '退款成功',
      amount: 1058.5,
      agent: '小美',
      customer: '林',
      row: 2,
    });
    expect(
      [one?.times.applied_at, one?.times.approved_at, one?.times.returned_at, one?.times.finished_at].map(clock),
    ).toEqual(['10:00:00', '10:30:00', '-', '12:00:05']);
    expect(one?.columns).toEqual({
      applied_at: 'applied_at',
      approved_at: 'approved_at',
      returned_at: 'returned_at',
      finished_at: 'finished_at',
    });
  });

  it('of 淘宝 names the columns that it was measured by', async () => {
    const { layout, facts } = await read(
      table(
        '退款编号,订单编号,支付宝交易号,订单付款时间,退款的申请时间,退款完结时间,买家实际支付金额,买家退款金额,手工退款_系统退款,售后类型,退款状态,买家退款原因,买家会员名称',
        '\t330011,\t2411223344556677,2026,2026-11-20 08:00:00,2026-11-22 10:00:00,2026-11-22 11:00:00,58.00,58.00,手工退款,我要退款（无需退货）,退款成功,不想要了,tb8946567709',
        '\t330012,\t2411223344556678,2026,2026-11-20 08:00:00,2026-11-22 10:00:00,-,58.00,58.00,手工退款,我要退货退款,等待卖家同意,茶叶受潮,tb8946567709',
      ),
    );
    expect(layout).toBe('taobao');
    expect(
      facts.map(({ id, order, kind, platform, customer }) => [id, order, kind, platform, customer].join(' ')),
    ).toEqual([
      '330011 2411223344556677 refund-only taobao tb8946567709',
      '330012 2411223344556678 return-refund taobao tb8946567709',
    ]);
    expect(facts[0]?.columns).toEqual({ applied_at: '退款的申请时间', finished_at: '退款完结时间' });
    expect(facts.map(({ times }) => clock(times.finished_at))).toEqual(['11:00:00', '-']);
  });

  it('with an amount that is no number counts without one, which is told with its rows', async () => {
    const rows = ['1,2,2026-11-22 10:00:00,¥58.00', '2,3,2026-11-22 10:00:00,约五十', '3,4,2026-11-22 10:00:00,-', '4,5,2026-11-22 10:00:00,待定'];
    const { facts, notes } = await read(table('退款编号,订单编号,申请时间,退款金额', ...rows));
    expect(facts.map(({ amount }) => amount)).toEqual([58, null, null, null]);
    const told = notes.find(({ code }) => code === 'amount-unreadable');
    expect(told).toEqual({ code: 'amount-unreadable', facts: { column: '退款金额', value: '约五十' }, rows: [3, 5], count: 2 });
  });

  it('of 淘宝 tells the kind by the goods coming back, where nothing else does', async () => {
    const { facts } = await read(
      table('退款编号,订单编号,退款申请时间,是否需要退货', '1,2,2026-11-22 10:00:00,否', '2,3,2026-11-22 10:00:00,是'),
    );
    expect(facts.map(({ kind }) => kind)).toEqual(['refund-only', 'return-refund']);
  });

  it('of 抖音 is read through its tabs, words and codes alike', async () => {
    const row = (id: string, kind: string) =>
      `\t${id},\t69001,\t69001,YX-1,明前龙井,${kind},退款成功,\t2026-11-22 10:00:00,不想要了,\t2026-11-22 10:40:00,\t2026-11-22 11:00:00,"58.00"`;
    const { layout, facts } = await read(
      table(
        '售后单号,订单号,商品单号,商家编码,商品名称,售后类型,售后状态,售后申请时间,售后原因,商家退款时间,售后完结时间,退商品金额（元）',
        row('1', '仅退款'),
        row('2', '退货退款'),
        row('3', '3'),
        row('4', '补寄'),
        row('5', '以旧换新'),
      ),
    );
    expect(layout).toBe('douyin');
    expect(facts.map(({ kind }) => kind)).toEqual(['refund-only', 'return-refund', 'exchange', 'resend', '以旧换新']);
    expect(facts[0]?.columns).toEqual({
      applied_at: '售后申请时间',
      approved_at: '商家退款时间',
      finished_at: '售后完结时间',
    });
  });

  it('of 拼多多 is found below its titles, and says that nothing tells the end', async () => {
    const { layout, facts, notes } = await read(
      table(
        '售后数据',
        '统计时间,2026-11-22',
        '',
        '售后编号,订单编号,交易金额,售后状态,退款类型,退款金额,退款原因,订单状态,申请时间',
        '71,251122-123456789012345,58.00,退款成功,退货退款,58.00,质量问题,已发货,11-22-26 10:00:00',
      ),
    );
    expect(layout).toBe('pdd');
    expect(facts[0]).toMatchObject({ order: '251122-123456789012345', kind: 'return-refund', platform: 'pdd', row: 5 });
    expect(clock(facts[0]?.times.applied_at)).toBe('10:00:00');
    expect(notes.map((note) => noteSentence(note, 'en'))).toEqual(['no column for finished_at: what a rule measures with it is undecidable']);
  });

  it('of 京东 is found below its groups of columns', async () => {
    const { layout, facts, notes } = await read(
      table(
        '申请信息,,,,订单信息,,,',
        '服务单号,商品编号,商品名称,客户期望,订单号,退款金额,一级申请原因,审核时间,商家首次处理时间',
        "'8801,'1,铁观音,换货,'3001,0,发错货,2026-11-22 10:20:00,2026-11-22 10:30:00",
      ),
    );
    expect(layout).toBe('jd');
    expect(facts[0]).toMatchObject({ id: '8801', order: '3001', kind: 'exchange', platform: 'jd' });
    expect(facts[0]?.columns).toEqual({ approved_at: '审核时间' });
    expect(notes.map((note) => noteSentence(note, 'en'))).toEqual([
      'no column for applied_at: what a rule measures with it is undecidable',
      'no column for finished_at: what a rule measures with it is undecidable',
    ]);
  });

  it('of 小红书 takes the parcel back', async () => {
    const { layout, facts } = await read(
      table(
        '售后单号,订单号,商品名称,售后类型,原因,申请售后金额(元),退货创建时间,商家确认收货时间',
        'R9,P712345678901234567,白茶,退货退款,不喜欢,99,2026-11-22 10:00:00,2026-11-22 18:00:00',
      ),
    );
    expect(layout).toBe('xiaohongshu');
    expect(facts[0]).toMatchObject({ order: 'P712345678901234567', kind: 'return-refund', amount: 99 });
    expect(clock(facts[0]?.times.returned_at)).toBe('18:00:00');
  });

  it('counts what it leaves out, and tells why', async () => {
    const { facts, counts, notes } = await read(
      table(
        '售后单号,订单号,申请时间,完结时间',
        '1,4.11E+18,2026-11-22 10:00:00,0000-00-00 00:00:00',
        ',4.11E+18,2026-11-22 10:00:00,',
        '3,88001,昨天,',
        '4,88001,,2026-11-22 10:00:00',
        '5,88001,2026-11-22 10:00:00,处理中',
        '合计,,,5',
      ),
    );
    expect(facts).toMatchObject([{ id: '1', order: '' }]);
    expect(counts).toMatchObject({ records: 6, messages: 1, ignored: 1, skipped: 4 });
    expect(counts.skips.map(({ row, reason }) => `${row}: ${remarkSentence(reason, 'en')}`)).toEqual([
      '3: neither refund_id nor order_id is given, or both are rounded',
      '4: 申请时间: time "昨天" has no date',
      '5: applied_at is empty',
      '6: 完结时间: time "处理中" cannot be read',
    ]);
    expect(notes.map((note) => noteSentence(note, 'en'))).toEqual([
      '订单号 has ids such as "4.11E+18", rounded by a spreadsheet: they are lost, export them as text',
    ]);
  });

  it('without the columns that are needed ends with what to write', async () => {
    await expect(read(table('单子,何时申请', '1,2026-11-22 10:00:00'))).rejects.toThrow(
      /after-sale\.csv: no column for order_id or refund_id, nor for applied_at or .* Columns seen: 单子, 何时申请\..*--columns/s,
    );
    const { facts } = await read(table('单子,何时申请', '1,2026-11-22 10:00:00'), {
      ...SHANGHAI,
      columns: { order_id: '单子', applied_at: '何时申请' },
    });
    expect(facts).toHaveLength(1);
  });
});

describe('an amount', () => {
  it.each([
    ['58', 58],
    ['1,234.50', 1234.5],
    ['¥1,234.50', 1234.5],
    ['￥５８．００', 58],
    ['58.00元', 58],
    ['-58', -58],
    ['', null],
    ['12,34', null],
    ['约58', null],
  ])('%j is %s', (cell, amount) => expect(readAmount(cell)).toBe(amount));
});
