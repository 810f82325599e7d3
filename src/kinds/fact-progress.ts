import type { Order } from '../model/order.js';
import type { Refund } from '../model/refund.js';
import type { Fact } from './elapsed-events.js';

/** What platforms write in a status once nothing more will happen: 退款成功, 交易关闭, 已撤销, … */
const OVER =
  /成功|完成|完结|关闭|撤销|撤回|取消|拒绝|已退款|success|finish|complet|done|clos|cancel|withdr|reject|refus/iu;
/** What they write while it goes on, whatever else stands there: 待商家收货, 退款中, waiting. */
const RUNNING = /^(?:待|等)|中$|wait|pending|process/iu;
/** What they write of an order that is on its way, or there. */
const SENT = /已发货|已出库|待收货|已收货|已签收|确认收货|运输|配送|shipped|sent|transit|deliver/iu;
const THERE = /已收货|已签收|确认收货|delivered|received/iu;

/**
 * Whether a refund or an order without the time in question can still be on its way to it. A closed or withdrawn one never gets
 * that time, and a finished one has it without the file giving it: neither is late. Where the file has no such column at all, only
 * a status that says so shows that it still runs: without one it is undecidable.
 */
export function mayStillRun(fact: Fact, time: string | null): boolean {
  const { status } = fact;
  const isRunning = RUNNING.test(status);
  if (!isRunning && OVER.test(status)) return false;
  if (time === null) return true;
  if (isOrder(fact) && isPast(fact, time)) return false;
  return time in fact.columns || isRunning;
}

export function isOrder(fact: Fact): fact is Order {
  return 'products' in fact;
}

/** Whether an order has been where the time would be, whether the file gives that time or not. */
function isPast({ status, times }: Order, time: string): boolean {
  if (time === 'shipped_at') return times.collected_at !== undefined || times.delivered_at !== undefined || SENT.test(status);
  if (time === 'collected_at') return times.delivered_at !== undefined || THERE.test(status);
  if (time === 'delivered_at') return THERE.test(status);
  return false;
}

/** What a rule may choose refunds or orders by, under `where`. */
export function isChosen(fact: Refund | Order, where: Readonly<Record<string, readonly string[] | undefined>>): boolean {
  if (isOrder(fact))
    return (
      (where['order.status']?.includes(fact.status) ?? true) &&
      (where['order.product']?.some((product) => fact.products.includes(product)) ?? true) &&
      (where['order.tier']?.includes(fact.tier) ?? true)
    );
  return (
    (where['refund.kind']?.includes(fact.kind) ?? true) &&
    (where['refund.status']?.includes(fact.status) ?? true) &&
    (where['refund.reason']?.includes(fact.reason) ?? true)
  );
}
