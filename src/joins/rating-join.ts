/** Which rating belongs to a conversation. Of several the latest counts: a customer may be won back (挽回). */
import type { Conversation } from '../model/conversation.js';
import { orderKey } from './order-numbers.js';
import type { Rating } from './read-ratings.js';

const MINUTE = 60_000;
/** A rating by customer and time belongs to the conversation that it follows at once: later, another one may have begun. */
const SOON = 30 * MINUTE;
/** After so long a silence an id begins anew (DESIGN §5). */
const ID_GAP = 24 * 60 * MINUTE;
/** `C1#2`: the second conversation under the id C1. */
const PART = /#\d+$/;

export class RatingJoin {
  private readonly byConversation: ReadonlyMap<string, readonly Rating[]>;
  private readonly byOrder: ReadonlyMap<string, readonly Rating[]>;
  private readonly byCustomer: ReadonlyMap<string, readonly Rating[]>;
  private readonly used = new Set<Rating>();

  /** A rating is looked for by the first it has of conversation, order, customer. */
  constructor(private readonly ratings: readonly Rating[]) {
    this.byConversation = groupBy(ratings, ({ conversation }) => conversation);
    this.byOrder = groupBy(ratings, ({ conversation, order }) => (conversation === '' ? orderKey(order) : ''));
    this.byCustomer = groupBy(ratings, ({ conversation, order, customer }) =>
      conversation === '' && order === '' ? customer : '',
    );
  }

  /** 1 to 5, or null where nobody rated this conversation. */
  ratingOf(conversation: Conversation): number | null {
    const found = this.find(conversation);
    for (const rating of found) this.used.add(rating);
    return latest(found)?.rating ?? null;
  }

  /** Ratings that have not been given to any conversation yet. */
  leftovers(): readonly Rating[] {
    return this.ratings.filter((rating) => !this.used.has(rating));
  }

  private find(conversation: Conversation): readonly Rating[] {
    const fits = (rating: Rating) =>
      agree(rating.shop, conversation.shop) && agree(rating.platform, conversation.platform);
    const id = conversation.id.replace(PART, '');
    const byId = (this.byConversation.get(id) ?? this.byConversation.get(conversation.id) ?? []).filter(fits);
    const own = byId.filter((rating) =>
      rating.time === null ? id === conversation.id : isWithin(rating.time, conversation, ID_GAP),
    );
    const byOrder = conversation.orders.flatMap((order) => this.byOrder.get(orderKey(order)) ?? []).filter(fits);
    const byCustomer = (this.byCustomer.get(conversation.customer) ?? []).filter(fits);
    const soon = [...byOrder, ...byCustomer].filter(
      (rating) => rating.time === null || isWithin(rating.time, conversation, SOON),
    );
    // A rating days later still names its conversation, where the id has not begun anew.
    if (own.length > 0) return own;
    return id === conversation.id && byId.length > 0 ? byId : soon;
  }
}

function groupBy(
  ratings: readonly Rating[],
  keyOf: (rating: Rating) => string,
): ReadonlyMap<string, readonly Rating[]> {
  const groups = new Map<string, Rating[]>();
  for (const rating of ratings) {
    const key = keyOf(rating);
    if (key === '') continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [rating]);
    else group.push(rating);
  }
  return groups;
}

/** Nothing is known to be against it. */
function agree(one: string, other: string): boolean {
  return one === '' || other === '' || one === other;
}

/** A conversation without times holds no moment. */
function isWithin(time: number, { messages }: Conversation, after: number): boolean {
  const start = messages[0]?.time ?? Number.POSITIVE_INFINITY;
  const end = messages.at(-1)?.time ?? start;
  return time >= start && time <= end + after;
}

function latest(ratings: readonly Rating[]): Rating | null {
  return ratings.reduce<Rating | null>(
    (last, rating) => (last === null || (rating.time ?? 0) >= (last.time ?? 0) ? rating : last),
    null,
  );
}
