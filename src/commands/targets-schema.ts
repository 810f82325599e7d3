/** What targets.yaml, and `targets:` in chataudit.yaml, may say. */
import * as z from 'zod';
import { COHORTS } from '../model/targets.js';
import { duration } from '../kinds/duration-option.js';

/** `30s` as seconds. */
const seconds = duration.transform((milliseconds) => milliseconds / 1000);

const SHARE = 'a share such as 95% or 0.95';

/** `95%` or 0.95 as 0.95. */
const share = z.union([z.string(), z.number()]).transform((value, context) => {
  const percent = typeof value === 'string' ? /^(\d+(?:\.\d+)?)\s*[%％]$/u.exec(value.trim())?.[1] : undefined;
  const part = percent === undefined ? Number(value) : Number(percent) / 100;
  if (part >= 0 && part <= 1) return part;
  context.addIssue({ code: 'custom', message: `${value} is no share. Write ${SHARE}` });
  return z.NEVER;
});

const figures = {
  response_mean: seconds.optional().describe('mean response at most, such as 30s'),
  first_response: seconds.optional().describe('mean first response at most, such as 15s'),
  inside_rate: share.optional().describe(`answered turns inside the response window at least, ${SHARE}`),
  reply_rate_3min: share.optional().describe(`turns answered within 3 minutes at least, ${SHARE}`),
  critical_per_100: z.number().min(0).optional().describe('critical findings per 100 conversations at most'),
  score: z.number().min(0).max(100).optional().describe('score at least'),
  satisfied_rate: share.optional().describe(`ratings of 4 and 5 of all ratings at least, ${SHARE}`),
  bad_rating_rate: share.optional().describe(`ratings of 1 and 2 of all ratings at most, ${SHARE}`),
  complaints_per_100: z.number().min(0).optional().describe('conversations with a complaint per 100 at most'),
  resolution_rate: share.optional().describe(`conversations after which the customer did not come back for the same matter at least, ${SHARE}`),
  conversion_rate: share.optional().describe(`customers who asked and paid at least (needs an order file), ${SHARE}`),
  refund_rate: share.optional().describe(`refunds of paid orders at most (needs order and after-sale files), ${SHARE}`),
};

const group = z.strictObject(figures);

export const targetsSchema = z.strictObject({
  ...figures,
  refunds: z
    .record(
      z.string(),
      z.strictObject({
        within: seconds.describe('how long a refund may take, such as 24h'),
        share: share.default(1).describe(`how many of them at least, ${SHARE}; default 100%`),
      }),
    )
    .optional()
    .describe('by kind of refund (refund-only, return-refund, …; all = every kind together)'),
  levels: z.record(z.string(), group).optional().describe('targets of levels of the roster, by name: 高级客服'),
  cohorts: z
    .partialRecord(z.enum(COHORTS), group)
    .optional()
    .describe('targets by months in the job (needs --roster): 0-6, 6-18, 18-36, 36+'),
  teams: z.record(z.string(), group).optional().describe('targets of single teams, by name'),
  shops: z.record(z.string(), group).optional().describe('targets of single shops, by name'),
});
