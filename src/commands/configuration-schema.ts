/** What chataudit.yaml may say: the schema that the loader, the JSON Schema and `init` share. */
import * as z from 'zod';
import { duration } from '../kinds/duration-option.js';
import { LANGUAGES } from '../model/language.js';
import { SEVERITIES } from '../model/rule.js';
import { datedPathProblem } from '../nights/dated-path.js';
import { targetsSchema } from './targets-schema.js';
import { ALERT_KINDS } from '../alerts/alert-kinds.js';

const oneOrMore = z
  .union([z.string(), z.array(z.string()).min(1)])
  .transform((value) => (Array.isArray(value) ? value : [value]));

const paths = oneOrMore.superRefine((named, context) => {
  for (const path of named) {
    const message = datedPathProblem(path);
    if (message !== null) context.addIssue({ code: 'custom', message });
  }
});

export const FORMATS = ['md', 'csv', 'json', 'jsonl', 'html'] as const;
export { LANGUAGES };

/** What may be said of all exports, or of those of one shop. */
const ofExports = {
  inputs: paths.optional().describe('exports to audit: files, globs, folders; {date} is the day of a nightly run'),
  rules: oneOrMore.optional().describe('rule packs, by name or path; default ecommerce'),
  after_sale: paths.optional().describe('after-sale files'),
  orders: paths.optional().describe('order files'),
  events: paths.optional().describe('calendars of livestreams and promotions'),
  ratings: paths.optional().describe('files of ratings'),
  roster: paths.optional().describe('files that say who is an agent'),
  timezone: z.string().optional().describe('the zone of times that name none; default Asia/Shanghai'),
  platform: z.string().optional().describe('the platform of exports that name none'),
  layout: z.string().optional().describe('the layout of the exports, where it is not to be recognised'),
  encoding: z.string().optional().describe('the encoding of the exports, where it is not to be recognised'),
  sheet: z.string().optional().describe('of workbooks: the sheet to read, or all (default: the first that fits)'),
  columns: z.record(z.string(), z.string()).optional().describe('our word: the column of the export that means it'),
  response: z
    .string()
    .optional()
    .describe('how response is measured: plain, taobao, jd, douyin, pdd, kuaishou; default plain'),
  service_hours: z.string().optional().describe('the hours in which response is measured, such as 09:00-23:00'),
  window: z
    .strictObject({
      min: duration.describe('the shortest wait inside the window; default 6s'),
      max: duration.describe('the longest wait inside the window; default 15s'),
    })
    .optional()
    .describe('the response window, both ends included'),
  session_gap: duration.optional().describe('without conversation ids: silence that ends a conversation; default 30m'),
  id_gap: duration.optional().describe('with conversation ids: silence after which an id begins anew; default 24h'),
};

const shopSchema = z.strictObject({
  shop: z.string().min(1).describe('the name of the shop, for exports that name none and for its folder'),
  ...ofExports,
  inputs: paths.describe('the exports of this shop'),
});

/** Notices are no alert. */
const ALERT_SEVERITIES = SEVERITIES.filter((severity) => severity !== 'notice');

const alertSchema = z.strictObject({
  to: z.enum(ALERT_KINDS).describe('what kind of robot it is'),
  url: z.string().describe('its address, better from the environment: ${CHATAUDIT_DINGTALK}'),
  secret: z.string().optional().describe('what it is signed with, from the environment: ${CHATAUDIT_DINGTALK_SECRET}'),
  severity: z.enum(ALERT_SEVERITIES).optional().describe('told are findings as grave as this; default critical'),
});

export const configurationSchema = z.strictObject({
  ...ofExports,
  shop: z.string().optional().describe('the shop of exports that name none'),
  shops: z.array(shopSchema).min(1).optional().describe('shops with exports, packs and definitions of their own'),
  out: z.string().optional().describe('the folder for results and reports; nights stand in it by day'),
  format: z.array(z.enum(FORMATS)).min(1).optional().describe('which reports to write'),
  lang: z.enum(LANGUAGES).optional().describe('the language of reports; default zh'),
  fail_on: z.enum(SEVERITIES).optional().describe('exit with 1 when there is a finding at or above this severity'),
  mask: z.boolean().optional().describe('false = write names and numbers as they are; default true'),
  key: z
    .string()
    .min(8)
    .optional()
    .describe('the secret that pseudonyms of customers are made with; better in CHATAUDIT_KEY'),
  keep_days: z.int().min(1).optional().describe('days that the results of a night are kept; default: for ever'),
  carry_days: z.int().min(1).optional().describe('days that messages of conversations still open are kept; default 7'),
  carry_masked: z
    .boolean()
    .optional()
    .describe('true = hide numbers in messages carried to the next night: rules no longer see them; default false'),
  figures: oneOrMore.optional().describe('files of figures that only the shop knows (scores, sales, exams), for reports of a period'),
  reviews: oneOrMore.optional().describe('what people said of findings, as review apply writes it; default: none'),
  targets: targetsSchema.optional().describe('what is to be reached, for reports of a period'),
  alerts: z.array(alertSchema).min(1).optional().describe('robots that are told of new findings'),
});

export type Configuration = z.output<typeof configurationSchema>;
