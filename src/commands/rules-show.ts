import { Command } from 'commander';
import { compileRules } from '../packs/compile-rules.js';
import { loadPacks } from '../packs/load-packs.js';
import { ruleScreen } from '../reports/rule-list.js';
import type { Language } from '../reports/words/words-of.js';
import { type CommandFactory, collect } from './command.js';
import { ruleNamed } from './rule-named.js';
import { languageOption, rulesLanguage } from './rules-language.js';

export const rulesShow: CommandFactory = (done) =>
  new Command('show')
    .description('one rule: what it finds, why, what to do, its examples')
    .argument('<id>', 'the id of the rule')
    .option('-r, --rules <pack>', 'a rule pack, by name or path; may be repeated (default: ecommerce)', collect)
    .addOption(languageOption())
    .action(async (id: string, { rules: references = ['ecommerce'], lang }: { rules?: string[]; lang?: Language }) => {
      const { rules } = compileRules(await loadPacks(references));
      process.stdout.write(ruleScreen(ruleNamed(id, rules, (rule) => rule.id, references), await rulesLanguage(lang)));
      done(0);
    });
