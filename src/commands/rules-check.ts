import { Command } from 'commander';
import { checkPack, type PackReport } from '../packs/check-pack.js';
import { compileRules } from '../packs/compile-rules.js';
import { loadPacks } from '../packs/load-packs.js';
import { inOrder, sentenceOf } from '../packs/problem.js';
import { vainFlags } from '../packs/vain-flags.js';
import { type CommandFactory, collect } from './command.js';
import { exampleRunner } from './example-runner.js';
import { rulesAgainst } from './rules-against.js';

/** Useless or wrong rules are errors (exit code 2); doubtful ones warnings (0, or 1 with --strict): DESIGN §6. */
export const rulesCheck: CommandFactory = (done) =>
  new Command('check')
    .description('what is wrong with a pack, and what is doubtful')
    .argument('<packs...>', 'rule packs, by name or path')
    .option('--strict', 'exit with 1 when there is a warning')
    .option('--against <file>', 'also run it over ordinary chats and list what fires most; may be repeated', collect)
    .action(async (packs: string[], { strict = false, against }: { strict?: boolean; against?: string[] }) => {
      const { errors, warnings } = await checkAll(packs);
      for (const problem of errors) process.stderr.write(`error: ${sentenceOf(problem)}\n`);
      for (const problem of warnings) process.stderr.write(`warning: ${sentenceOf(problem)}\n`);
      process.stdout.write(
        `${packs.join(', ')}: ${count(errors.length, 'error')}, ${count(warnings.length, 'warning')}\n`,
      );
      if (errors.length === 0 && against !== undefined) {
        const { page, lost } = await rulesAgainst(packs, against);
        process.stdout.write(`\n${page}`);
        for (const line of lost) process.stderr.write(`${line}\n`);
        if (lost.length > 0) {
          done(3);
          return;
        }
      }
      done(errors.length > 0 ? 2 : strict && warnings.length > 0 ? 1 : 0);
    });

/** What is wrong with packs by themselves; where nothing is, also what running their examples shows. */
async function checkAll(packs: readonly string[]): Promise<PackReport> {
  const report = await checkPack(packs);
  if (report.errors.length > 0) return report;
  const loaded = await loadPacks(packs);
  return { ...report, warnings: inOrder([...report.warnings, ...vainFlags(loaded, exampleRunner(compileRules(loaded)))]) };
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
