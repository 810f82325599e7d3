import type { Enquiry } from '../model/enquiry.js';
import { count, entry } from './counts.js';

/** 询单转化: customers by day who asked, and what came of it. */
export type EnquiryCounts = {
  all: SaleCounts;
  /** By agent: asked of everyone who spoke, all else of who spoke last. */
  agents: Map<string, SaleCounts>;
  /** Who did not buy, by reason, and by reason and topic. */
  lost: Map<string, number>;
  lostTopics: Map<string, number>;
};

export type SaleCounts = {
  asked: number;
  /** Of those, who ordered, and who paid. */
  ordered: number;
  paid: number;
  orders: number;
  paidOrders: number;
  /** Of the paid orders, in hundredths. */
  amount: number;
  /** Paid orders for which a refund was applied for. */
  refunded: number;
};

export function newSales(): SaleCounts {
  return { asked: 0, ordered: 0, paid: 0, orders: 0, paidOrders: 0, amount: 0, refunded: 0 };
}

export function newEnquiries(): EnquiryCounts {
  return { all: newSales(), agents: new Map(), lost: new Map(), lostTopics: new Map() };
}

export function countEnquiry(counts: EnquiryCounts, enquiry: Enquiry): void {
  counts.all.asked += 1;
  countSale(counts.all, enquiry);
  for (const agent of enquiry.agents) entry(counts.agents, agent, newSales).asked += 1;
  if (enquiry.agent !== null) countSale(entry(counts.agents, enquiry.agent, newSales), enquiry);
  if (enquiry.lost === null) return;
  count(counts.lost, enquiry.lost);
  count(counts.lostTopics, enquiry.topic);
}

function countSale(counts: SaleCounts, { orders, paidOrders, amount, refunded }: Enquiry): void {
  if (orders > 0) counts.ordered += 1;
  if (paidOrders > 0) counts.paid += 1;
  counts.orders += orders;
  counts.paidOrders += paidOrders;
  counts.amount += amount;
  counts.refunded += refunded;
}
