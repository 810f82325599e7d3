/** A tea shop's chats at random, and the ways an export may write them. */

import type { Role } from '../../src/model/message.js';
import { dice } from '../conversations/tea-shop.js';

export interface Row {
  readonly conversation_id: string;
  readonly message_id: string;
  /** Whole seconds after nine o'clock on 22 November 2026 in Shanghai. */
  readonly second: number;
  readonly role: Role;
  readonly sender: string;
  readonly customer: string;
  readonly shop: string;
  readonly order_id: string;
  readonly text: string;
}

export interface RandomShop {
  readonly seed: number;
  readonly conversations: number;
  /** Whether two messages of a conversation may have the same time. */
  readonly ties: boolean;
  /** The number of the first conversation. */
  readonly from?: number;
  /** So many customers, who come again and again; without it, each comes once. */
  readonly customers?: number;
}

const AGENTS = ['小美', '阿远', '小丽'];
const SAYS: Readonly<Record<Role, readonly string[]>> = {
  customer: ['有龙井吗', '快递到哪了', '我要投诉', '好的', '茶饼是哪一年的'],
  agent: ['您好 有的', '亲加微信聊', '今天发货哦', '我看看'],
  bot: ['正在为您转接'],
  system: ['会话结束'],
};

/** Conversations with several agents, robots, notices, questions nobody answers; their messages in order of time, one after the other. */
export function randomConversations({ seed, conversations, ties, from = 0, customers }: RandomShop): Row[][] {
  const roll = dice(seed);
  const pick = <Value>(values: readonly Value[]): Value => values[roll(values.length)] as Value;
  return Array.from({ length: conversations }, (_, index) => {
    const number = from + index;
    const customer = `茶客${customers === undefined ? number : roll(customers)}`;
    let second = roll(8 * 3600);
    return Array.from({ length: 1 + roll(12) }, (_, message): Row => {
      second += ties ? pick([0, 0, 1, 6, 15, 16, 40, 180, 181, 600]) : 1 + roll(240);
      const role = pick<Role>(['customer', 'customer', 'customer', 'agent', 'agent', 'bot', 'system']);
      return {
        conversation_id: `T${number}`,
        message_id: `m${number}-${message}`,
        second,
        role,
        sender: role === 'agent' ? pick(AGENTS) : role === 'customer' ? customer : '',
        customer,
        shop: number % 3 === 0 ? '云上茶铺' : '云栖茶铺',
        order_id: number % 4 === 0 ? `O${number}` : '',
        text: pick(SAYS[role]),
      };
    });
  });
}

/** In order of time; what happens in the same second stays in its order. */
export const byTime = (rows: readonly Row[]): Row[] => [...rows].sort((a, b) => a.second - b.second);

export function shuffled(rows: readonly Row[], seed: number): Row[] {
  const roll = dice(seed);
  const mixed = [...rows];
  for (let index = mixed.length - 1; index > 0; index--) {
    const other = roll(index + 1);
    [mixed[index], mixed[other]] = [mixed[other] as Row, mixed[index] as Row];
  }
  return mixed;
}

const NINE = Date.UTC(2026, 10, 22, 1);

/** The time as the results have it. */
export const isoTime = (second: number): string =>
  new Date(NINE + (second + 8 * 3600) * 1000).toISOString().replace('.000Z', '+08:00');

const written = ({ second, ...row }: Row): Readonly<Record<string, string>> => ({
  ...row,
  time: isoTime(second).slice(0, 19).replace('T', ' '),
});

export const asJson = (rows: readonly Row[]): string => JSON.stringify(rows.map(written));

export const asJsonLines = (rows: readonly Row[]): string =>
  rows.map((row) => `${JSON.stringify(written(row))}\n`).join('');

/** As CSV, without the columns named. */
export function asCsv(rows: readonly Row[], without: readonly string[] = []): string {
  const heads = Object.keys(written(rows[0] as Row)).filter((head) => !without.includes(head));
  const cellsOf = (row: Readonly<Record<string, string>>) => heads.map((head) => row[head]);
  return [heads, ...rows.map((row) => cellsOf(written(row)))].map((cells) => `${cells.join(',')}\n`).join('');
}
