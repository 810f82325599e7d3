import type { RefundSpan } from '../model/results.js';
import { count } from './counts.js';
import { inMilliseconds } from './response-counts.js';
import { addWait, type WaitHistogram } from './wait-histogram.js';

/** How long the refunds of one kind took. */
export type RefundCounts = {
  /** The finished ones, by milliseconds. */
  finished: WaitHistogram;
  open: number;
  /** From which time to which it was measured, as `applied_at → finished_at`. */
  spans: Map<string, number>;
};

export function newRefunds(): RefundCounts {
  return { finished: new Map(), open: 0, spans: new Map() };
}

export function countRefund(counts: RefundCounts, { seconds, from, to }: RefundSpan): void {
  if (seconds === null) counts.open += 1;
  else addWait(counts.finished, inMilliseconds(seconds));
  count(counts.spans, `${from} → ${to}`);
}
