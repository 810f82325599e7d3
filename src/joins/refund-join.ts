/**
 * Refunds join the conversations that name their order. Which of several is nearest is known only when all have been
 * seen, so those that name an order of the file wait for the end; they are few, for an after-sale file is small.
 */
import type { Conversation } from '../model/conversation.js';
import type { Refund } from '../model/refund.js';
import { orderKey, orderNumbersIn } from './order-numbers.js';
import { samePlatform } from './same-platform.js';

export interface JoinedRefunds {
  /** Each refund stands with one conversation only. */
  readonly joined: ReadonlyMap<Conversation, Refund[]>;
  /** Refunds that no conversation names. */
  readonly leftovers: readonly Refund[];
}

export class RefundJoin {
  private readonly refunds: readonly Refund[];
  private readonly orders = new Set<string>();

  /** @param refunds each once (newestRefunds) */
  constructor(refunds: readonly Refund[]) {
    this.refunds = refunds;
    for (const refund of refunds) this.orders.add(orderKey(refund.order));
    this.orders.delete('');
  }

  /** Whether the conversation names an order of the file, in a column or in a text; then it must wait for `resolve`. */
  holds(conversation: Conversation): boolean {
    if (this.orders.size === 0) return false;
    for (const order of conversation.orders) if (this.orders.has(orderKey(order))) return true;
    for (const { text } of conversation.messages) {
      for (const number of orderNumbersIn(text)) if (this.orders.has(number)) return true;
    }
    return false;
  }

  /**
   * At the end of the run: every refund to the conversation nearest in time to its `applied_at` (to its first time,
   * where it has none); of equally near ones to the later, then by id, so that the order of files does not matter.
   * @param held all conversations that `holds` was true of
   */
  resolve(held: readonly Conversation[]): JoinedRefunds {
    const naming = new Map<string, Conversation[]>();
    for (const conversation of held) {
      for (const key of this.named(conversation)) {
        const others = naming.get(key);
        if (others === undefined) naming.set(key, [conversation]);
        else others.push(conversation);
      }
    }
    const joined = new Map<Conversation, Refund[]>();
    const leftovers: Refund[] = [];
    for (const refund of this.refunds) {
      const nearest = nearestTo(refund, naming.get(orderKey(refund.order)) ?? []);
      if (nearest === null) leftovers.push(refund);
      else joined.set(nearest, [...(joined.get(nearest) ?? []), refund]);
    }
    return { joined, leftovers };
  }

  private named(conversation: Conversation): ReadonlySet<string> {
    const keys = new Set(conversation.orders.map(orderKey));
    for (const { text } of conversation.messages) for (const number of orderNumbersIn(text)) keys.add(number);
    return keys;
  }
}

function nearestTo(refund: Refund, conversations: readonly Conversation[]): Conversation | null {
  const time = refund.times.applied_at ?? Math.min(...Object.values(refund.times));
  let nearest: Conversation | null = null;
  for (const one of conversations) {
    if (!samePlatform(refund.platform, one.platform)) continue;
    if (nearest === null || compare(one, nearest, time) < 0) nearest = one;
  }
  return nearest;
}

function compare(one: Conversation, other: Conversation, time: number): number {
  return (
    distance(one, time) - distance(other, time) ||
    started(other) - started(one) ||
    (identity(one) < identity(other) ? -1 : 1)
  );
}

/** Nothing while the conversation lasts; a conversation without times is further away than any with them. */
function distance({ messages }: Conversation, time: number): number {
  const start = messages[0]?.time ?? null;
  const end = messages.at(-1)?.time ?? null;
  if (start === null || end === null) return Number.MAX_SAFE_INTEGER;
  return Math.max(start - time, time - end, 0);
}

function started({ messages }: Conversation): number {
  return messages[0]?.time ?? 0;
}

function identity({ platform, shop, id }: Conversation): string {
  return JSON.stringify([platform, shop, id]);
}
