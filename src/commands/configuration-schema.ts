/** What chataudit.yaml may say: the schema that the loader, the JSON Schema and `init` share. */
import * as z from 'zod';
import { duration } from '../kinds/duration-option.js';
import { SEVERITIES } from '../model/rule.js';

const oneOrMore = z
  .union([z.string(), z.array(z.string()).min(1)])
  .transform((value) => (Array.isArray(value) ? value : [value]));

export const FORMATS = ['md', 'csv', 'json', 'jsonl'] as const;
export const LANGUAGES = ['zh', 'en'] as const;

export const configurationSchema = z.strictObject({
  inputs: oneOrMore.optional().describe('exports to audit: files, globs, folders'),
  rules: oneOrMore.optional().describe('rule packs, by name or path; default ecommerce'),
  after_sale: oneOrMore.optional().describe('after-sale files'),
  ratings: oneOrMore.optional().describe('files of ratings'),
  roster: oneOrMore.optional().describe('files that say who is an agent'),
  out: z.string().optional().describe('the folder for results and reports'),
  format: z.array(z.enum(FORMATS)).min(1).optional().describe('which reports to write'),
  lang: z.enum(LANGUAGES).optional().describe('the language of reports; default zh'),
  timezone: z.string().optional().describe('the zone of times that name none; default Asia/Shanghai'),
  shop: z.string().optional().describe('the shop of exports that name none'),
  platform: z.string().optional().describe('the platform of exports that name none'),
  layout: z.string().optional().describe('the layout of the exports, where it is not to be recognised'),
  encoding: z.string().optional().describe('the encoding of the exports, where it is not to be recognised'),
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
  fail_on: z.enum(SEVERITIES).optional().describe('exit with 1 when there is a finding at or above this severity'),
  mask: z.boolean().optional().describe('false = write names and numbers as they are; default true'),
  key: z
    .string()
    .min(8)
    .optional()
    .describe('the secret that pseudonyms of customers are made with; better in CHATAUDIT_KEY'),
});

export type Configuration = z.output<typeof configurationSchema>;
