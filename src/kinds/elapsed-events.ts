/** The two ends of an elapsed time: a time of a refund or of an order, or a message in the chat. */
import * as z from 'zod';
import type { MeasuredConversation } from '../model/conversation.js';
import type { Finding } from '../model/finding.js';
import type { Message } from '../model/message.js';
import { ORDER_TIMES, type Order } from '../model/order.js';
import { REFUND_TIMES, type Refund } from '../model/refund.js';
import type { Rule } from '../model/rule.js';
import { nearestName } from '../text/nearest-name.js';
import type { CompileContext, ConversationHits, Path } from './kind.js';
import type { Moment } from './lateness.js';
import { rolesOf, who } from './roles.js';
import { words } from './words.js';

export const event = z
  .strictObject({
    refund: z.enum(REFUND_TIMES).optional().describe('a time of the after-sale file'),
    order: z.enum(ORDER_TIMES).optional().describe('a time of the order file'),
    who: who.optional().describe('a message of this speaker'),
    category: z.string().optional().describe('a message in which another rule of this category found something'),
    any: words.optional().describe('a message with one of these words'),
  })
  .refine(
    ({ refund, order, ...chat }) =>
      [refund, order].filter((time) => time !== undefined).length + (Object.values(chat).every((value) => value === undefined) ? 0 : 1) === 1,
    'an event is either {refund: applied_at}, {order: paid_at} or a message, such as {who: customer, category: platform-complaint}',
  );

export type Event = z.output<typeof event>;

/** An event that happened. */
export interface Happening extends Moment {
  /** Index of the message, or null for a time of a refund or an order. */
  readonly message: number | null;
  readonly agent: string | null;
}

/** A row of a joined file whose times are measured. */
export type Fact = Refund | Order;

/** An event made ready to look for. */
export interface EventFinder {
  /** The patterns of which one must stand in the conversation; null = it can happen without. */
  readonly triggers: readonly number[] | null;
  /** What it is called in a finding: for a refund or an order, the column as in the file. */
  label(fact: Fact | null): string;
  /** The time of a fact that it is, or null for a message. */
  readonly time: string | null;
  /** All that happened of it in a conversation, in order. */
  happenings(
    conversation: MeasuredConversation,
    hits: ConversationHits,
    found: readonly Finding[],
    fact: Fact | null,
  ): readonly Happening[];
}

/** Makes an event ready; tells what is wrong with it, which stands at `path` in the rule. */
export function eventFinder(event: Event, path: Path, rule: Rule, context: CompileContext): EventFinder {
  const time = event.refund ?? event.order;
  return time === undefined ? chatFinder(event, path, rule, context) : factFinder(time);
}

function factFinder(name: string): EventFinder {
  return {
    triggers: null,
    time: name,
    label: (fact) => knownBy(fact?.columns, name) ?? name,
    happenings(_conversation, _hits, _found, fact) {
      const time = knownBy(fact?.times, name);
      return time === undefined ? [] : [{ time, precise: true, message: null, agent: fact?.agent || null }];
    },
  };
}

function knownBy<Value>(known: Readonly<Partial<Record<string, Value>>> | undefined, name: string): Value | undefined {
  return known?.[name];
}

function chatFinder(
  { who = 'any', category, any }: Event,
  path: Path,
  rule: Rule,
  context: CompileContext,
): EventFinder {
  if (category !== undefined) checkCategory(category, [...path, 'category'], rule, context);
  const triggers = any === undefined ? null : context.patterns(any, [...path, 'any']);
  const patterns = new Set(triggers);
  const roles = rolesOf(who);
  const label = [who === 'any' ? '' : who, category ?? ''].filter(Boolean).join(' ') || 'message';
  return {
    triggers,
    time: null,
    label: () => label,
    happenings({ messages }, hits, found) {
      const judged = category === undefined ? null : messagesFound(found, category);
      if (judged?.size === 0) return NOTHING;
      const happenings: Happening[] = [];
      for (let index = 0; index < messages.length; index++) {
        const { role, sender, time, precise } = messages[index] as Message;
        if (!roles.has(role) || (judged !== null && !judged.has(index))) continue;
        if (triggers !== null && !hits.of(index).some((hit) => patterns.has(hit.pattern))) continue;
        happenings.push({ time, precise, message: index, agent: role === 'agent' ? sender : null });
      }
      return happenings;
    },
  };
}

/** A category that no rule finds can never start or stop a clock. */
function checkCategory(
  category: string,
  path: Path,
  rule: Rule,
  { categories, problem, warning }: CompileContext,
): void {
  const isOn = categories.get(category);
  if (isOn === undefined) {
    const nearest = nearestName(category, categories.keys());
    problem(
      path,
      `no rule finds the category "${category}". ${nearest === null ? 'Name the category of another rule' : `Did you mean ${nearest}?`}`,
    );
  } else if (!isOn) {
    warning(path, `the rules of the category "${category}" are switched off: "${rule.id}" can find nothing`);
  }
}

const NOTHING: readonly Happening[] = [];
const NO_MESSAGES: ReadonlySet<number> = new Set();

function messagesFound(found: readonly Finding[], category: string): ReadonlySet<number> {
  let messages: Set<number> | undefined;
  for (const finding of found) {
    if (finding.rule.category === category && finding.message !== null) (messages ??= new Set()).add(finding.message);
  }
  return messages ?? NO_MESSAGES;
}
