/** What `audit` can be told on the command line; a configuration file can say the same. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { SEVERITIES } from '../model/rule.js';
import { collect } from './command.js';
import { LANGUAGES } from './configuration-schema.js';

export interface AuditOptions {
  readonly rules?: string[];
  readonly out?: string;
  readonly format?: string;
  readonly afterSale?: string[];
  readonly orders?: string[];
  readonly events?: string[];
  readonly ratings?: string[];
  readonly roster?: string[];
  readonly columns?: string[];
  readonly dryRun?: boolean;
  readonly date?: string;
  readonly since?: string;
  readonly until?: string;
  readonly shop?: string[];
  readonly agent?: string[];
  readonly layout?: string;
  readonly encoding?: string;
  readonly sheet?: string;
  readonly timezone?: string;
  readonly response?: string;
  readonly failOn?: (typeof SEVERITIES)[number];
  readonly mask: boolean;
  readonly lang?: (typeof LANGUAGES)[number];
  readonly config?: string;
  readonly quiet?: boolean;
  readonly jobs?: number;
}

const EXAMPLES = `
Examples:
  chataudit audit chats.csv                            one file, an answer on the screen
  chataudit audit exports/ -o reports/ -f md,csv       every export of a folder, results and reports into another
  zcat chats.jsonl.gz | chataudit audit - -f json --fail-on critical`;

/** The command with its options, without an action. */
export function auditCommandLine(): Command {
  const command = new Command('audit')
    .description('audit exports of chats: results and reports')
    .argument('[inputs...]', 'files, globs, folders, or - for standard input')
    .optionsGroup('Rules:')
    .option('-r, --rules <pack>', 'a rule pack, by name or path; may be repeated (default: ecommerce)', collect)
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 when there is a finding at or above it').choices(SEVERITIES),
    )
    .optionsGroup('Output:')
    .option('-o, --out <folder>', 'write results and reports into this folder')
    .option('-f, --format <list>', 'md, csv, json, jsonl, html: which reports, with commas between')
    .addOption(new Option('--lang <language>', 'the language of reports (default: zh)').choices(LANGUAGES))
    .option('--no-mask', 'write names, phones and numbers as they are')
    .option('-q, --quiet', 'say nothing but errors')
    .optionsGroup('Reading:')
    .option('--after-sale <file>', 'an after-sale file to join; may be repeated', collect)
    .option('--orders <file>', 'an order file to join; may be repeated', collect)
    .option('--ratings <file>', 'a file of ratings to join; may be repeated', collect)
    .option('--events <file>', 'a calendar of livestreams and promotions; may be repeated', collect);
  return withReadingOptions(command)
    .option(
      '--response <definition>',
      'how response is measured: plain, taobao, jd, douyin, pdd, kuaishou (default: plain)',
    )
    .option('--dry-run', 'say what would be read and written, and stop')
    .optionsGroup('Choosing:')
    .option('--date <date>', 'this night, where chataudit.yaml names exports by {date} (default: last night)', day)
    .option('--since <date>', 'conversations that start on this day or later: 2026-11-01; with {date}: nights', day)
    .option('--until <date>', 'conversations that start on this day or earlier', day)
    .option('--shop <name>', 'only this shop; may be repeated', collect)
    .option('--agent <name>', 'only conversations with this agent; may be repeated', collect)
    .optionsGroup('General:')
    .option('--config <file>', 'the configuration (default: chataudit.yaml, when there is one)')
    .option('--jobs <number>', 'threads that judge (default: one for each core, at most 8)', jobsOf)
    .addHelpText('after', EXAMPLES);
}

/** Adds how exports are to be read, for every command that reads them as an audit does. */
export function withReadingOptions(command: Command): Command {
  return command
    .option('--roster <file>', 'a file that says who is an agent; may be repeated', collect)
    .option('--columns <list>', 'what columns mean: time=发送时间,text=内容', collect)
    .option('--layout <name>', 'the layout, where it is not recognised')
    .option('--encoding <name>', 'the encoding, where it is not recognised')
    .option('--sheet <name>', 'of workbooks: the sheet to read, or all (default: the first that fits)')
    .option('--timezone <zone>', 'the zone of times that name none (default: Asia/Shanghai)');
}

/** How many threads. */
export function jobsOf(text: string): number {
  if (/^[1-9]\d?$/u.test(text)) return Number(text);
  throw new InvalidArgumentError('Write a number from 1 to 99.');
}

/** A date as written in a report: 2026-11-22. */
export function day(text: string): string {
  const date = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  if (date !== null && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)) return text;
  throw new InvalidArgumentError('Write a day as 2026-11-22.');
}
