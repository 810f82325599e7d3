/** What a pack may say of rules that are different for some conversations: a shop, a team, the days of a promotion. */
import * as z from 'zod';
import { wordText as text } from '../kinds/words.js';

const texts = z.union([z.array(text).min(1), text]).transform((written) => [written].flat());

const day = z.string().refine((written) => isDay(written), {
  error: ({ input }) => `"${String(input)}" is no day. Write it as 2026-11-01`,
});

const conditions = z
  .strictObject({
    shop: texts.optional().describe('conversations of these shops'),
    platform: texts.optional().describe('conversations of these platforms'),
    team: texts.optional().describe('conversations in which an agent of these teams spoke'),
    from: day.optional().describe('conversations that start on this day or later: 2026-11-01'),
    to: day.optional().describe('conversations that start on this day or earlier'),
  })
  .refine((given) => Object.values(given).some((value) => value !== undefined), {
    message: 'say for which conversations: shop, platform, team, from, to',
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, {
    path: ['from'],
    message: 'from is after to: no conversation is meant',
  });

export const overrideSchema = z.strictObject({
  for: conditions.describe('the conversations that are meant: all of these must be so'),
  rules: z.array(z.unknown()).min(1).describe('the changes: the id of a rule, and the keys that are different'),
});

/** For which conversations rules are different. */
export type OverrideConditions = z.output<typeof conditions>;

function isDay(written: string): boolean {
  const date = /^\d{4}-\d{2}-\d{2}$/u.test(written) ? new Date(`${written}T00:00:00Z`) : null;
  return date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written);
}
