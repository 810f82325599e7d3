import { Command } from 'commander';
import type { CommandFactory } from './command.js';
import { rulesCheck } from './rules-check.js';
import { rulesList } from './rules-list.js';
import { rulesPractices } from './rules-practices.js';
import { rulesShow } from './rules-show.js';
import { rulesTest } from './rules-test.js';

/** `chataudit rules …`: what the packs say, whether they are right, whether their examples hold. */
export const rules: CommandFactory = (done) => {
  const command = new Command('rules').description('list, show, check and test rule packs');
  for (const subcommand of [rulesList, rulesShow, rulesCheck, rulesTest, rulesPractices]) command.addCommand(subcommand(done));
  return command;
};
