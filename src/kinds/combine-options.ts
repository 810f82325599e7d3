/** What `combine` may say in YAML: parts that are said, and groups of parts in groups. */
import * as z from 'zod';
import { duration } from './duration-option.js';
import { who } from './roles.js';
import { type Said, saidShape } from './said.js';

export interface Group {
  readonly all?: readonly GroupPart[] | undefined;
  readonly any?: readonly GroupPart[] | undefined;
  readonly none?: readonly GroupPart[] | undefined;
  readonly at_least?: number | undefined;
  readonly in_order: boolean;
  readonly span?: number | undefined;
}

/** Something said, or a group inside the group. */
export interface GroupPart extends Said {
  readonly combine?: Group | undefined;
}

const part: z.ZodType<GroupPart> = z.lazy(() =>
  z.strictObject({
    who: who.default('any').describe('whose messages; default any'),
    ...saidShape,
    combine: group.optional().describe('in place of words: a group of things said, in the group'),
  }),
);

export const group = z.strictObject({
  all: z.array(part).min(1).optional().describe('every one of these is said, each in any message; {combine: {…}} is a group in the group'),
  any: z.array(part).min(1).optional().describe('one of these is said'),
  none: z.array(part).min(1).optional().describe('not one of these is said anywhere in the conversation'),
  at_least: z.int().min(2).optional().describe('so many of `any`, not just one'),
  in_order: z.boolean().default(false).describe('each of `all` only after the one before it'),
  span: duration.optional().describe('from the first to the last no longer than this'),
});
