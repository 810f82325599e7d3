import { describe, expect, it } from 'vitest';
import { Enquiries } from '../../src/across/enquiries.js';
import type { Enquiry } from '../../src/model/enquiry.js';
import type { OrderRecord } from '../../src/model/order-record.js';
import type { ConversationRecord } from '../../src/model/results.js';
import { conversation, refund, turn } from '../themes/shoe-shop.js';
import { seeded } from '../themes/seeded.js';

const at = (clock: string, day = '2026-11-21') => `${day}T${clock}:00+08:00`;

function talk(id: string, started: string, parts: Partial<ConversationRecord> = {}): ConversationRecord {
  return conversation({ id, started, ended: started.replace(':00+', ':30+'), customer: '雨靴', stage: 'pre-sale', refunds: [], turns: [turn(9)], findings: [], ...parts });
}

function order(id: string, ordered: string, parts: Partial<OrderRecord> = {}): OrderRecord {
  const { platform, shop } = talk('C0', ordered);
  return { type: 'order', v: 1, id, platform, shop, customer: '雨靴', agent: '', products: ['雨靴'], amount: 99.5, status: '', started: ordered, times: { ordered_at: ordered, paid_at: ordered }, findings: [], ...parts };
}

function found(...records: (ConversationRecord | OrderRecord)[]): Enquiry[] {
  const enquiries = new Enquiries();
  enquiries.add(records);
  return [...enquiries.found()];
}

describe('an enquiry', () => {
  it('is won by an order within a day of the chat, for who came last', () => {
    const chat = talk('C1', at('10:00'), { agents: ['小美', '阿强'] });
    expect(found(chat, order('O1', at('20:00')))).toMatchObject([{ agents: ['小美', '阿强'], agent: '阿强', orders: 1, paidOrders: 1, amount: 9950, lost: null }]);
    expect(found(chat, order('O1', at('10:05', '2026-11-22')))).toMatchObject([{ orders: 0, lost: 'undecided' }]);
  });

  it('counts a customer once a day, and an order once, with the last chat before it', () => {
    const chats = [talk('C1', at('10:00')), talk('C2', at('11:00'), { agents: ['Lily'] })];
    expect(found(...chats, order('O1', at('11:30')))).toMatchObject([{ agent: 'Lily', orders: 1 }]);
  });

  it('is none where the customer had an order already, or comes after the sale', () => {
    expect(found(talk('C1', at('10:00')), order('O1', at('09:00', '2026-11-10')))).toEqual([]);
    expect(found(talk('C1', at('10:00'), { stage: 'after-sale' }), order('O1', at('20:00')))).toEqual([]);
    expect(found(talk('C1', at('10:00')), order('O1', at('09:00', '2026-09-10')))).toHaveLength(1);
  });

  it('is lost for the first reason that is so', () => {
    const other = order('O1', at('20:00'), { customer: '凉鞋' });
    const reasonOf = (parts: Partial<ConversationRecord>) => found(talk('C1', at('10:00'), parts), other)[0]?.lost;
    expect(reasonOf({ agents: [] })).toBe('nobody');
    expect(reasonOf({ turns: [turn(null), turn(400)] })).toBe('unanswered');
    expect(reasonOf({ turns: [turn(181)] })).toBe('slow');
    expect(reasonOf({})).toBe('undecided');
  });

  it('knows which of its paid orders a refund was applied for', () => {
    const enquiries = new Enquiries();
    enquiries.add([talk('C1', at('10:00')), order('O1', at('20:00')), refund({ order: 'O1' })]);
    expect([...enquiries.found()]).toMatchObject([{ paidOrders: 1, refunded: 1 }]);
  });

  it('is told of nobody where no order names its customer', () => {
    expect(found(talk('C1', at('10:00')), order('O1', at('20:00'), { customer: '' }))).toEqual([]);
  });

  it('is the same whatever thread saw which records', () => {
    const random = seeded(7);
    const clock = () => at(`${String(8 + random(12)).padStart(2, '0')}:${String(random(60)).padStart(2, '0')}`, `2026-11-2${random(3)}`);
    const customer = () => `客户${random(60)}`;
    const records = Array.from({ length: 200 }, (_, number) =>
      random(3) === 0 ? order(`O${number}`, clock(), { customer: customer() }) : talk(`C${number}`, clock(), { customer: customer(), agents: [`客服${random(3)}`] }),
    );
    const one = new Enquiries();
    one.add(records);
    const [left, right] = [new Enquiries(), new Enquiries()];
    for (const record of records) (random(2) === 0 ? left : right).add([record]);
    left.merge(right.snapshot());
    const text = (each: Enquiries) => [...each.found()].map((enquiry) => JSON.stringify(enquiry)).sort();
    expect(text(left)).toEqual(text(one));
    expect(text(one).length).toBeGreaterThan(20);
  });
});
