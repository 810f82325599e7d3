/** One key's messages → conversations: put in order of time, cut where a silence is too long, each message once. */
import type { Conversation } from '../model/conversation.js';
import type { Message, Source } from '../model/message.js';
import { sectionId, stableId } from './conversation-id.js';
import { dropDuplicates } from './drop-duplicates.js';
import { type Facts, factsOfConversation } from './facts.js';
import type { HeldConversation } from './held-conversation.js';
import { NOWHERE, timesOf } from './message-times.js';

interface InOrder {
  readonly messages: readonly Message[];
  readonly facts: readonly Facts[];
  readonly times: readonly number[];
}

/**
 * The conversations among the held messages, in order of time.
 * @param gap milliseconds of silence that end a conversation, when exceeded
 * @param before how many conversations of the same key came before these
 * @param duplicates counts the messages left out, by source
 */
export function cutSections(
  held: HeldConversation,
  gap: number,
  before: number,
  duplicates: Map<Source, number>,
): Conversation[] {
  const all = inOrder(held);
  const conversations: Conversation[] = [];
  for (let from = 0, to = 0; from < all.times.length; from = to) {
    to = endOfSection(all.times, from, gap);
    const section = from === 0 && to === all.times.length ? all : part(all, from, to);
    conversations.push(conversationOf(held, section, before + conversations.length, duplicates));
  }
  return conversations;
}

function inOrder(held: HeldConversation): InOrder {
  const { messages } = held;
  const facts = held.facts();
  const times = timesOf(messages);
  if (isAscending(times)) return { messages, facts, times };
  const order = [...times.keys()].sort((a, b) => (times[a] ?? 0) - (times[b] ?? 0) || a - b);
  return { messages: pick(messages, order), facts: pick(facts, order), times: pick(times, order) };
}

function isAscending(times: readonly number[]): boolean {
  let before = NOWHERE;
  for (const time of times) {
    if (time < before) return false;
    before = time;
  }
  return true;
}

function pick<Item>(items: readonly Item[], order: readonly number[]): Item[] {
  return order.map((index) => items[index] as Item);
}

function part({ messages, facts, times }: InOrder, from: number, to: number): InOrder {
  return { messages: messages.slice(from, to), facts: facts.slice(from, to), times: times.slice(from, to) };
}

function endOfSection(times: readonly number[], from: number, gap: number): number {
  let before = NOWHERE;
  for (let to = from; to < times.length; to++) {
    const time = times[to] ?? NOWHERE;
    // What stands nowhere in time is no silence.
    if (before !== NOWHERE && time - before > gap) return to;
    before = time;
  }
  return times.length;
}

function conversationOf(
  { platform, shop, name, identified }: HeldConversation,
  { messages, facts, times }: InOrder,
  section: number,
  duplicates: Map<Source, number>,
): Conversation {
  const { customer, orders, products, rating, teams } = factsOfConversation(messages, facts);
  return {
    platform,
    shop,
    id: identified ? sectionId(name, section) : stableId(platform, shop, name, startOf(messages)),
    named: identified ? name : '',
    customer,
    messages: dropDuplicates(messages, times, duplicates),
    orders,
    ...(products === undefined ? {} : { products }),
    rating,
    teams,
  };
}

function startOf(messages: readonly Message[]): number | null {
  for (const { time } of messages) if (time !== null) return time;
  return null;
}
