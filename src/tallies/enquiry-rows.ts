import type { SaleCounts } from './enquiry-counts.js';
import { compareNames, ranked, rounded, share } from './figures.js';
import type { Tally } from './tally.js';

/** What came of those who asked, by the names that columns of agents.csv have. */
export type SaleRow = ReturnType<typeof saleRow>;

export function saleRow({ asked, ordered, paid, paidOrders, amount, refunded }: SaleCounts) {
  return {
    asked,
    ordered,
    paid,
    /** 询单转化率: of the customers who asked, those who paid. */
    conversion_rate: share(paid, asked),
    sales: rounded(amount / 100, 2),
    /** 客单价: of a customer who paid. */
    sale_mean: paid === 0 ? null : rounded(amount / 100 / paid, 2),
    paid_orders: paidOrders,
    refunded_orders: refunded,
    /** 售后率: of the paid orders. */
    refunded_rate: share(refunded, paidOrders),
  };
}

/** A row of every agent who was asked, the one who was asked most first. */
export function saleRows({ counts }: Tally): (SaleRow & { readonly agent: string })[] {
  return [...counts.enquiries.agents]
    .map(([agent, sales]) => ({ agent, ...saleRow(sales) }))
    .sort((a, b) => b.asked - a.asked || compareNames(a.agent, b.agent));
}

/** Who did not buy: by reason, and by topic ('' = none is known). */
export function lostRows({ counts }: Tally) {
  const { lost, lostTopics } = counts.enquiries;
  const all = [...lost.values()].reduce((sum, times) => sum + times, 0);
  return {
    all,
    reasons: ranked(lost).map(([reason, customers]) => ({ reason, customers, share: share(customers, all) })),
    topics: ranked(lostTopics).map(([topic, customers]) => ({ topic, customers, share: share(customers, all) })),
  };
}
