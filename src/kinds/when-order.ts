import type { MeasuredConversation } from '../model/conversation.js';
import type { Order, OrderTime } from '../model/order.js';
import { isNumber, isText } from './when-facts.js';
import type { OrderFact, When } from './when-options.js';

const HOUR = 3_600_000;

/** Whether the conversation names an order as asked, or is about one that is all that the rule wants. */
export function isOrderAsAsked(wanted: When['order'], { orders, bought = [], messages }: MeasuredConversation): boolean {
  if (wanted === undefined) return true;
  if (typeof wanted === 'boolean') return wanted === (orders.length > 0 || bought.length > 0);
  const end = messages.findLast(({ time }) => time !== null)?.time ?? Number.POSITIVE_INFINITY;
  return bought.some((order) => isOrder(wanted, order, end));
}

function isOrder(wanted: OrderFact, { status, products, amount, payment, times }: Order, end: number): boolean {
  const had = (time: OrderTime) => (times[time] ?? Number.POSITIVE_INFINITY) <= end;
  return (
    isText(wanted.status, [status]) &&
    isText(wanted.product, products) &&
    isText(wanted.payment, [payment]) &&
    isNumber(wanted.amount, amount) &&
    (wanted.paid === undefined || wanted.paid === had('paid_at')) &&
    (wanted.shipped === undefined || wanted.shipped === had('shipped_at')) &&
    (wanted.delivered === undefined || wanted.delivered === had('delivered_at')) &&
    isNumber(wanted.shipped_within, hours(times.paid_at, times.shipped_at)) &&
    isNumber(wanted.delivered_within, hours(times.shipped_at, times.delivered_at))
  );
}

function hours(from: number | undefined, to: number | undefined): number | null {
  return from === undefined || to === undefined ? null : (to - from) / HOUR;
}
