import { Command } from 'commander';
import { UserError } from '../model/user-error.js';
import { compileRules } from '../packs/compile-rules.js';
import { loadPacks } from '../packs/load-packs.js';
import { ruleScreen } from '../reports/rule-list.js';
import { nearestName } from '../text/nearest-name.js';
import { type CommandFactory, collect } from './command.js';

export const rulesShow: CommandFactory = (done) =>
  new Command('show')
    .description('one rule: what it finds, why, what to do, its examples')
    .argument('<id>', 'the id of the rule')
    .option('-r, --rules <pack>', 'a rule pack, by name or path; may be repeated (default: ecommerce)', collect)
    .action(async (id: string, { rules: references = ['ecommerce'] }: { rules?: string[] }) => {
      const { rules } = compileRules(await loadPacks(references));
      const rule = rules.find((each) => each.id === id);
      if (rule === undefined) {
        const nearest = nearestName(
          id,
          rules.map((each) => each.id),
        );
        throw new UserError(
          `There is no rule "${id}" in ${references.join(', ')}.${nearest === null ? ' See: chataudit rules list' : ` Did you mean ${nearest}?`}`,
        );
      }
      process.stdout.write(ruleScreen(rule));
      done(0);
    });
