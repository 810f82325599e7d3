import { describe, expect, it } from 'vitest';
import { EventJoin } from '../../src/joins/event-join.js';
import { readEvents } from '../../src/joins/read-events.js';
import { readFigures } from '../../src/joins/read-figures.js';
import type { Order } from '../../src/model/order.js';
import { at, clock, conversation, SHANGHAI, stream, table } from './theme.js';

const eventsOf = async (...lines: string[]) => readEvents(stream(table('活动名称,开始时间,结束时间,店铺名称', ...lines)), { file: 'events.csv', index: 0 }, SHANGHAI);
const figuresOf = async (...lines: string[]) => readFigures(stream(table(...lines)), { file: 'figures.csv', index: 0 }, SHANGHAI);

describe('a calendar', () => {
  it('has events with times; one with days alone lasts until the last of them ends', async () => {
    const { facts } = await eventsOf('秋茶专场,2026-11-21 20:00:00,2026-11-21 23:00:00,云栖茶铺', '年货节,2026-11-22,2026-11-23,', '店庆,2026-11-30,,');
    expect(facts.map(({ start, end }) => `${clock(start)} ${clock(end)}`)).toEqual([
      '2026-11-21 20:00:00 2026-11-21 23:00:00',
      '00:00:00 2026-11-23 23:59:59',
      '2026-11-30 00:00:00 2026-11-30 23:59:59',
    ]);
  });

  it('skips what ends before it starts, or has no name or time, with the reason', async () => {
    const { counts, facts } = await eventsOf('倒着,2026-11-22 12:00:00,2026-11-22 10:00:00,', ',2026-11-22,,', '没定,待定,,');
    expect(facts).toEqual([]);
    expect(counts.skips.map(({ reason }) => reason.code)).toEqual(['event-backwards', 'event-unnamed', 'time-unreadable']);
  });

  it('knows the phase of a conversation: while it lasts, by the order made in it, or just after', async () => {
    const join = new EventJoin((await eventsOf('秋茶专场,2026-11-21 20:00:00,2026-11-21 23:00:00,云栖茶铺')).facts);
    const phase = (day: string, from: string, times: Partial<Order['times']> | null = null, shop = '云栖茶铺') => {
      const bought = times === null ? [] : [{ times: { ordered_at: at('21:00', '2026-11-21'), ...times } } as Order];
      return join.eventOf(conversation('C1', { day, from, shop }), bought)?.phase ?? null;
    };
    const shipped = { shipped_at: at('10:00') };
    expect(phase('2026-11-21', '20:30')).toBe('during');
    expect(phase('2026-11-22', '09:00', shipped)).toBe('unshipped');
    expect(phase('2026-11-22', '11:00', shipped)).toBe('shipped');
    expect(phase('2026-11-26', '11:00', { ...shipped, delivered_at: at('10:00', '2026-11-25') })).toBe('delivered');
    expect(phase('2026-11-23', '11:00')).toBe('after');
    expect(phase('2026-11-26', '11:00')).toBeNull();
    expect(phase('2026-11-21', '20:30', null, '别的茶铺')).toBeNull();
  });
});

describe('a file of figures', () => {
  it('reads months and days, numbers with units, and which way is better', async () => {
    const { facts } = await figuresOf('月份,指标名称,数值,目标,方向', '2026年10月,差评率,3.5%,4%,越低越好', '2026-11-02,销售额,12,,');
    expect(facts).toMatchObject([
      { date: '2026-10', value: 3.5, unit: '%', target: 4, better: 'down' },
      { date: '2026-11-02', name: '销售额', better: 'up', target: null },
    ]);
  });

  it('skips what is no number and what has no date, with the reason', async () => {
    const { counts } = await figuresOf('月份,指标名称,数值', '2026-10,体验分,很好', '上个月,体验分,4.7');
    expect(counts.skips.map(({ reason }) => reason.code)).toEqual(['figure-no-number', 'figure-undated']);
  });
});
