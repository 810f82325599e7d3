import type { RefundSpan } from '../model/results.js';
import { count, entry } from './counts.js';
import { countReason, isRefund, newOrders } from './order-counts.js';
import { inMilliseconds } from './response-counts.js';
import type { TallyCounts } from './tally-counts.js';
import { addWait, type WaitHistogram } from './wait-histogram.js';

/** How long the refunds of one kind took. */
export type RefundCounts = {
  /** The finished ones, by milliseconds. */
  finished: WaitHistogram;
  open: number;
  /** Of a file that has no time of the end: nobody can say how long they took. */
  undecidable: number;
  /** Applied for before the goods were sent, and after; the others are not told. */
  unsent: number;
  sent: number;
  /** From which time to which it was measured, as `applied_at → finished_at`. */
  spans: Map<string, number>;
};

export function newRefunds(): RefundCounts {
  return { finished: new Map(), open: 0, undecidable: 0, unsent: 0, sent: 0, spans: new Map() };
}

export function countRefund(counts: RefundCounts, { seconds, from, to, undecidable, sent }: RefundSpan): void {
  if (seconds !== null) addWait(counts.finished, inMilliseconds(seconds));
  else if (undecidable === true) counts.undecidable += 1;
  else counts.open += 1;
  if (sent !== undefined) counts[sent ? 'sent' : 'unsent'] += 1;
  count(counts.spans, `${from} → ${to}`);
}

export function countRefundOf(all: Map<string, RefundCounts>, key: string, span: RefundSpan): void {
  countRefund(entry(all, key, newRefunds), span);
}

/** Counts an after-sale row under everything but an agent: its kind, its product, its shop, its reason, the shop's refusal. */
export function countSpan(counts: TallyCounts, span: RefundSpan, shop: string): void {
  countRefundOf(counts.refunds, span.kind, span);
  countReason(counts.reasons, span);
  if (span.product !== undefined) countRefundOf(counts.productRefunds, span.product, span);
  if (isRefund(span)) {
    entry(counts.orders, shop, newOrders).refunds += 1;
    if (span.product !== undefined) entry(counts.productOrders, span.product, newOrders).refunds += 1;
  }
  if (span.refused !== undefined) {
    count(counts.refusals, span.refused);
    if (span.refused === 'refused') count(counts.refusedDays, (span.applied ?? '').slice(0, 10));
  }
}
