import type { Check } from '../kinds/kind.js';
import type { Rule } from '../model/rule.js';
import { type Lexicon, LexiconBuilder } from '../text/lexicon.js';
import { compileChecks } from './compile-checks.js';
import type { LoadedRules } from './load-packs.js';
import { PackProblems, type Problem } from './problem.js';

/** Rules ready to run. */
export interface CompiledRules {
  readonly packs: LoadedRules['packs'];
  /** The rules in force. */
  readonly rules: readonly Rule[];
  /** The check of each of them, in the same order. */
  readonly checks: readonly Check[];
  readonly lexicon: Lexicon;
  readonly warnings: readonly Problem[];
}

/**
 * Makes loaded rules ready to run.
 * @param lexicon collects the words of all rules; give one that already holds words of your own
 * @throws PackProblems with all that is wrong, what loading found included
 */
export function compileRules(loaded: LoadedRules, lexicon: LexiconBuilder = new LexiconBuilder()): CompiledRules {
  const { rules, checks, problems, warnings } = compileChecks(loaded, lexicon);
  if (loaded.problems.length > 0 || problems.length > 0) throw new PackProblems([...loaded.problems, ...problems]);
  return { packs: loaded.packs, rules: rules.map(({ rule }) => rule), checks, lexicon: lexicon.build(), warnings };
}
