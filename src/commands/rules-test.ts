import { Command } from 'commander';
import type { Finding } from '../model/finding.js';
import type { Example } from '../model/rule.js';
import { compileRules } from '../packs/compile-rules.js';
import { loadPacks } from '../packs/load-packs.js';
import { written } from '../reports/rule-list.js';
import { type ExampleResult, testPack } from '../packs/test-pack.js';
import type { CommandFactory } from './command.js';
import { exampleRunner } from './example-runner.js';

/** Runs the examples of a pack; 1 when one of them fails. */
export const rulesTest: CommandFactory = (done) =>
  new Command('test')
    .description('run the examples of a pack: what must be flagged, what must pass')
    .argument('[packs...]', 'rule packs, by name or path', ['ecommerce'])
    .option('--explain', 'show which words of each example the rule took')
    .action(async (packs: string[], { explain = false }: { explain?: boolean }) => {
      const loaded = await loadPacks(packs);
      const compiled = compileRules(loaded);
      const results = testPack(loaded, exampleRunner(compiled));
      const failed = results.filter(({ expected, got }) => expected !== got);
      for (const result of failed) process.stderr.write(`${failure(result)}\n`);
      if (explain) for (const result of results) process.stdout.write(`${explanation(result)}\n`);
      const rules = new Set(results.map(({ rule }) => rule)).size;
      process.stdout.write(
        `${packs.join(', ')}: ${results.length} examples of ${rules} rules, ${failed.length} failed\n`,
      );
      done(failed.length > 0 ? 1 : 0);
    });

function failure({ rule, example, expected, place, others }: ExampleResult): string {
  const where = `${place.file}:${place.line}:${place.column}`;
  const instead = others.length > 0 ? ` (found by ${others.join(', ')})` : '';
  return expected === 'flag'
    ? `${where}: ${rule} does not flag "${written(example)}"${instead}. Widen the rule, or mend the example.`
    : `${where}: ${rule} flags "${written(example)}", which must pass. Add an exception under unless, or mend the example.`;
}

function explanation({ rule, example, got, findings }: ExampleResult): string {
  const taken = findings.map(({ span, message }) =>
    span === null ? `message ${message ?? '–'}` : `characters ${span.start}–${span.end}: ${taking(example, findings)}`,
  );
  return `${rule}: ${got === 'flag' ? 'flags' : 'passes'} "${written(example)}"${taken.length > 0 ? `  [${taken.join('; ')}]` : ''}`;
}

function taking(example: Example, findings: readonly Finding[]): string {
  const [{ span } = { span: null }] = findings;
  return typeof example === 'string' && span !== null ? `"${example.slice(span.start, span.end)}"` : '';
}
