import { compareNames, meanSeconds, rounded, share } from './figures.js';
import { type OrderCounts, causeOf } from './order-counts.js';
import type { Tally } from './tally.js';
import { meanWait, type WaitHistogram } from './wait-histogram.js';

/** What is told of the orders of a shop or of a product, by the names that JSON keys have. */
export type OrderRow = ReturnType<typeof orderRow>;

const HOUR = 3_600_000;

export function orderRow(counts: OrderCounts) {
  const { orders, paid, priced, amount, shipped, collected, delivered, unshipped, promised, kept, refunds } = counts;
  const all = countOf(shipped);
  const scanned = countOf(collected);
  const within = (hours: number) => countWithin(shipped, hours * HOUR);
  return {
    orders,
    paid,
    sales: rounded(amount / 100, 2),
    /** 客单价: of a paid order that has an amount. */
    order_mean: priced === 0 ? null : rounded(amount / 100 / priced, 2),
    shipped: all,
    unshipped,
    shipped_24h: within(24),
    shipped_24h_rate: share(within(24), all),
    shipped_48h: within(48),
    shipped_48h_rate: share(within(48), all),
    collected: scanned,
    collected_48h: countWithin(collected, 48 * HOUR),
    collected_48h_rate: share(countWithin(collected, 48 * HOUR), scanned),
    delivered: countOf(delivered),
    delivery_seconds_mean: secondsOf(delivered),
    promised,
    promises_kept: kept,
    promises_kept_rate: share(kept, promised),
    refunds,
    /** Refunds applied for, those that the shop refused left out, to paid orders; null where no order file is read. */
    refund_rate: paid === 0 ? null : rounded(refunds / paid, 4),
  };
}

export function orderRows(orders: ReadonlyMap<string, OrderCounts>): (OrderRow & { readonly name: string })[] {
  return [...orders]
    .map(([name, counts]) => ({ name, ...orderRow(counts) }))
    .sort((a, b) => b.orders - a.orders || b.refunds - a.refunds || compareNames(a.name, b.name));
}

/** Why refunds were applied for, most frequent first, each with whose cause it is. */
export function reasonRows({ counts }: Tally) {
  const all = [...counts.reasons.values()].reduce((sum, times) => sum + times, 0);
  return [...counts.reasons]
    .map(([reason, refunds]) => ({ reason, refunds, share: share(refunds, all), cause: causeOf(reason) }))
    .sort((a, b) => b.refunds - a.refunds || compareNames(a.reason, b.reason));
}

function countOf(waits: WaitHistogram): number {
  let sum = 0;
  for (const times of waits.values()) sum += times;
  return sum;
}

function countWithin(waits: WaitHistogram, most: number): number {
  let sum = 0;
  for (const [wait, times] of waits) if (wait <= most) sum += times;
  return sum;
}

function secondsOf(waits: WaitHistogram): number | null {
  const mean = meanWait(waits);
  return mean === null ? null : meanSeconds(mean, 1);
}
