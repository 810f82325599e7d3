import { describe, expect, it } from 'vitest';
import { newestRefunds } from '../../src/joins/newest-refunds.js';
import { orderNumbersIn } from '../../src/joins/order-numbers.js';
import { RefundJoin } from '../../src/joins/refund-join.js';
import { seeded } from '../themes/seeded.js';
import { AFTER_SALE, at, conversation, refund } from './theme.js';

const ORDER = '2411223344556677';

function join(refunds: ReturnType<typeof refund>[], conversations: ReturnType<typeof conversation>[]): string[] {
  const one = new RefundJoin(refunds);
  const { joined, leftovers } = one.resolve(conversations.filter((conversation) => one.holds(conversation)));
  const pairs = [...joined].map(([{ id }, all]) => `${id}: ${all.map((each) => each.id).join(' ')}`).sort();
  return leftovers.length === 0 ? pairs : [...pairs, `nobody: ${leftovers.map(({ id }) => id).join(' ')}`];
}

describe('a refund', () => {
  it('joins the conversation that names its order', () => {
    expect(
      join(
        [refund('R1'), refund('R2', { order: '99' })],
        [conversation('T1', { orders: [ORDER] }), conversation('T2', { orders: ['98'] })],
      ),
    ).toEqual(['T1: R1', 'nobody: R2']);
  });

  it('joins one only: the nearest in time to when it was applied for', () => {
    const chats = [
      conversation('早', { orders: [ORDER], from: '08:00', to: '08:30' }),
      conversation('中', { orders: [ORDER], from: '09:00', to: '09:50' }),
      conversation('晚', { orders: [ORDER], from: '10:30', to: '11:00' }),
    ];
    expect(join([refund('R1')], chats)).toEqual(['中: R1']);
    expect(join([refund('R1')], chats.toReversed())).toEqual(['中: R1']);
    expect(
      join(
        [refund('R1', { times: { applied_at: at('08:10') } }), refund('R2', { times: { applied_at: at('23:00') } })],
        chats,
      ),
    ).toEqual(['早: R1', '晚: R2']);
  });

  it('joins the same one whatever the order of files, where two are equally near', () => {
    const chats = ['T1', 'T2', 'T3'].map((id) => conversation(id, { orders: [ORDER], from: '09:00', to: '11:00' }));
    expect(join([refund('R1')], chats)).toEqual(join([refund('R1')], chats.toReversed()));
  });

  it('joins a conversation without times when there is no other', () => {
    const untimed = conversation('T1', { orders: [ORDER], messages: [] });
    expect(join([refund('R1')], [untimed])).toEqual(['T1: R1']);
    expect(join([refund('R1')], [untimed, conversation('T2', { orders: [ORDER], from: '23:00' })])).toEqual(['T2: R1']);
  });

  it('joins by an order number that stands in a message', () => {
    expect(join([refund('R1')], [conversation('T1', { text: `订单号${ORDER},帮我退一下` })])).toEqual(['T1: R1']);
    expect(join([refund('R1')], [conversation('T1', { text: `订单号${ORDER}1,帮我退一下` })])).toEqual(['nobody: R1']);
    expect(
      join(
        [refund('R1', { order: '251122-123456789012345', platform: 'pdd' })],
        [conversation('T1', { platform: 'pdd', text: '251122-123456789012345' })],
      ),
    ).toEqual(['T1: R1']);
    expect(
      join(
        [refund('R1', { order: 'P712345678901234567' })],
        [conversation('T1', { text: '单号p712345678901234567。' })],
      ),
    ).toEqual(['T1: R1']);
  });

  it('does not join a chat of another platform', () => {
    const chats = [conversation('T1', { platform: 'jd', orders: [ORDER] })];
    expect(join([refund('R1')], chats)).toEqual(['nobody: R1']);
    expect(join([refund('R1')], [conversation('T1', { platform: 'tmall', orders: [ORDER] })])).toEqual(['T1: R1']);
    expect(join([refund('R1', { platform: '' })], chats)).toEqual(['T1: R1']);
  });

  it('without an order joins nothing, and holds nothing back', () => {
    const one = new RefundJoin([refund('R1', { order: '' })]);
    expect(one.holds(conversation('T1', { orders: [''] }))).toBe(false);
    expect(one.resolve([]).leftovers).toHaveLength(1);
    expect(new RefundJoin([]).holds(conversation('T1', { orders: [ORDER] }))).toBe(false);
  });

  it('finds a conversation of an earlier night too, unless the night itself has it or a nearer one', () => {
    const past = { platform: 'taobao', shop: '山里茶', id: 'T1', start: at('08:00'), end: at('08:30'), orders: [ORDER] };
    const [settled, running] = [refund('R1'), refund('R2')];
    const one = new RefundJoin([settled, running], { past: [past], settled: new Set([settled]) });
    expect(one.resolve([])).toMatchObject({ late: [{ refund: { id: 'R2' }, past: { id: 'T1' } }], leftovers: [] });
    const nearer = conversation('T2', { orders: [ORDER], from: '09:00', to: '09:50' });
    expect(one.resolve([nearer]).joined.get(nearer)).toEqual([settled, running]);
    const again = { ...conversation('T1', { orders: [ORDER], from: '08:00', to: '08:40' }), shop: '山里茶' };
    expect(one.resolve([again])).toMatchObject({ late: [], leftovers: [] });
  });

  it('joins as a plain search over all pairs would', () => {
    const next = seeded(5);
    const minute = (minutes: number) =>
      `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    for (let round = 0; round < 50; round++) {
      const chats = Array.from({ length: 12 }, (_, index) => {
        const from = next(1200);
        return conversation(`T${index}`, {
          orders: [String(next(4))],
          from: minute(from),
          to: minute(from + next(200)),
        });
      });
      const refunds = Array.from({ length: 10 }, (_, index) =>
        refund(`R${index}`, { order: String(next(5)), times: { applied_at: at(minute(next(1400))) } }),
      );
      const { joined, leftovers } = new RefundJoin(refunds).resolve(chats);
      const away = (chat: (typeof chats)[number], time: number) =>
        Math.max((chat.messages[0]?.time ?? 0) - time, time - (chat.messages[1]?.time ?? 0), 0);
      for (const one of refunds) {
        const naming = chats.filter(({ orders }) => orders[0] === one.order);
        const time = one.times.applied_at ?? 0;
        const holders = [...joined].filter(([, all]) => all.includes(one)).map(([chat]) => chat);
        expect(holders.length + (leftovers.includes(one) ? 1 : 0)).toBe(1);
        expect(leftovers.includes(one)).toBe(naming.length === 0);
        if (holders[0] !== undefined)
          expect(away(holders[0], time)).toBe(Math.min(...naming.map((chat) => away(chat, time))));
      }
    }
  });
});

describe('an order number in a text', () => {
  it('is any long run of digits, and no short one', () => {
    expect(orderNumbersIn('亲,单号 2411223344556677 和138,谢谢')).toEqual(['2411223344556677']);
    expect(orderNumbersIn('123456789')).toEqual([]);
    expect(orderNumbersIn('1234567890')).toEqual(['1234567890']);
    expect(orderNumbersIn('a-1234567890-1234567890123-')).toEqual([
      '12345678901234567890123',
      '1234567890',
      '1234567890123',
    ]);
  });
});

describe('the same refund in several files', () => {
  const other = { file: 'after-sale-2.csv', index: 1 };
  const done = refund('R1', { source: other, times: { applied_at: at('10:00'), finished_at: at('12:00') } });

  it('counts once, as far as it has come', () => {
    expect(newestRefunds([refund('R1'), done])).toEqual({ refunds: [done], duplicates: new Map([[AFTER_SALE, 1]]) });
    expect(newestRefunds([done, refund('R1')])).toEqual({ refunds: [done], duplicates: new Map([[AFTER_SALE, 1]]) });
  });

  it('is another one on another platform', () => {
    expect(newestRefunds([refund('R1'), refund('R1', { platform: 'jd' })]).refunds).toHaveLength(2);
  });

  it('is told by its facts where it has no id, but rows of one file stand for themselves', () => {
    expect(newestRefunds([refund(''), refund('')]).refunds).toHaveLength(2);
    expect(newestRefunds([refund(''), refund(''), refund('', { source: other })]).refunds).toHaveLength(2);
  });
});
