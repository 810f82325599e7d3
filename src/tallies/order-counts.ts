import type { OrderRecord } from '../model/order-record.js';
import type { RefundSpan } from '../model/results.js';
import { count } from './counts.js';
import { addWait, type WaitHistogram } from './wait-histogram.js';

/** What is counted of orders: of a shop, of a product. Times by whole minutes, begun ones counted: no parcel is timed by the second. */
export type OrderCounts = {
  orders: number;
  paid: number;
  /** Of paid orders that have an amount: their number, and their sum in hundredths. */
  priced: number;
  amount: number;
  /** From payment to shipping, to the courier's first scan, and from shipping to delivery. */
  shipped: WaitHistogram;
  collected: WaitHistogram;
  delivered: WaitHistogram;
  /** Paid, not cancelled, and without a time of shipping. */
  unshipped: number;
  /** Shipped, or not, by the time that was promised. */
  promised: number;
  kept: number;
  /** Refunds applied for, of goods sent and not, whatever they are of. */
  refunds: number;
};

export function newOrders(): OrderCounts {
  return {
    orders: 0, paid: 0, priced: 0, amount: 0, shipped: new Map(), collected: new Map(), delivered: new Map(),
    unshipped: 0, promised: 0, kept: 0, refunds: 0,
  };
}

const MINUTE = 60_000;

/** What platforms write of an order that will never be shipped. */
const CANCELLED = /关闭|取消|退款|cancel|clos|refund/iu;

export function countOrder(counts: OrderCounts, { times, amount, status }: OrderRecord): void {
  const at = (time: string | undefined) => (time === undefined ? Number.NaN : Date.parse(time));
  const [paid, shipped, collected, delivered, promised] = [times.paid_at, times.shipped_at, times.collected_at, times.delivered_at, times.promised_at].map(at) as [number, number, number, number, number];
  counts.orders += 1;
  if (!Number.isNaN(paid)) {
    counts.paid += 1;
    if (amount !== null) {
      counts.priced += 1;
      counts.amount += Math.round(amount * 100);
    }
    if (Number.isNaN(shipped) && !CANCELLED.test(status)) counts.unshipped += 1;
  }
  addTime(counts.shipped, paid, shipped);
  addTime(counts.collected, paid, collected);
  addTime(counts.delivered, shipped, delivered);
  if (!Number.isNaN(promised) && !Number.isNaN(shipped)) {
    counts.promised += 1;
    if (shipped <= promised) counts.kept += 1;
  }
}

function addTime(into: WaitHistogram, from: number, to: number): void {
  const took = to - from;
  if (took >= 0) addWait(into, Math.ceil(took / MINUTE) * MINUTE);
}

/** Kinds of after-sale requests that give no money back for the goods. */
const NO_REFUND = new Set(['exchange', 'repair', 'resend', 'price-protection']);

export function isRefundKind(kind: string): boolean {
  return !NO_REFUND.has(kind);
}

/** Whether a request is one for a refund that the shop did not refuse. */
export function isRefund({ kind, refused }: RefundSpan): boolean {
  return isRefundKind(kind) && refused === undefined;
}

/** What the buyer had no reason for: faults of goods, stock, packing, transport. The rest is the buyer's own, or not told. */
const SHOPS_CAUSE =
  /质量|变质|损坏|破损|破碎|瑕疵|脏|异味|霉|过期|假|描述不符|不符合|发错|错发|漏发|少件|缺件|空包|缺货|无货|断货|未按.{0,6}发货|不发货|发货慢|延迟发货|快递|物流|包裹|丢件|没收到|未收到|收不到|价格|damag|defect|quality|wrong item|missing|late|delay|not received|out of stock/iu;
const BUYERS_CAUSE =
  /不想要|不喜欢|拍错|多拍|错拍|买错|七天|7天|无理由|尺码|尺寸|不合适|效果|地址|信息填|优惠|个人原因|冲动|不需要|changed mind|no longer|ordered by mistake/iu;

/** `shop`: objective causes (客观因素); `buyer`: the buyer's own; '' where the reason says neither. */
export function causeOf(reason: string): 'shop' | 'buyer' | '' {
  if (BUYERS_CAUSE.test(reason)) return 'buyer';
  return SHOPS_CAUSE.test(reason) ? 'shop' : '';
}

/** Counts why refunds were applied for. */
export function countReason(reasons: Map<string, number>, span: RefundSpan): void {
  if (span.reason !== undefined && span.reason !== '' && isRefund(span)) count(reasons, span.reason);
}
