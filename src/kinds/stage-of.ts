import type { MeasuredConversation } from '../model/conversation.js';
import type { Topic } from './kind.js';

/** The latest stage that anything speaks for: a refund, the customer's words, an order. */
export function stageOf({ refunds, orders }: MeasuredConversation, topics: readonly Topic[]): string | null {
  const told = new Set(topics.map(({ stage }) => stage));
  if (refunds.length > 0 || told.has('after-sale')) return 'after-sale';
  if (told.has('in-sale')) return 'in-sale';
  if (told.has('pre-sale')) return 'pre-sale';
  return orders.length > 0 ? 'in-sale' : null;
}
