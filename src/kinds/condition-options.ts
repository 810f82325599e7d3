/** What a condition on words may say in YAML: the schema that the loader, the JSON Schema and the docs share. */
import * as z from 'zod';
import { type Who, who } from './roles.js';
import { type ListReference, listReference, type Words, words, wordText } from './words.js';

export type Item = string | ListReference | Condition;

/** What excuses a hit. A bare word or list means: in the same clause. */
export type Excuse = string | ListReference | ExcuseWhere;
export interface ExcuseWhere {
  readonly clause?: Words | undefined;
  readonly before?: Words | undefined;
  readonly after?: Words | undefined;
  readonly near?: Words | undefined;
  readonly characters?: number | undefined;
  readonly message?: Words | undefined;
  readonly turn?: Words | undefined;
  readonly conversation?: Words | undefined;
  readonly who?: Who | undefined;
  readonly question?: boolean | undefined;
}

/** Where the parts of a condition must come together, narrowest first. */
export const SCOPES = ['clause', 'message', 'turn', 'conversation'] as const;
export type Scope = (typeof SCOPES)[number];

export interface Condition {
  readonly any?: readonly Item[] | undefined;
  readonly all?: readonly Item[] | undefined;
  readonly none?: readonly Item[] | undefined;
  readonly like?: Words | undefined;
  readonly similarity?: number | undefined;
  readonly at_least?: number | undefined;
  readonly at_most?: number | undefined;
  readonly count?: 'different' | 'every' | undefined;
  readonly in?: Scope | undefined;
  readonly unless?: readonly Excuse[] | undefined;
  readonly innocent?: Words | undefined;
  readonly pinyin?: boolean | undefined;
  readonly homophones?: boolean | undefined;
  readonly quotes?: 'excuse' | 'count' | undefined;
}

const excuseWhere = z.strictObject({
  clause: words.optional().describe('these words anywhere in the same clause'),
  before: words.optional().describe('these words before the hit, in the same clause'),
  after: words.optional().describe('these words after the hit, in the same clause'),
  near: words.optional().describe('these words at most `characters` away, before or after'),
  characters: z.int().min(1).max(200).optional().describe('how far `before`, `after` and `near` look, in characters'),
  message: words.optional().describe('these words anywhere in the message'),
  turn: words.optional().describe('these words anywhere in the turn: until the customer speaks again after the answer'),
  conversation: words.optional().describe('these words anywhere in the conversation'),
  who: who.optional().describe('who says them, for `turn` and `conversation`; left out = who says the hit'),
  question: z.literal(true).optional().describe('the clause asks a question'),
});

const item: z.ZodType<Item> = z.lazy(() => z.union([wordText, listReference, condition]));

/** The keys of a condition, to be spread into the options of a kind that judges words. */
export const conditionShape = {
  any: z.array(item).min(1).optional().describe('at least one of these words, patterns, lists or conditions'),
  all: z.array(item).min(1).optional().describe('every one of these'),
  none: z.array(item).min(1).optional().describe('not one of these'),
  like: words.optional().describe('sample sentences: a clause or two that say nearly the same, in other words'),
  similarity: z
    .number()
    .min(0.3)
    .max(1)
    .optional()
    .describe('how like a sample the text must be, from 0.3 to 1; default 0.6'),
  at_least: z.int().min(1).optional().describe('at least so many different ones of `any`'),
  at_most: z.int().min(1).optional().describe('at most so many different ones of `any`'),
  count: z
    .enum(['different', 'every'])
    .optional()
    .describe('every = `at_least` and `at_most` count a word each time it is said; default: once, however often'),
  in: z
    .enum(SCOPES)
    .optional()
    .describe('where `all`, `none`, `at_least` and `at_most` must come together; default message'),
  unless: z
    .array(z.union([wordText, listReference, excuseWhere]))
    .min(1)
    .optional()
    .describe('what excuses a hit; a bare word means: in the same clause'),
  innocent: words.optional().describe('longer words that swallow a hit inside them: 去死皮 for 去死'),
  pinyin: z.boolean().optional().describe('also find characters written by their sound: hao评'),
  homophones: z.boolean().optional().describe('also find other characters of the same sound: 威信 for 微信'),
  quotes: z
    .enum(['excuse', 'count'])
    .optional()
    .describe("whether words in quotation marks, or told as another's words, are excused (default) or count"),
};

export const condition: z.ZodType<Condition> = z.lazy(() => z.strictObject(conditionShape));
