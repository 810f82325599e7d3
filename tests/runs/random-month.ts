/** A month of a tea shop at random, as it is exported night by night: some conversations last over midnight, some ids come back after days. */
import type { Role } from '../../src/model/message.js';
import { dice } from '../conversations/tea-shop.js';
import { asCsv, byTime, isoTime, type Row } from './random-tea-shop.js';

export const DAY = 86_400;

/** The second at which 1 November 2026 begins in Shanghai, as the rows count. */
const FIRST = -(21 * 24 + 9) * 3600;

export const NOVEMBER = Array.from({ length: 30 }, (_, index) => `2026-11-${String(index + 1).padStart(2, '0')}`);

const AGENTS = ['小美', '阿远', '小丽'];
const SAYS: Readonly<Record<Role, readonly string[]>> = {
  customer: ['有龙井吗', '快递到哪了', '我要投诉', '好的', '茶饼是哪一年的'],
  agent: ['您好 有的', '亲加微信聊', '今天发货哦', '我看看'],
  bot: ['正在为您转接'],
  system: ['会话结束'],
};

export interface RandomMonth {
  readonly seed: number;
  readonly conversations: number;
  /** Whether messages have ids. */
  readonly messageIds: boolean;
}

/** All that is said in the month, in order of time. */
export function randomMonth({ seed, conversations, messageIds }: RandomMonth): Row[] {
  const roll = dice(seed);
  const pick = <Value>(values: readonly Value[]): Value => values[roll(values.length)] as Value;
  const rows: Row[] = [];
  for (let number = 0; number < conversations; number++) {
    // Half of them begin late in the evening, so that many go on after midnight.
    let second = FIRST + roll(30) * DAY + (roll(2) === 0 ? roll(DAY) : DAY - 1 - roll(5400));
    const messages = 2 + roll(12);
    for (let message = 0; message < messages; message++) {
      const role = pick<Role>(['customer', 'customer', 'customer', 'agent', 'agent', 'bot', 'system']);
      rows.push({
        conversation_id: `T${number}`,
        message_id: messageIds ? `m${number}-${message}` : '',
        second,
        role,
        sender: role === 'agent' ? pick(AGENTS) : role === 'customer' ? `茶客${number % 60}` : '',
        customer: `茶客${number % 60}`,
        shop: number % 3 === 0 ? '云上茶铺' : '云栖茶铺',
        order_id: number % 4 === 0 ? `O${number}` : '',
        text: pick(SAYS[role]),
      });
      // Some fall silent for hours, some for days: the same id then opens another conversation.
      second += roll(40) === 0 ? pick([5 * 3600, 20 * 3600, 30 * 3600, 75 * 3600]) : 1 + roll(900);
    }
  }
  return byTime(rows.filter((row) => row.second < FIRST + 30 * DAY));
}

/** What the export of a day holds, from 0, where it begins so many seconds before the day. */
export function exported(rows: readonly Row[], day: number, before = 0): Row[] {
  const begins = FIRST + day * DAY;
  return rows.filter(({ second }) => second >= begins - before && second < begins + DAY);
}

export const csv = (rows: readonly Row[], without: readonly string[]): string => asCsv(rows, without);

export interface RandomRefund {
  readonly row: Row;
  /** In seconds as the rows count; null = it never ends. */
  readonly applied: number;
  readonly finished: number | null;
}

/** Refunds of the month's orders at random, hours to weeks after their chats, and some of orders that nobody wrote about. */
export function randomRefunds(rows: readonly Row[], seed: number): RandomRefund[] {
  const roll = dice(seed);
  const ends = FIRST + 30 * DAY;
  const of = new Map(rows.filter(({ order_id }) => order_id !== '').map((row) => [row.order_id, row]));
  const strangers = Array.from({ length: 12 }, (_, index) => ({ ...(rows[roll(rows.length)] as Row), order_id: `X${index}` }));
  return [...of.values(), ...strangers].flatMap((row) =>
    Array.from({ length: [0, 1, 1, 1, 2][roll(5)] as number }, () => {
      const applied = row.second - 7200 + (roll(3) === 0 ? roll(4) * 3600 : roll(16 * DAY));
      const finished = roll(6) === 0 ? null : applied + roll(3 * DAY);
      return { row, applied, finished };
    }).filter((refund) => refund.applied < ends),
  );
}

/** What an after-sale file of a day holds where it has only the rows that changed on that day, in the state of its end. */
export function refundsOfDay(refunds: readonly RandomRefund[], day: number): string {
  const begins = FIRST + day * DAY;
  const isToday = (second: number | null) => second !== null && second >= begins && second < begins + DAY;
  const lines = refunds.flatMap(({ row, applied, finished }, index) => {
    if (!isToday(applied) && !isToday(finished)) return [];
    const end = finished !== null && finished < begins + DAY ? isoTime(finished) : '';
    const kind = index % 3 === 0 ? '退货退款' : '仅退款';
    return [[`R${index}`, row.order_id, kind, isoTime(applied), end, index % 5 === 0 ? '小美' : '', ['普洱', '龙井'][index % 2]].join(',')];
  });
  return ['refund_id,order_id,kind,applied_at,finished_at,agent,product', ...lines, ''].join('\n');
}
