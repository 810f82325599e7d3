import type { MeasuredConversation } from '../model/conversation.js';
import type { Topic } from './kind.js';

/** The latest stage that anything speaks for: a refund, the customer's words, an order and how far it had come. */
export function stageOf({ refunds, orders, bought, messages }: MeasuredConversation, topics: readonly Topic[]): string | null {
  const told = new Set(topics.map(({ stage }) => stage));
  if (refunds.length > 0 || told.has('after-sale')) return 'after-sale';
  if (told.has('in-sale')) return 'in-sale';
  if (told.has('pre-sale')) return 'pre-sale';
  const start = messages[0]?.time ?? null;
  if (bought !== undefined && start !== null) {
    if (bought.every(({ times }) => (times.ordered_at ?? times.paid_at ?? 0) >= start)) return 'pre-sale';
    return bought.every(({ times }) => (times.delivered_at ?? Number.POSITIVE_INFINITY) <= start) ? 'after-sale' : 'in-sale';
  }
  return orders.length > 0 ? 'in-sale' : null;
}
