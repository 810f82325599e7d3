import { Command, InvalidArgumentError, Option } from 'commander';
import { audit } from '../audit.js';
import { findFiles } from '../files/find-files.js';
import { rolesOf, type Who } from '../kinds/roles.js';
import { ROLES } from '../model/message.js';
import { UserError } from '../model/user-error.js';
import { searchCsv, searchJson, searchMarkdown, searchScreen } from '../reports/search-page.js';
import type { SearchResult } from '../reports/search-result.js';
import { type AuditOptions, withReadingOptions } from './audit-options.js';
import { auditPlan } from './audit-plan.js';
import { auditSettings } from './audit-settings.js';
import { type CommandFactory } from './command.js';
import { readConfiguration } from './configuration.js';
import { LANGUAGES } from './configuration-schema.js';
import { inputRecord, remarkRecords } from './input-record.js';
import { readJoinedFiles } from './joined-files.js';
import { isNightly } from './night-line.js';
import { screenOptions } from './screen.js';
import type { Language } from './settings.js';
import { noSuchExport, tellInputs } from './tell-inputs.js';
import { WordSearch } from './word-search.js';

const FORMATS = ['screen', 'md', 'csv', 'json'] as const;

type Options = Pick<AuditOptions, 'roster' | 'columns' | 'layout' | 'encoding' | 'sheet' | 'timezone' | 'mask' | 'lang' | 'config' | 'quiet'> & {
  readonly who: Who;
  readonly pinyin?: boolean;
  readonly homophones?: boolean;
  readonly context: number;
  readonly limit: number;
  readonly format?: (typeof FORMATS)[number];
};

function wordsCommand(): Command {
  return new Command('search')
    .description("search chats with the rules' own matching, in context")
    .argument('<words>', "a word as packs write it: 加微信, '加…(微信|QQ)', '/\\d{11}/'")
    .argument('[inputs...]', 'files, globs, folders, or - for standard input')
    .addOption(new Option('--who <role>', 'whose messages').choices([...ROLES, 'any']).default('any'))
    .option('--pinyin', 'also find characters written by their sound: hao评')
    .option('--homophones', 'also find other characters of the same sound: 威信')
    .option('--context <number>', 'messages to show before and after', count, 2)
    .option('--limit <number>', 'list so many hits, and count the rest', count, 100)
    .addOption(new Option('-f, --format <format>', 'how to write them (default: screen on a terminal, else md)').choices(FORMATS))
    .addOption(new Option('--lang <language>', 'the language of the page (default: zh)').choices(LANGUAGES))
    .option('--no-mask', 'write names, phones and numbers as they are')
    .option('-q, --quiet', 'say nothing but errors');
}

/** `chataudit search`: ad-hoc search with the rules' own matching. Ends with 1 when nothing is found. */
export const search: CommandFactory = (done) =>
  withReadingOptions(wordsCommand())
    .option('--config <file>', 'the configuration (default: chataudit.yaml, when there is one)')
    .addHelpText('after', '\nExit codes: 0 found, 1 nothing found, 2 bad usage or nothing to read, 3 some input could not be read.')
    .action(async (words: string, inputs: string[], { format, ...options }: Options) => {
      const { format: _, out: __, ...configuration } = await readConfiguration(options.config);
      if (inputs.length === 0 && (configuration.inputs === undefined || isNightly(configuration)))
        throw new UserError('Nothing to search: name exports, such as chataudit search 加微信 chats.csv.');
      const settings = auditSettings(inputs, options, configuration);
      const { masks, timezone } = settings;
      const { who, context, limit, pinyin = false, homophones = false } = options;
      const searching = new WordSearch({ words, spelling: { pinyin, homophones }, roles: rolesOf(who), context, limit, masks, timezone });
      const found = await findFiles(settings.inputs);
      if (found.files.length === 0) throw new UserError(noSuchExport(settings.inputs));
      const joins = await readJoinedFiles({ afterSale: [], ratings: [], roster: settings.joined.roster }, { timezone });
      const read = await audit(auditPlan(settings, found.files, joins), searching);
      const { result } = searching;
      process.stdout.write(written(result, format ?? (process.stdout.isTTY ? 'screen' : 'md'), settings.output.language));
      const remarks = read.flatMap(({ record, notes: told }) => remarkRecords(told, record.file));
      const records = [...read.map(({ record }) => inputRecord(record)), ...joins.inputs];
      const lost = tellInputs({ inputs: records, remarks, missing: [...found.missing, ...joins.missing] }, settings.quiet, settings.output.language);
      done(lost ? 3 : result.found > 0 ? 0 : 1);
    });

function written(result: SearchResult, format: (typeof FORMATS)[number], language: Language): string {
  switch (format) {
    case 'screen':
      return searchScreen(result, language, screenOptions());
    case 'md':
      return searchMarkdown(result, language);
    case 'csv':
      return searchCsv(result, language);
    case 'json':
      return searchJson(result);
  }
}

function count(text: string): number {
  if (/^\d{1,6}$/u.test(text)) return Number(text);
  throw new InvalidArgumentError('Write a number from 0 to 999999.');
}
