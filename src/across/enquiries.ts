/**
 * 询单转化: who asked and then bought, told where results are added up, so that an order of tomorrow's file is seen with today's
 * chat. A customer asks on a day when they write, have ordered nothing in the 30 days before, and the matter is none of after
 * sale. An order made until 24 hours after a conversation belongs to the last conversation before it.
 */
import { type Enquiry, LOST_REASONS } from '../model/enquiry.js';
import type { CountedFinding, CountedRecord } from '../model/counted.js';
import { SEPARATOR } from '../text/names.js';
import { EnquiryFacts, type EnquirySnapshot } from './enquiry-facts.js';

const DAY = 86_400_000;
const SOON = DAY;
const BEFORE = 30 * DAY;

export class Enquiries {
  readonly #facts = new EnquiryFacts();
  readonly #stands: ((finding: CountedFinding) => boolean) | undefined;

  constructor(stands?: (finding: CountedFinding) => boolean) {
    this.#stands = stands;
  }

  add(records: readonly CountedRecord[]): void {
    const stands = this.#stands;
    for (const record of records) {
      if (record.type === 'order') this.#facts.addOrder(record);
      else if (record.type === 'refund') this.#facts.addRefund(record);
      else this.#facts.addConversation(record, stands === undefined ? record.findings : record.findings.filter(stands));
    }
  }

  snapshot(): EnquirySnapshot {
    return this.#facts.snapshot();
  }

  merge(snapshot: EnquirySnapshot): void {
    this.#facts.merge(snapshot);
  }

  /** Every enquiry; none where no order names its customer: then nobody can tell who bought. */
  *found(): Generator<Enquiry> {
    const { talks, orders } = this.#facts;
    if (orders.buyer.size === 0) return;
    const ordersOf = grouped(orders.buyer.size, (at) => orders.buyer.at(at), (at) => orders.ordered.at(at));
    const talksOf = grouped(talks.owner.size, (at) => talks.owner.at(at), (at) => talks.started.at(at));
    for (const [owner, own] of talksOf) yield* this.#ofCustomer(own, ordersOf.get(owner) ?? []);
  }

  *#ofCustomer(talked: readonly number[], bought: readonly number[]): Generator<Enquiry> {
    const { talks, orders } = this.#facts;
    const asked = talked.filter((talk) => {
      const start = talks.started.at(talk);
      const isKnown = bought.some((order) => orders.ordered.at(order) < start && orders.ordered.at(order) >= start - BEFORE);
      return talks.isLater.at(talk) === 0 && !isKnown;
    });
    const ordersOf = new Map<number, number[]>();
    for (const order of bought) {
      const time = orders.ordered.at(order);
      const talk = asked.findLast((each) => talks.started.at(each) <= time && time <= talks.started.at(each) + talks.lasted.at(each) + SOON);
      if (talk !== undefined) ordersOf.set(talk, [...(ordersOf.get(talk) ?? []), order]);
    }
    const byDay = new Map<number, number[]>();
    for (const talk of asked) byDay.set(talks.day.at(talk), [...(byDay.get(talks.day.at(talk)) ?? []), talk]);
    for (const ofDay of byDay.values()) yield this.#enquiry(ofDay, ordersOf);
  }

  #enquiry(ofDay: readonly number[], ordersOf: ReadonlyMap<number, readonly number[]>): Enquiry {
    const { talks, orders, texts, refunded } = this.#facts;
    const own = ofDay.flatMap((talk) => ordersOf.get(talk) ?? []);
    const paid = own.filter((order) => orders.isPaid.at(order) === 1);
    const agentsOf = (talk: number) => texts.agentLists.text(talks.agents.at(talk)).split(SEPARATOR).filter((agent) => agent !== '');
    const decisive = ofDay.findLast((talk) => ordersOf.has(talk)) ?? (ofDay.at(-1) as number);
    return {
      agents: [...new Set(ofDay.flatMap(agentsOf))],
      agent: agentsOf(decisive).at(-1) ?? null,
      orders: own.length,
      paidOrders: paid.length,
      refunded: paid.filter((order) => refunded.has(orders.number.at(order))).length,
      amount: paid.reduce((sum, order) => sum + orders.amount.at(order), 0),
      lost: own.length > 0 ? null : (LOST_REASONS[talks.reason.at(decisive)] ?? 'undecided'),
      topic: texts.topics.text(talks.about.at(decisive)),
    };
  }
}

/** Places by their group, in order of time within each. */
function grouped(size: number, groupOf: (at: number) => number, timeOf: (at: number) => number): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (let at = 0; at < size; at++) {
    const group = groups.get(groupOf(at));
    if (group === undefined) groups.set(groupOf(at), [at]);
    else group.push(at);
  }
  for (const group of groups.values()) group.sort((a, b) => timeOf(a) - timeOf(b));
  return groups;
}
