import { Command, Option } from 'commander';
import { compileRules } from '../packs/compile-rules.js';
import { loadPacks } from '../packs/load-packs.js';
import { ruleListJson, ruleListMarkdown, ruleListScreen } from '../reports/rule-list.js';
import type { Language } from '../reports/words/words-of.js';
import { type CommandFactory, collect } from './command.js';
import { languageOption, rulesLanguage } from './rules-language.js';

const FORMATS = { screen: 'screen', md: 'md', json: 'json' } as const;

interface Options {
  readonly rules?: string[];
  readonly format: keyof typeof FORMATS;
  readonly lang?: Language;
}

export const rulesList: CommandFactory = (done) =>
  new Command('list')
    .description('the rules of a pack, with all that it extends')
    .option('-r, --rules <pack>', 'a rule pack, by name or path; may be repeated (default: ecommerce)', collect)
    .addOption(new Option('-f, --format <format>', 'how to write them').choices(Object.keys(FORMATS)).default('screen'))
    .addOption(languageOption())
    .action(async ({ rules: references = ['ecommerce'], format, lang }: Options) => {
      const { rules } = compileRules(await loadPacks(references));
      const write = { screen: ruleListScreen, md: ruleListMarkdown, json: ruleListJson }[format];
      process.stdout.write(write(rules, await rulesLanguage(lang)));
      done(0);
    });
