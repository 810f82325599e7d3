import type { Order } from '../model/order.js';
import type { Refund } from '../model/refund.js';
import { orderKey } from './order-numbers.js';
import { samePlatform } from './same-platform.js';

/** Refunds with what the order files know of their orders: what was bought, and whether it had been sent. */
export function refundsOfOrders(refunds: readonly Refund[], orders: readonly Order[]): readonly Refund[] {
  if (orders.length === 0) return refunds;
  const byNumber = new Map(orders.map((order) => [orderKey(order.id), order]));
  byNumber.delete('');
  return refunds.map((refund) => {
    const order = byNumber.get(orderKey(refund.order));
    if (order === undefined || !samePlatform(order.platform, refund.platform)) return refund;
    const product = refund.product ?? order.products[0];
    const sent = refund.sent ?? wasSent(refund, order);
    return { ...refund, ...(product === undefined ? {} : { product }), ...(sent === undefined ? {} : { sent }) };
  });
}

/** An order whose file has no time of shipping does not tell. */
function wasSent({ times: { applied_at: applied } }: Refund, { times, columns }: Order): boolean | undefined {
  if (applied === undefined || columns.shipped_at === undefined) return undefined;
  return times.shipped_at !== undefined && times.shipped_at <= applied;
}
