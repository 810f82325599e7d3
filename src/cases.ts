/** Conversations on their way to the judge: joined with what other files know of them. Some wait for the end, for a refund that others may claim. */
import type { RatingJoin } from './joins/rating-join.js';
import type { RefundJoin } from './joins/refund-join.js';
import type { Roster } from './joins/roster.js';
import type { Conversation } from './model/conversation.js';
import type { Reading } from './model/message.js';
import type { Refund } from './model/refund.js';

/** A conversation with all that is to be judged in it. */
export interface Case {
  readonly conversation: Conversation;
  readonly refunds: readonly Refund[];
  /** The refund that no conversation names; then the conversation is one without a word. */
  readonly loose: Refund | null;
}

export interface Joins {
  readonly ratings: RatingJoin | null;
  readonly refunds: RefundJoin | null;
  readonly roster: Roster | null;
  /** The latest time in the files that are joined, in milliseconds, or 0. */
  readonly latest: number;
}

export class Cases {
  readonly #joins: Joins;
  readonly #claiming: Conversation[] = [];
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
    const { joined, leftovers } = this.#joins.refunds?.resolve(this.#claiming) ?? { joined: new Map(), leftovers: [] };
    const held = this.#claiming.map((conversation) => ({
      conversation: this.#withFacts(conversation),
      refunds: joined.get(conversation) ?? [],
      loose: null,
    }));
    return [...held, ...leftovers.map((refund) => ({ conversation: silent(refund), refunds: [refund], loose: refund }))];
  }

  /** The conversation with what the joined files know of it: a later rating, the teams of the roster. */
  #withFacts(conversation: Conversation): Conversation {
    const { ratings, roster } = this.#joins;
    if (ratings === null && roster === null) return conversation;
    const teams = new Map(conversation.teams);
    const levels = new Map<string, string>();
    for (const { role, sender } of roster === null ? [] : conversation.messages) {
      const entry = role === 'agent' ? roster?.find(sender) : null;
      if (entry?.team) teams.set(sender, entry.team);
      if (entry?.level) levels.set(sender, entry.level);
    }
    return { ...conversation, teams, ...(levels.size > 0 ? { levels } : {}), rating: ratings?.ratingOf(conversation) ?? conversation.rating };
  }
}

/** A refund without a conversation is judged as a conversation without a word. */
function silent({ platform, shop, customer, id, order }: Refund): Conversation {
  return { platform, shop, customer, id, orders: [order], rating: null, teams: new Map(), messages: [] };
}
