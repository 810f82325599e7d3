/**
 * Refunds join the conversations that name their order. Which of several is nearest is known only when all have been
 * seen, so those that name an order of the file wait for the end; they are few, for an after-sale file is small.
 */
import type { Conversation } from '../model/conversation.js';
import type { PastConversation } from '../model/past-conversation.js';
import type { Refund } from '../model/refund.js';
import { orderKey, orderNumbersIn } from './order-numbers.js';
import { samePlatform } from './same-platform.js';

export interface JoinedRefunds {
  /** Each refund stands with one conversation only. */
  readonly joined: ReadonlyMap<Conversation, Refund[]>;
  /** Refunds whose conversation an earlier night has judged. */
  readonly late: readonly { readonly refund: Refund; readonly past: PastConversation }[];
  /** Refunds that no conversation names. */
  readonly leftovers: readonly Refund[];
}

/** What nights before have left to a night. */
export interface Earlier {
  readonly past: readonly PastConversation[];
  /** Refunds that have not changed since and are over: only a conversation of the night itself brings them up again. */
  readonly settled: ReadonlySet<Refund>;
}

const NOTHING_EARLIER: Earlier = { past: [], settled: new Set() };

export class RefundJoin {
  private readonly refunds: readonly Refund[];
  private readonly earlier: Earlier;
  private readonly orders: ReadonlySet<string>;

  /** @param refunds each once (newestRefunds) */
  constructor(refunds: readonly Refund[], earlier: Earlier = NOTHING_EARLIER) {
    this.refunds = refunds;
    this.earlier = earlier;
    this.orders = ordersOf(refunds);
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
    const naming = new Map<string, Claimant[]>();
    const claim = (claimant: Claimant, keys: Iterable<string>) => {
      for (const key of keys) {
        const others = naming.get(key);
        if (others === undefined) naming.set(key, [claimant]);
        else others.push(claimant);
      }
    };
    const now = new Set<string>();
    for (const conversation of held) {
      const claimant = claimantOf(conversation);
      now.add(claimant.identity);
      claim(claimant, namedOrders(conversation));
    }
    for (const past of this.earlier.past) {
      const claimant: Claimant = { ...past, identity: identityOf(past), is: { past } };
      if (!now.has(claimant.identity)) claim(claimant, past.orders);
    }
    const joined = new Map<Conversation, Refund[]>();
    const late: { refund: Refund; past: PastConversation }[] = [];
    const leftovers: Refund[] = [];
    for (const refund of this.refunds) {
      const nearest = nearestTo(refund, naming.get(orderKey(refund.order)) ?? []);
      const is = nearest?.is ?? null;
      if (is !== null && 'held' in is) joined.set(is.held, [...(joined.get(is.held) ?? []), refund]);
      else if (this.earlier.settled.has(refund)) continue;
      else if (is === null) leftovers.push(refund);
      else late.push({ refund, past: is.past });
    }
    return { joined, late, leftovers };
  }
}

/** The orders of refunds, as they are looked for. */
export function ordersOf(refunds: readonly Refund[]): Set<string> {
  const orders = new Set(refunds.map(({ order }) => orderKey(order)));
  orders.delete('');
  return orders;
}

/** Every order that a conversation names, in a column or in a text. */
export function namedOrders({ orders, messages }: Conversation): ReadonlySet<string> {
  const keys = new Set(orders.map(orderKey));
  for (const { text } of messages) for (const number of orderNumbersIn(text)) keys.add(number);
  keys.delete('');
  return keys;
}

/** A conversation that a refund may belong to. */
interface Claimant {
  readonly platform: string;
  readonly identity: string;
  readonly start: number | null;
  readonly end: number | null;
  readonly is: { readonly held: Conversation } | { readonly past: PastConversation };
}

function claimantOf(held: Conversation): Claimant {
  const { platform, messages } = held;
  return { platform, identity: identityOf(held), start: messages[0]?.time ?? null, end: messages.at(-1)?.time ?? null, is: { held } };
}

function nearestTo(refund: Refund, claimants: readonly Claimant[]): Claimant | null {
  const time = refund.times.applied_at ?? Math.min(...Object.values(refund.times));
  let nearest: Claimant | null = null;
  for (const one of claimants) {
    if (!samePlatform(refund.platform, one.platform)) continue;
    if (nearest === null || compare(one, nearest, time) < 0) nearest = one;
  }
  return nearest;
}

function compare(one: Claimant, other: Claimant, time: number): number {
  return distance(one, time) - distance(other, time) || (other.start ?? 0) - (one.start ?? 0) || (one.identity < other.identity ? -1 : 1);
}

/** Nothing while the conversation lasts; a conversation without times is further away than any with them. */
function distance({ start, end }: Claimant, time: number): number {
  if (start === null || end === null) return Number.MAX_SAFE_INTEGER;
  return Math.max(start - time, time - end, 0);
}

function identityOf({ platform, shop, id }: Pick<Conversation, 'platform' | 'shop' | 'id'>): string {
  return JSON.stringify([platform, shop, id]);
}
