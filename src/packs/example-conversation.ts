/** An example of a rule, made a conversation that the whole audit can judge. */
import type { Conversation } from '../model/conversation.js';
import type { Message, Role } from '../model/message.js';
import { ROLES } from '../model/message.js';
import { ORDER_TIMES, type Order } from '../model/order.js';
import { REFUND_TIMES, type Refund } from '../model/refund.js';
import type { Example } from '../model/rule.js';
import { parseDuration } from '../text/durations.js';

/** A conversation with its refunds and orders, and the latest time in it: what a run would know at its end. */
export interface ExampleConversation {
  readonly conversation: Conversation;
  readonly refunds: readonly Refund[];
  readonly asOf: number;
}

/** A Monday at ten in Shanghai, when service hours of every definition run. */
const START = Date.parse('2026-01-05T10:00:00+08:00');
/** Between two messages that say nothing of time: inside the usual response window, too slow for a burst. */
const STEP = 10_000;

const SOURCE = { file: 'example', index: 0 };
const SENDERS: Readonly<Record<Role, string>> = { customer: '顾客', agent: '小美', bot: '机器人', system: '' };

type Step = Readonly<Record<string, string>>;

/** The conversations of an example: steps that name the same one under `conversation`; the first is that of the first step. */
export function exampleConversations(example: Example, role: Role): readonly ExampleConversation[] {
  if (typeof example === 'string') return [exampleConversation(example, role)];
  const names = [...new Set(example.map((step) => step['conversation']))];
  return names.map((name) => {
    const own = example.filter((step) => step['conversation'] === name);
    return exampleConversation(own, role, name);
  });
}

/** `role` speaks where the example is a single message. */
export function exampleConversation(example: Example, role: Role, id = 'example'): ExampleConversation {
  const steps: readonly Step[] = typeof example === 'string' ? [{ [role]: example }] : example;
  const messages: Message[] = [];
  const refunds: Refund[] = [];
  const bought: Order[] = [];
  const clock = steps.find((step) => step['clock'] !== undefined)?.['clock'];
  const start = clock === undefined ? START : Date.parse(`${clock.replace(' ', 'T')}:00+08:00`);
  let next = start;
  for (const [index, step] of steps.entries()) {
    const row = index + 1;
    if (step['refund'] !== undefined) {
      refunds.push(toRefund(step, row, start));
      continue;
    }
    if (step['bought'] !== undefined) {
      bought.push(toOrder(step, row, start));
      continue;
    }
    const time = timeOf(step['at'], start) ?? next;
    next = time + STEP;
    messages.push(toMessage(step, time, row));
  }
  messages.sort((a, b) => (a.time ?? 0) - (b.time ?? 0));
  const times = [
    start,
    ...messages.map(({ time }) => time ?? 0),
    ...refunds.flatMap(({ times }) => Object.values(times)),
    ...bought.flatMap(({ times: { promised_at: _, ...times } }) => Object.values(times)),
  ];
  const conversation = toConversation(messages, refunds, steps, id);
  return { conversation: bought.length === 0 ? conversation : { ...conversation, bought }, refunds, asOf: Math.max(...times) };
}

function timeOf(offset: string | undefined, start: number): number | null {
  return offset === undefined ? null : start + (parseDuration(offset) ?? 0);
}

function toMessage(step: Readonly<Record<string, string>>, time: number, row: number): Message {
  const role = ROLES.find((name) => step[name] !== undefined) ?? 'system';
  const sender = step['sender'] ?? SENDERS[role];
  return { time, precise: true, role, sender, text: step[role] ?? '', type: 'text', id: '', source: SOURCE, row };
}

function toRefund(step: Readonly<Record<string, string>>, row: number, start: number): Refund {
  const given = REFUND_TIMES.filter((name) => step[name] !== undefined);
  return {
    id: `R${row}`,
    order: 'O1',
    kind: step['refund'] ?? '',
    times: Object.fromEntries(given.map((name) => [name, timeOf(step[name], start)])),
    columns: Object.fromEntries(REFUND_TIMES.map((name) => [name, name])),
    status: step['status'] ?? '',
    amount: step['amount'] === undefined ? null : Number(step['amount']),
    reason: '',
    agent: step['sender'] ?? '',
    customer: SENDERS.customer,
    shop: '',
    platform: '',
    source: SOURCE,
    row,
  };
}

function toOrder(step: Readonly<Record<string, string>>, row: number, start: number): Order {
  const given = ORDER_TIMES.filter((name) => step[name] !== undefined);
  return {
    id: `O${row}`,
    products: [step['bought'] ?? ''],
    amount: step['amount'] === undefined ? null : Number(step['amount']),
    status: step['status'] ?? '',
    times: Object.fromEntries(given.map((name) => [name, timeOf(step[name], start)])),
    columns: Object.fromEntries(ORDER_TIMES.map((name) => [name, name])),
    tracking: '',
    payment: step['payment'] ?? '',
    agent: step['sender'] ?? '',
    customer: SENDERS.customer,
    tier: step['tier'] ?? '',
    shop: '',
    platform: '',
    source: SOURCE,
    row,
  };
}

function toConversation(
  messages: readonly Message[],
  refunds: readonly Refund[],
  steps: readonly Step[],
  id: string,
): Conversation {
  const orders = steps.flatMap(({ order }) => (order === undefined ? [] : [order]));
  const told = (key: string) => steps.find((step) => step[key] !== undefined)?.[key];
  const rating = told('rating');
  const tier = told('tier');
  const ofAgents = (key: string) =>
    new Map(steps.flatMap((step) => (step[key] === undefined ? [] : [[step['sender'] ?? SENDERS.agent, step[key]]])));
  return {
    platform: told('platform') ?? 'plain',
    shop: told('shop') ?? '',
    id,
    customer: messages.find(({ role }) => role === 'customer')?.sender ?? SENDERS.customer,
    messages,
    orders: refunds.length > 0 ? ['O1'] : [...new Set(orders)],
    rating: rating === undefined ? null : Number(rating),
    teams: ofAgents('team'),
    levels: ofAgents('level'),
    ...(tier === undefined ? {} : { tier }),
  };
}
