/** What a rule may ask of the conversation and of the files joined with it, beside any words: its `when`. */
import * as z from 'zod';
import { EVENT_PHASES } from '../model/event.js';
import { STAGES } from './topic-options.js';
import { wordText } from './words.js';

const texts = z.union([z.array(wordText).min(1), wordText]).transform((written) => [written].flat());
/** A text, one of several, or none of several. */
const text = z.union([z.strictObject({ not: texts.describe('any but this, or these') }), texts.transform((is) => ({ is }))]);

/** One of these names, one of several, or none of several. */
function names<Name extends string>(allowed: readonly [Name, ...Name[]]) {
  const one = z.enum(allowed);
  const some = z.union([z.array(one).min(1), one]).transform((written): string[] => (Array.isArray(written) ? written : [written]));
  return z.union([z.strictObject({ not: some.describe('any but this, or these') }), some.transform((is) => ({ is }))]);
}

const bounds = z
  .strictObject({
    at_least: z.number().optional().describe('this or more'),
    at_most: z.number().optional().describe('this or less'),
    above: z.number().optional().describe('more than this'),
    below: z.number().optional().describe('less than this'),
    not: z.number().optional().describe('any but this'),
  })
  .refine((given) => Object.values(given).some((value) => value !== undefined), {
    message: 'a range needs at_least, at_most, above, below or not',
  })
  .refine(({ at_least: least, at_most: most, above, below }) => {
    const [low, high] = [Math.max(least ?? -Infinity, above ?? -Infinity), Math.min(most ?? Infinity, below ?? Infinity)];
    return low < high || (low === high && low !== above && high !== below);
  }, { message: 'no number is in this range: its lower end is above its upper one' });
/** A number, one of several, or a range. */
const number = z.union([
  z.union([z.array(z.number()).min(1), z.number()]).transform((is) => ({ is: [is].flat() })),
  bounds,
]);

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Hours as `9`, `9-18` (from 9:00 until 18:00) or `22-6`; days as `mon`, `sat-sun`; given as all those that are meant. */
const hours = cycle(24, (written) => (/^\d{1,2}$/u.test(written) && Number(written) <= 24 ? Number(written) : -1), {
  isOpen: true,
  advice: 'an hour from 0 to 23, or from one until another: 22-6',
});
const weekdays = cycle(7, (written) => DAYS.indexOf(written.toLowerCase()), {
  isOpen: false,
  advice: `a day or several: ${DAYS.join(', ')}, mon-fri`,
});

function cycle(
  size: number,
  read: (written: string) => number,
  { isOpen, advice }: { readonly isOpen: boolean; readonly advice: string },
) {
  return texts.transform((written, context): readonly number[] => {
    const meant = new Set<number>();
    for (const part of written) {
      const ends = part.split('-').map((end) => read(end.trim()));
      const [first = -1, last = isOpen ? first + 1 : first] = ends;
      if (ends.length > 2 || first < 0 || last < 0) {
        context.addIssue({ code: 'custom', message: `"${part}" is not ${advice}` });
        return z.NEVER;
      }
      const count = (last - first + size) % size;
      for (let step = 0; step < count + (isOpen ? 0 : 1); step++) meant.add((first + step) % size);
    }
    return [...meant];
  });
}

/** An order of the conversation that is all of this; times of the file are told apart by whether they have come. */
const order = z.strictObject({
  status: text.optional().describe('in the words of the file'),
  product: text.optional().describe('what was bought, as the file calls it'),
  amount: number.optional().describe('in the currency of the file'),
  payment: text.optional().describe('how it was paid'),
  paid: z.boolean().optional().describe('whether it was paid before the conversation ended'),
  shipped: z.boolean().optional().describe('whether it was shipped before the conversation ended'),
  delivered: z.boolean().optional().describe('whether it was delivered before the conversation ended'),
  shipped_within: number.optional().describe('hours from payment to shipping; what is not shipped meets none'),
  delivered_within: number.optional().describe('hours from shipping to delivery; what is not delivered meets none'),
});

const facts = {
  shop: text.optional().describe('the shop, one of several, or {not: …}'),
  platform: text.optional().describe('the platform: taobao, jd, …'),
  stage: names(STAGES).optional().describe('the stage of the sale: pre-sale, in-sale, after-sale'),
  topic: text.optional().describe('a topic that the conversation is about; {not: …}: about none of these'),
  order: z
    .union([z.boolean(), order])
    .optional()
    .describe('whether the conversation names an order; or what one of its orders is, where an order file tells: {amount: {at_least: 500}}'),
  event: text.optional().describe('the livestream or promotion that it belongs to, by its name in the calendar'),
  phase: names(EVENT_PHASES).optional().describe('where in its course: during, unshipped, shipped, delivered, after'),
  tier: text.optional().describe('the level of the customer in the shop, or new, returning, where an order file tells'),
  rating: number.optional().describe('the rating, 1 to 5; what is not rated meets no rating'),
  hour: hours.optional().describe('the hour of the finding in the time zone: 9, 22-6 or several'),
  weekday: weekdays.optional().describe('the day of the finding in the time zone: sat, mon-fri or several'),
  team: text.optional().describe('the team of the agent'),
  level: text.optional().describe('the level of the agent in the roster'),
  agents: number.optional().describe('how many agents spoke'),
  turns: number.optional().describe('how many turns the conversation has'),
  messages: z
    .strictObject({
      customer: number.optional().describe('messages of the customer'),
      agent: number.optional().describe('messages of agents'),
      bot: number.optional().describe('messages of bots'),
      system: number.optional().describe('notices of the desk'),
      all: number.optional().describe('messages of all'),
    })
    .optional()
    .describe('how many messages, by who speaks, or of all'),
  refund: z
    .strictObject({
      kind: text.optional().describe('refund-only, return-refund, …'),
      status: text.optional().describe('in the words of the file'),
      reason: text.optional().describe('in the words of the file'),
      amount: number.optional().describe('in the currency of the file'),
      seconds: number.optional().describe('from applied_at to finished_at; what is not finished meets none'),
    })
    .optional()
    .describe('a refund of the conversation that is all of this'),
};

const base = z.strictObject(facts);
type Base = z.output<typeof base>;
export type TextFact = NonNullable<Base['shop']>;
export type NumberFact = NonNullable<Base['agents']>;
export type OrderFact = z.output<typeof order>;

/** All keys must be so. */
export interface When extends Base {
  readonly any?: readonly When[] | undefined;
  readonly not?: When | undefined;
}

export const when: z.ZodType<When> = z.lazy(() =>
  base.extend({
    any: z.array(when).min(1).optional().describe('at least one of these is so'),
    not: when.optional().describe('this is not so'),
  }),
);
