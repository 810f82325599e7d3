import { Command, Option } from 'commander';
import { loadPacks } from '../packs/load-packs.js';
import { readPractices } from '../packs/read-practices.js';
import { practicesCsv, practicesJson, practicesMarkdown, practicesScreen } from '../reports/practice-table.js';
import type { CommandFactory } from './command.js';

const FORMATS = { screen: practicesScreen, md: practicesMarkdown, csv: practicesCsv, json: practicesJson } as const;

export const rulesPractices: CommandFactory = (done) =>
  new Command('practices')
    .description('the practices of service work, and which rule, measure, report or joined file serves each')
    .addOption(
      new Option('-f, --format <format>', 'how to write them (default: screen on a terminal, else md)').choices(
        Object.keys(FORMATS),
      ),
    )
    .action(async ({ format }: { format?: keyof typeof FORMATS }) => {
      const { rules } = await loadPacks(['ecommerce']);
      const write = FORMATS[format ?? (process.stdout.isTTY ? 'screen' : 'md')];
      process.stdout.write(write(await readPractices(rules)));
      done(0);
    });
