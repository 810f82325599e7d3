/** What a rule pack may hold, apart from what the kinds add: the keys that DESIGN §6 fixes. */
import * as z from 'zod';
import { when } from '../kinds/when-options.js';
import { wordText as text, words } from '../kinds/words.js';
import { SEVERITIES } from '../model/rule.js';
import { exampleSchema } from './example-schema.js';
import { overrideSchema } from './override-schema.js';
import { translationsSchema } from './translation-schema.js';

const texts = z.union([z.array(text), text]).transform((written) => [written].flat());
const name = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/u,
    'an id is made of small letters, digits and single hyphens: off-platform-contact',
  );

/** The keys of every rule, whatever its kind. */
export const ruleSchema = z.strictObject({
  id: name.describe('the name of the rule, such as off-platform-contact; unique in all packs of a run'),
  kind: z.string().describe('the way it checks'),
  title: text.optional().describe('what reports call it; left out = the id'),
  category: text.optional().describe('what its findings are about; left out = the id'),
  severity: z.enum(SEVERITIES).default('minor').describe('how grave a finding is'),
  points: z
    .number()
    .min(-100)
    .max(100)
    .optional()
    .describe(
      "points a finding takes from 100; below 0 = a bonus; left out = by severity for an agent's doing, else 0",
    ),
  max_points: z.number().min(0).max(100).optional().describe('the most that the rule takes from one conversation'),
  veto: z.boolean().default(false).describe('true = one finding makes the score 0'),
  yields_to: texts
    .default([])
    .describe('rules or categories: where one of them finds something in a message, this rule does not; a topic rule also yields to topics, and only in the same clause'),
  when: when
    .optional()
    .describe('what the conversation must be for the rule to find anything: shop, stage, rating, hour, team, refund, …'),
  review: z.boolean().default(false).describe('true = a person must look at each finding before it counts as sure'),
  enabled: z.boolean().default(true).describe('false = the rule is switched off'),
  why: text.default('').describe('why it matters: shown with every finding'),
  remedy: text.default('').describe('what to do instead: shown with every finding'),
  department: text.default('').describe('who must act: warehouse, logistics, finance, product, service'),
  training: text.default('').describe('what an agent who breaks it should be trained in'),
  sources: texts.default([]).describe('where the rule comes from: rows of the practices table, documents, links'),
  examples: z
    .strictObject({
      flags: z.array(exampleSchema).default([]).describe('what the rule must find'),
      passes: z.array(exampleSchema).default([]).describe('what looks like it and must not be found'),
    })
    .default({ flags: [], passes: [] })
    .describe('sentences, or little conversations, that `rules test` runs'),
});

/** A pack as a whole; its rules are checked one by one, once all that changes them is known. */
export const packSchema = z.strictObject({
  pack: text.optional().describe("the pack's name; left out = the name of its file"),
  version: text.default('').describe('any text: it stands in every result'),
  title: text.default('').describe('one line about it'),
  extends: texts
    .default([])
    .describe('packs whose rules and lists this one takes over: shipped ones by name, others by path'),
  lists: z.record(z.string(), words).default({}).describe('named word lists, for {list: name} in rules'),
  innocent: words.default([]).describe('longer words in which a shorter bad one means no harm: 去死皮'),
  rules: z
    .array(z.unknown())
    .default([])
    .describe('the rules; one without a kind changes the rule of that id in an extended pack'),
  overrides: z
    .array(overrideSchema)
    .default([])
    .describe('rules that are different for a shop, a team, or the days of a promotion'),
  translations: translationsSchema
    .default({})
    .describe('titles, reasons and remedies of rules for reports in another language: {en: {off-platform-messenger: {title: …}}}'),
});

export type PackDocument = z.output<typeof packSchema>;
