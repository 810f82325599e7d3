import * as z from 'zod';
import { wordText as text } from '../kinds/words.js';
import { ROLES } from '../model/message.js';
import { ORDER_TIMES } from '../model/order.js';
import { REFUND_TIMES } from '../model/refund.js';
import { parseDuration } from '../text/durations.js';

const offset = z.string().refine((written) => parseDuration(written) !== null, {
  error: ({ input }) =>
    `"${input}" is not a time since the start. Write a number and s, m, h or d, such as 10s or 1h30m`,
});
const timesOf = (names: readonly string[], what: string) =>
  Object.fromEntries(names.map((name) => [name, offset.optional().describe(`when ${what} was ${name.replace('_at', '')}, since the start`)]));
const times = { ...timesOf(REFUND_TIMES, 'the refund'), ...timesOf(ORDER_TIMES, 'the order') };
const SPEAKERS = [...ROLES, 'refund', 'bought'] as const;

/** One message of a little conversation (`customer: 在吗`), or a refund or an order with its times. */
const step = z
  .strictObject({
    customer: text.optional().describe('what the customer says'),
    agent: text.optional().describe('what an agent says'),
    bot: text.optional().describe('what a bot says'),
    system: text.optional().describe('a notice of the desk'),
    at: offset.optional().describe('time since the start of the conversation; left out = 10s after the message before'),
    sender: text.optional().describe('the name of the agent, or of the customer'),
    conversation: text.optional().describe('which conversation it belongs to, where the example has several'),
    order: text.optional().describe('the order that the conversation is about'),
    rating: text.optional().describe('how the customer rated the conversation: 1 to 5'),
    refund: text.optional().describe('a refund of this kind (refund-only), with its times since the start'),
    bought: text.optional().describe('an order of this product, with its times since the start'),
    status: text.optional().describe('the status of the refund, or of the order'),
    amount: text.optional().describe('the amount of the refund, or of the order'),
    payment: text.optional().describe('how the order was paid'),
    tier: text.optional().describe('the level of the customer in the shop'),
    shop: text.optional().describe('the shop of the conversation; so may any step say what the conversation is'),
    platform: text.optional().describe('the platform of the conversation: taobao, jd, …'),
    team: text.optional().describe('the team of the agent of this step'),
    level: text.optional().describe('the level of the agent of this step'),
    clock: z
      .string()
      .regex(/^\d{4}-\d\d-\d\d \d\d:\d\d$/u, 'a clock is written 2026-01-05 23:30')
      .optional()
      .describe('when the conversation starts, in Shanghai; left out = a Monday at ten'),
    ...times,
  })
  .refine((step) => SPEAKERS.filter((key) => step[key] !== undefined).length === 1, {
    message: `one step of an example is one message, one refund or one order. Use one of: ${SPEAKERS.join(', ')}.`,
  })
  .transform((step): Readonly<Record<string, string>> => ({ ...step }) as Record<string, string>);

/** A single message of the rule's own speaker, or a little conversation. */
export const exampleSchema = z.union([text, z.array(step).min(1)]);
