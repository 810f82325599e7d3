import { meanScore, points, ratingFigures, rounded, share } from './figures.js';
import { newOrders, type OrderCounts } from './order-counts.js';
import { addUp } from './counts.js';
import { saleRow } from './enquiry-rows.js';
import { orderRow } from './order-rows.js';
import { responseFigures } from './response-figures.js';
import type { Tally } from './tally.js';

/** The figures of all conversations together, by the names that JSON keys have. */
export type TotalRow = ReturnType<typeof totalRow>;

export function totalRow(tally: Tally) {
  const { totals, agents, shops } = tally.counts;
  const { critical, major, minor, notice } = totals.findings;
  const rating = ratingFigures(totals.ratings);
  const findings = critical + major + minor + notice;
  return {
    conversations: totals.conversations,
    customer_messages: totals.messages.customer,
    agent_messages: totals.messages.agent,
    bot_messages: totals.messages.bot,
    system_messages: totals.messages.system,
    /** Who spoke in a conversation; an agent whom only a refund names is none of them. */
    agents: [...agents.values()].filter(({ conversations }) => conversations > 0).length,
    shops: shops.size,
    ...responseFigures(totals.response),
    findings,
    critical,
    major,
    minor,
    notice,
    flagged_conversations: totals.flagged,
    faulty_conversations: totals.faulty,
    critical_conversations: totals.critical,
    findings_per_100_conversations:
      totals.conversations === 0 ? null : rounded((findings / totals.conversations) * 100, 2),
    /** The same without notices, as agents' rows have it. */
    per_100_conversations:
      totals.conversations === 0 ? null : rounded(((critical + major + minor) / totals.conversations) * 100, 2),
    points: points(totals.findings.points),
    score: meanScore(totals.score, totals.conversations),
    dismissed_findings: totals.dismissed,
    unattended_conversations: totals.unattended,
    shared_conversations: totals.shared,
    undated_conversations: totals.undated,
    untopiced_conversations: totals.untopiced,
    rating_count: rating.count,
    rating_mean: rating.mean,
    loose_refunds: totals.looseRefunds,
    complaints: totals.complaints,
    recontacts: totals.recontacts,
    satisfied: rating.satisfied,
    satisfied_rate: share(rating.satisfied, rating.count),
    bad_ratings: rating.bad,
    bad_rating_rate: share(rating.bad, rating.count),
    ...ordersOf(tally),
    ...(tally.counts.enquiries.all.asked === 0 ? NO_SALES : saleOf(tally)),
  };
}

const NO_SALES = { asked: null, ordered: null, paid: null, conversion_rate: null, refunded_orders: null, refunded_rate: null };

/** What came of those who asked; null where there are no orders, or none names its customer. */
function saleOf(tally: Tally): { [Name in keyof typeof NO_SALES]: number | null } {
  const { asked, ordered, paid, conversion_rate, refunded_orders, refunded_rate } = saleRow(tally.counts.enquiries.all);
  return { asked, ordered, paid, conversion_rate, refunded_orders, refunded_rate };
}

/** All orders together; null where no order file is read. */
function ordersOf(tally: Tally) {
  const all: OrderCounts = newOrders();
  for (const counts of tally.counts.orders.values()) addUp(all, counts);
  const { orders, paid, sales, order_mean, shipped_48h_rate, refunds, refund_rate } = orderRow(all);
  const has = orders > 0;
  return {
    orders: has ? orders : null,
    paid_orders: has ? paid : null,
    sales: has ? sales : null,
    order_mean,
    shipped_48h_rate,
    refund_requests: refunds,
    refund_rate,
  };
}
