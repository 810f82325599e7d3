import { Command } from 'commander';
import { UserError } from '../model/user-error.js';
import { compileRules } from '../packs/compile-rules.js';
import { loadPacks } from '../packs/load-packs.js';
import type { LoadedRule } from '../packs/make-rule.js';
import { explanationLines } from '../reports/explanation.js';
import { written } from '../reports/rule-list.js';
import { type ExampleResult, testPack } from '../packs/test-pack.js';
import type { CommandFactory } from './command.js';
import { exampleExplainer } from './example-explainer.js';
import { exampleRunner } from './example-runner.js';
import { ruleNamed } from './rule-named.js';

/** Runs the examples of a pack; 1 when one of them fails. */
export const rulesTest: CommandFactory = (done) =>
  new Command('test')
    .description('run the examples of a pack: what must be flagged, what must pass')
    .argument('[packs...]', 'rule packs, by name or path', ['ecommerce'])
    .option('--explain', 'show under each example which words of the rule stand in it, and why it finds something or nothing')
    .option('--rule <id>', 'only the examples of this rule')
    .action(async (packs: string[], { explain = false, rule }: { explain?: boolean; rule?: string }) => {
      const loaded = await loadPacks(packs);
      const compiled = compileRules(loaded, undefined, explain);
      const asked = rule === undefined ? loaded : { ...loaded, rules: [ruleToTest(rule, loaded.rules, packs)] };
      const results = testPack(asked, exampleRunner(compiled));
      const failed = results.filter(({ expected, got }) => expected !== got);
      for (const result of failed) process.stderr.write(`${failure(result)}\n`);
      const toLines = explain ? exampleExplainer(loaded, compiled) : null;
      if (toLines !== null) for (const result of results) process.stdout.write(`${explanationLines(toLines(result)).join('\n')}\n`);
      const rules = new Set(results.map((result) => result.rule)).size;
      process.stdout.write(
        `${packs.join(', ')}: ${results.length} examples of ${rules} rules, ${failed.length} failed\n`,
      );
      done(failed.length > 0 ? 1 : 0);
    });

function ruleToTest(id: string, rules: readonly LoadedRule[], packs: readonly string[]): LoadedRule {
  const rule = ruleNamed(id, rules, (each) => each.rule.id, packs);
  if (rule.isEnabled) return rule;
  throw new UserError(`The rule "${id}" is switched off. Try it in a pack of your own: extends: [${rule.pack.name}], rules: [{id: ${id}, enabled: true}]`);
}

function failure({ rule, example, expected, place, others }: ExampleResult): string {
  const where = `${place.file}:${place.line}:${place.column}`;
  const instead = others.length > 0 ? ` (found by ${others.join(', ')})` : '';
  return expected === 'flag'
    ? `${where}: ${rule} does not flag "${written(example)}"${instead}. Widen the rule, or mend the example.`
    : `${where}: ${rule} flags "${written(example)}", which must pass. Add an exception under unless, or mend the example.`;
}
