/** What a night makes of the refunds that the nights before have seen: after-sale files of a night may hold only what is new in them. */
import { type Earlier, ordersOf } from '../joins/refund-join.js';
import { mayStillRun } from '../kinds/fact-progress.js';
import type { PastConversation } from '../model/past-conversation.js';
import type { Refund } from '../model/refund.js';

export interface RefundsBefore {
  /** In each state that a night has seen, the oldest first. */
  readonly refunds: readonly Refund[];
  /** Equal where nothing of a refund has changed. */
  readonly stateOf: (refund: Refund) => string;
  /** The conversations of earlier nights that name one of these orders. */
  readonly naming: (orders: ReadonlySet<string>) => Promise<PastConversation[]>;
}

export interface EarlierRefunds extends Earlier {
  /** Refunds that no earlier night knows, or not in this state. */
  readonly fresh: readonly Refund[];
}

/**
 * What of all refunds, each once, is no news. One that may still be on its way is judged again every night, for its limit
 * may have passed.
 */
export async function earlierOf(refunds: readonly Refund[], { refunds: before, stateOf, naming }: RefundsBefore): Promise<EarlierRefunds> {
  const states = new Set(before.map(stateOf));
  const fresh: Refund[] = [];
  const settled = new Set<Refund>();
  for (const refund of refunds) {
    if (!states.has(stateOf(refund))) fresh.push(refund);
    else if (refund.times.finished_at !== undefined || !mayStillRun(refund, 'finished_at')) settled.add(refund);
  }
  return { fresh, settled, past: await naming(ordersOf(refunds)) };
}
