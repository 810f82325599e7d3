import type { Explanation } from '../model/explanation.js';
import type { CompiledRules } from '../packs/compile-rules.js';
import { explainExample } from '../packs/explain-example.js';
import type { LoadedRules } from '../packs/load-packs.js';
import type { ExampleResult } from '../packs/test-pack.js';
import { measureExample } from './example-runner.js';

/** Explains what became of examples. The rules must have been compiled with their words kept. */
export function exampleExplainer(
  { rules }: LoadedRules,
  { checks, words, lexicon, rules: compiled }: CompiledRules,
): (result: ExampleResult) => Explanation {
  const numbers = new Map(compiled.map(({ id }, index) => [id, index]));
  const absent = new Set(rules.filter(({ kind }) => kind.findsAbsence === true).map(({ rule }) => rule.id));
  return (result) => {
    const number = numbers.get(result.rule) as number;
    const check = checks[number];
    const own = words[number];
    if (check === undefined || own === undefined) throw new Error(`no words were kept of ${result.rule}`);
    const yieldsTo = compiled[number]?.yieldsTo ?? [];
    const explained = { check, words: own, findsAbsence: absent.has(result.rule), yieldsTo };
    return explainExample(explained, result.conversations.map(measureExample), lexicon, result);
  };
}
