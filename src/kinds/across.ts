import * as z from 'zod';
import { ACROSS_BY, ACROSS_SAME, type AcrossRecord } from '../model/across-record.js';
import { SEVERITIES } from '../model/rule.js';
import { nearestName } from '../text/nearest-name.js';
import { duration } from './duration-option.js';
import { type CompileContext, type Kind, NO_FINDINGS } from './kind.js';

const DAY = 86_400_000;

const names = z
  .union([z.string(), z.array(z.string()).min(1)])
  .transform((written): string[] => (Array.isArray(written) ? written : [written]));

const where = z.strictObject({
  rule: names.optional().describe('conversations with a finding of these rules'),
  category: names.optional().describe('conversations with a finding of these categories'),
  severity: z.enum(SEVERITIES).optional().describe('conversations with a finding of this severity or a graver one'),
  topic: names.optional().describe('conversations about these topics'),
  stage: names.optional().describe('conversations of these stages: pre-sale, in-sale, after-sale'),
  shop: names.optional().describe('conversations of these shops'),
  score_below: z.number().min(0).max(100).optional().describe('conversations with a lower score'),
  rating_below: z.number().optional().describe('conversations that the customer rated lower'),
});

const options = z.strictObject({
  by: z.enum(ACROSS_BY).describe('whose conversations are looked at together'),
  count: z.int().min(2).default(2).describe('so many conversations; default 2'),
  within: duration.optional().describe('all of them in this time, such as 48h; with share: whole days, default 1d'),
  after: duration
    .optional()
    .describe('a conversation that begins sooner than this after the one before goes on with it, and is no new one'),
  same: z.enum(ACROSS_SAME).optional().describe('they have this in common'),
  in_a_row: z.boolean().default(false).describe("only an agent's conversations that follow each other directly"),
  share: z.number().gt(0).max(1).optional().describe("the share of a shop's agents that is hit, such as 0.3"),
  at_least: z.int().min(1).default(3).describe('with share: at least so many agents; default 3'),
  where: where.default({}).describe('which conversations count; left out = all'),
});

export type AcrossOptions = z.output<typeof options>;

/** A condition across conversations; judged where results are added up (src/across), never in a single conversation. */
export const across: Kind<AcrossOptions> = {
  name: 'across',
  summary: 'several conversations of one customer, order, agent or shop together show something',
  options,
  role: () => 'system',
  compile(rule, given, context) {
    for (const [path, message] of contradictions(given)) context.problem(path, message);
    if (rule.points !== 0 || rule.veto)
      context.problem(
        [rule.veto ? 'veto' : 'points'],
        'a rule across conversations takes no points: the scores of its conversations are settled before. Leave it out',
      );
    tellUnknownNames(given, context);
    return { triggers: [], roles: new Set(), find: () => NO_FINDINGS };
  },
};

/** The rule as it travels in results. */
export function acrossRecord({ within, after, same, share, where, ...rest }: AcrossOptions): AcrossRecord {
  return {
    ...rest,
    within: within === undefined ? (share === undefined ? null : DAY / 1000) : within / 1000,
    after: (after ?? 0) / 1000,
    same: same ?? null,
    share: share ?? null,
    where: Object.fromEntries(Object.entries(where).filter(([, value]) => value !== undefined)),
  };
}

function contradictions({ by, share, same, within, in_a_row: inARow, where }: AcrossOptions): [string[], string][] {
  const found: [string[], string][] = [];
  const tell = (key: string, message: string) => found.push([[key], message]);
  if (share !== undefined && by !== 'shop') tell('share', 'a share of agents is a share of those of a shop: by: shop');
  if (share !== undefined && same !== 'rule' && same !== 'category')
    tell('share', 'a share of agents needs what they are hit by alike: same: rule, or same: category');
  if (share !== undefined && within !== undefined && (within === 0 || within % DAY !== 0))
    tell('within', 'a share of agents is counted over whole days: within: 1d, or 7d for weeks from Monday');
  if (inARow && by !== 'agent') tell('in_a_row', 'conversations follow each other directly for an agent: by: agent');
  if (inARow && same !== undefined) tell('same', 'in_a_row looks at every conversation of an agent: leave out same');
  const hasCondition = Object.values(where).some((value) => value !== undefined);
  if (inARow && !hasCondition) tell('in_a_row', 'every conversation would count: say under where which are meant');
  if ((by === 'agent' || by === 'shop') && !hasCondition && same === undefined)
    tell('by', `every ${by} has many conversations: say under where, or by same, which are meant`);
  return found;
}

function tellUnknownNames({ where }: AcrossOptions, { categories, rules, warning }: CompileContext): void {
  for (const name of where.rule ?? [])
    if (!rules.has(name)) {
      const nearest = nearestName(name, rules);
      warning(
        ['where', 'rule'],
        `no rule of these packs is called "${name}": it can count only in results of other packs${nearest === null ? '' : `. Did you mean ${nearest}?`}`,
      );
    }
  for (const category of where.category ?? [])
    if (categories.get(category) !== true)
      warning(
        ['where', 'category'],
        `no rule of these packs that is switched on has the category "${category}": it can count only in results of other packs`,
      );
}
