/** What is only doubtful about a rule: told by `rules check`, and no reason to stop a run. */
import { doubtfulWords } from './doubtful-words.js';
import type { LoadedRule } from './make-rule.js';
import type { Problem } from './problem.js';

/** The doubts about one rule. `isFault` = its findings are faults, which someone must understand and mend. */
export function ruleDoubts(loaded: LoadedRule, isFault: boolean): readonly Problem[] {
  const { rule } = loaded;
  const lacking = [
    ...(isFault && rule.why === '' ? ['why'] : []),
    ...(isFault && rule.remedy === '' ? ['remedy'] : []),
    ...(rule.examples.flags.length === 0 ? ['example under "flags"'] : []),
    ...(rule.examples.passes.length === 0 ? ['example under "passes"'] : []),
  ];
  // A common word tells a topic too often, but accuses nobody.
  const doubts = [...loaded.doubts, ...(isFault ? doubtfulWords(loaded) : [])];
  if (lacking.length === 0) return doubts;
  const message = `the rule "${rule.id}" has no ${lacking.join(', no ')}: nobody can tell whether its findings are right`;
  return [{ place: rule.place, message }, ...doubts];
}

/** Rules that find the very same: both take points for one fault. */
export function twinDoubts(rules: readonly LoadedRule[]): readonly Problem[] {
  const first = new Map<string, LoadedRule>();
  return rules.flatMap((loaded): readonly Problem[] => {
    const twin = first.get(loaded.written);
    if (twin === undefined) {
      first.set(loaded.written, loaded);
      return [];
    }
    const message = `the rule "${loaded.rule.id}" finds the same as "${twin.rule.id}". Keep one of them`;
    return [{ place: loaded.rule.place, message }];
  });
}
