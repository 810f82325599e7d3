/** Cases ↔ columns that go from one thread to another: a tenth of the time that objects take. */
import type { Case, Loose } from './cases.js';
import type { Conversation } from './model/conversation.js';
import type { Message, Role, Source } from './model/message.js';
import type { Order } from './model/order.js';
import type { Refund } from './model/refund.js';

/** What a block holds. `words` are referred to by place; a time of NaN is none. */
export interface CaseBlock {
  readonly words: string[];
  readonly sources: Source[];
  /** By message: the places of role, sender and type, whether its time is precise, and the place of its source. */
  readonly shared: Uint32Array;
  readonly times: Float64Array;
  readonly rows: Float64Array;
  readonly texts: string[];
  readonly ids: string[];
  /** By case: platform, shop, id, customer. */
  readonly names: string[];
  /** By case: how many messages. */
  readonly counts: Uint32Array;
  readonly ratings: Float64Array;
  readonly orders: (readonly string[])[];
  /** Of the few cases that have any, by their place. */
  readonly teams: Map<number, ReadonlyMap<string, string>>;
  readonly levels: Map<number, ReadonlyMap<string, string>>;
  readonly refunds: Map<number, { readonly refunds: readonly Refund[]; readonly loose: Loose | null }>;
  readonly bought: Map<number, readonly Order[]>;
  readonly products: Map<number, readonly string[]>;
  readonly tiers: Map<number, string>;
  readonly events: Map<number, NonNullable<Conversation['event']>>;
}

/** Numbers for each message in `shared`. */
const SHARED = 5;
const NAMES = 4;

export function encodeCases(cases: readonly Case[]): CaseBlock {
  let total = 0;
  for (const { conversation } of cases) total += conversation.messages.length;
  const words = new Places<string>();
  const sources = new Places<Source>();
  const block: CaseBlock = {
    words: words.all,
    sources: sources.all,
    shared: new Uint32Array(total * SHARED),
    times: new Float64Array(total),
    rows: new Float64Array(total),
    texts: [],
    ids: [],
    names: [],
    counts: new Uint32Array(cases.length),
    ratings: new Float64Array(cases.length),
    orders: [],
    teams: new Map(),
    levels: new Map(),
    refunds: new Map(),
    bought: new Map(),
    products: new Map(),
    tiers: new Map(),
    events: new Map(),
  };
  let at = 0;
  for (const [place, { conversation, refunds, loose }] of cases.entries()) {
    const { messages, platform, shop, id, customer, orders, rating, teams, levels, bought, products, tier, event } = conversation;
    block.names.push(platform, shop, id, customer);
    block.counts[place] = messages.length;
    block.ratings[place] = rating ?? Number.NaN;
    block.orders.push(orders);
    if (teams.size > 0) block.teams.set(place, teams);
    if (levels !== undefined) block.levels.set(place, levels);
    if (refunds.length > 0 || loose !== null) block.refunds.set(place, { refunds, loose });
    if (bought !== undefined) block.bought.set(place, bought);
    if (products !== undefined) block.products.set(place, products);
    if (tier !== undefined) block.tiers.set(place, tier);
    if (event !== undefined) block.events.set(place, event);
    for (const message of messages) {
      const shared = at * SHARED;
      block.shared[shared] = words.of(message.role);
      block.shared[shared + 1] = words.of(message.sender);
      block.shared[shared + 2] = words.of(message.type);
      block.shared[shared + 3] = message.precise ? 1 : 0;
      block.shared[shared + 4] = sources.of(message.source);
      block.times[at] = message.time ?? Number.NaN;
      block.rows[at++] = message.row;
      block.texts.push(message.text);
      block.ids.push(message.id);
    }
  }
  return block;
}

export function decodeCases(block: CaseBlock): Case[] {
  const { names, counts, ratings, orders, teams, levels, refunds, bought, products, tiers, events } = block;
  let at = 0;
  return orders.map((own, place): Case => {
    const [platform = '', shop = '', id = '', customer = ''] = names.slice(place * NAMES, place * NAMES + NAMES);
    const messages: Message[] = [];
    for (const end = at + (counts[place] as number); at < end; at++) messages.push(messageAt(block, at));
    const rating = ratings[place] as number;
    const joined = refunds.get(place);
    const known = levels.get(place);
    const sold = bought.get(place);
    const about = products.get(place);
    const tier = tiers.get(place);
    const event = events.get(place);
    return {
      conversation: {
        platform,
        shop,
        id,
        customer,
        messages,
        orders: own,
        rating: Number.isNaN(rating) ? null : rating,
        teams: teams.get(place) ?? NO_TEAMS,
        ...(known === undefined ? {} : { levels: known }),
        ...(sold === undefined ? {} : { bought: sold }),
        ...(about === undefined ? {} : { products: about }),
        ...(tier === undefined ? {} : { tier }),
        ...(event === undefined ? {} : { event }),
      },
      refunds: joined?.refunds ?? NO_REFUNDS,
      loose: joined?.loose ?? null,
    };
  });
}

const NO_TEAMS: ReadonlyMap<string, string> = new Map();
const NO_REFUNDS: readonly Refund[] = [];

function messageAt({ words, sources, shared, times, rows, texts, ids }: CaseBlock, at: number): Message {
  const from = at * SHARED;
  const time = times[at] as number;
  return {
    time: Number.isNaN(time) ? null : time,
    precise: shared[from + 3] === 1,
    role: words[shared[from] as number] as Role,
    sender: words[shared[from + 1] as number] as string,
    text: texts[at] as string,
    type: words[shared[from + 2] as number] as string,
    id: ids[at] as string,
    source: sources[shared[from + 4] as number] as Source,
    row: rows[at] as number,
  };
}

/** Distinct values in the order in which they came. */
class Places<Value> {
  readonly all: Value[] = [];
  readonly #places = new Map<Value, number>();

  of(value: Value): number {
    let place = this.#places.get(value);
    if (place === undefined) {
      place = this.all.push(value) - 1;
      this.#places.set(value, place);
    }
    return place;
  }
}
