/** Conversations on their way to the judge: joined with what other files know of them. Some wait for the end, for a refund that others may claim. */
import type { EventJoin } from './joins/event-join.js';
import type { OrderJoin } from './joins/order-join.js';
import type { RatingJoin } from './joins/rating-join.js';
import type { RefundJoin } from './joins/refund-join.js';
import type { Roster } from './joins/roster.js';
import type { Conversation } from './model/conversation.js';
import type { Reading } from './model/message.js';
import type { Order } from './model/order.js';
import type { PastConversation } from './model/past-conversation.js';
import type { Refund } from './model/refund.js';

/** A conversation with all that is to be judged in it. */
export interface Case {
  readonly conversation: Conversation;
  readonly refunds: readonly Refund[];
  /** What the case is about where it is no conversation; then the conversation is one without a word. */
  readonly loose: Loose | null;
}

/** A refund that no conversation of the run names, though one of an earlier night may, or an order: every order is judged once, by itself. */
export type Loose = { readonly refund: Refund; readonly past?: PastConversation } | { readonly order: Order };

export interface Joins {
  readonly ratings: RatingJoin | null;
  readonly refunds: RefundJoin | null;
  readonly roster: Roster | null;
  readonly orders: OrderJoin | null;
  readonly events: EventJoin | null;
  /** The latest time in the files that are joined, in milliseconds, or 0. */
  readonly latest: number;
}

/** Orders that are cases at once: there may be a hundred thousand of them. */
const BATCH = 1000;

export class Cases {
  readonly #joins: Joins;
  readonly #claiming: Conversation[] = [];
  /** Of the conversations so far, by platform and shop; looked at only where there are orders. */
  readonly #shops = new Map<string, { readonly platform: string; readonly shop: string }>();
  /** The latest time in any input so far, in milliseconds. */
  latest: number;

  constructor(joins: Joins) {
    this.#joins = joins;
    this.latest = joins.latest;
  }

  /** Takes note of the time that the readings have come to. */
  watch(readings: readonly Reading[]): void {
    for (const { message } of readings)
      if (message.time !== null && message.time > this.latest) this.latest = message.time;
  }

  /** Conversations that are over: those of them that can be judged now. */
  of(conversations: Iterable<Conversation>): Case[] {
    const cases: Case[] = [];
    for (const conversation of conversations) {
      if (this.#joins.refunds?.holds(conversation)) this.#claiming.push(conversation);
      else cases.push({ conversation: this.#withFacts(conversation), refunds: [], loose: null });
    }
    return cases;
  }

  /** All inputs are read: what had to wait, and the refunds that no conversation names. */
  close(): Case[] {
    const { joined, late, leftovers } = this.#joins.refunds?.resolve(this.#claiming) ?? { joined: new Map(), late: [], leftovers: [] };
    const held = this.#claiming.map((conversation) => ({
      conversation: this.#withFacts(conversation),
      refunds: joined.get(conversation) ?? [],
      loose: null,
    }));
    const loose = leftovers.map((refund) => ({ conversation: silent(refund), refunds: [refund], loose: { refund } }));
    const ofPast = late.map(({ refund, past }) => {
      const { platform, shop, id } = past;
      return { conversation: silent({ platform, shop, customer: '', id, order: refund.order }), refunds: [refund], loose: { refund, past } };
    });
    return [...held, ...loose, ...ofPast];
  }

  /** All inputs are read: every order by itself, some at a time. One whose file does not say of which shop it is, is of the shop whose chats these are, where it is only one. */
  *orders(): Generator<Case[]> {
    const [only] = this.#shops.size === 1 ? this.#shops.values() : [];
    const all = this.#joins.orders?.orders ?? [];
    const caseOf = (given: Order): Case => {
      const order = { ...given, shop: given.shop || (only?.shop ?? ''), platform: given.platform || (only?.platform ?? '') };
      return { conversation: { ...silent({ ...order, order: order.id }), bought: [order] }, refunds: [], loose: { order } };
    };
    for (let at = 0; at < all.length; at += BATCH) yield all.slice(at, at + BATCH).map(caseOf);
  }

  #watchShop({ platform, shop }: Conversation): void {
    if (this.#shops.size < 2) this.#shops.set(`${platform}\0${shop}`, { platform, shop });
  }

  /** The conversation with what the joined files know of it: a later rating, the teams of the roster. */
  #withFacts(conversation: Conversation): Conversation {
    const { ratings, roster, orders, events } = this.#joins;
    if (orders !== null) this.#watchShop(conversation);
    if (ratings === null && roster === null && orders === null && events === null) return conversation;
    const bought = orders?.ordersOf(conversation) ?? [];
    const tier = orders?.tierOf(conversation, bought) ?? '';
    const event = events?.eventOf(conversation, bought) ?? null;
    const teams = new Map(conversation.teams);
    const levels = new Map<string, string>();
    for (const { role, sender } of roster === null ? [] : conversation.messages) {
      const entry = role === 'agent' ? roster?.find(sender) : null;
      if (entry?.team) teams.set(sender, entry.team);
      if (entry?.level) levels.set(sender, entry.level);
    }
    return {
      ...conversation,
      teams,
      ...(levels.size > 0 ? { levels } : {}),
      ...(bought.length > 0 ? { bought } : {}),
      ...(tier === '' ? {} : { tier }),
      ...(event === null ? {} : { event }),
      rating: ratings?.ratingOf(conversation) ?? conversation.rating,
    };
  }
}

/** A refund without a conversation, or an order, is judged as a conversation without a word. */
function silent({ platform, shop, customer, id, order }: Pick<Refund, 'platform' | 'shop' | 'customer' | 'id' | 'order'>): Conversation {
  return { platform, shop, customer, id, orders: [order], rating: null, teams: new Map(), messages: [] };
}
