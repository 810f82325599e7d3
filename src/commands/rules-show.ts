import { Command } from 'commander';
import { compileRules } from '../packs/compile-rules.js';
import { loadPacks } from '../packs/load-packs.js';
import { ruleScreen } from '../reports/rule-list.js';
import { type CommandFactory, collect } from './command.js';
import { ruleNamed } from './rule-named.js';

export const rulesShow: CommandFactory = (done) =>
  new Command('show')
    .description('one rule: what it finds, why, what to do, its examples')
    .argument('<id>', 'the id of the rule')
    .option('-r, --rules <pack>', 'a rule pack, by name or path; may be repeated (default: ecommerce)', collect)
    .action(async (id: string, { rules: references = ['ecommerce'] }: { rules?: string[] }) => {
      const { rules } = compileRules(await loadPacks(references));
      process.stdout.write(ruleScreen(ruleNamed(id, rules, (rule) => rule.id, references)));
      done(0);
    });
