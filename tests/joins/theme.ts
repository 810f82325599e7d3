import type { FactOptions } from '../../src/joins/read-facts.js';
import type { Conversation } from '../../src/model/conversation.js';
import type { Message } from '../../src/model/message.js';
import type { ExportRecord, TableRow } from '../../src/model/record.js';
import type { Refund } from '../../src/model/refund.js';
import { formatTime } from '../../src/text/zoned-time.js';

export const SHANGHAI: FactOptions = { timezone: 'Asia/Shanghai' };
export const AFTER_SALE = { file: 'after-sale.csv', index: 0 };

/** Rows as the files room gives them, numbered from 1. */
export function table(...lines: readonly string[]): TableRow[] {
  return lines.map((line, at) => ({ row: at + 1, cells: line.split(',') }));
}

export async function* stream(records: readonly ExportRecord[]): AsyncIterable<ExportRecord[]> {
  for (const record of records) yield [record];
}

/** A moment of 2026-11-22 in Shanghai. */
export function at(clock: string, date = '2026-11-22'): number {
  return Date.parse(`${date}T${clock.length === 5 ? `${clock}:00` : clock}+08:00`);
}

/** The clock in Shanghai, with the day where it is another one. */
export function clock(time: number | undefined): string {
  if (time === undefined) return '-';
  const [date, hours = ''] = formatTime(time, 'Asia/Shanghai').split('T');
  return `${date === '2026-11-22' ? '' : `${date} `}${hours.slice(0, 8)}`;
}

export function conversation(
  id: string,
  parts: Partial<Conversation> & {
    readonly from?: string;
    readonly to?: string;
    readonly text?: string;
    readonly day?: string;
  },
): Conversation {
  const { from = '10:00', to = from, text = '在吗', day = '2026-11-22' } = parts;
  const message = (time: number): Message => ({
    time,
    precise: true,
    role: 'customer',
    sender: '林',
    text,
    type: 'text',
    id: '',
    source: { file: 'chats.csv', index: 0 },
    row: 2,
  });
  const facts = { platform: 'taobao', shop: '云栖茶铺', customer: '林', orders: [], rating: null, teams: new Map() };
  return { ...facts, id, messages: [message(at(from, day)), message(at(to, day))], ...parts };
}

export function refund(id: string, parts: Partial<Refund> = {}): Refund {
  return {
    id,
    order: '2411223344556677',
    kind: 'refund-only',
    times: { applied_at: at('10:00') },
    columns: { applied_at: 'applied_at' },
    status: '',
    amount: null,
    reason: '',
    agent: '',
    customer: '',
    shop: '云栖茶铺',
    platform: 'taobao',
    source: AFTER_SALE,
    row: 2,
    ...parts,
  };
}
