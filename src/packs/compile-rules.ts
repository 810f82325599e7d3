import type { Check } from '../kinds/kind.js';
import type { Rule } from '../model/rule.js';
import type { Lexicon } from '../text/lexicon.js';
import { LexiconBuilder } from '../text/lexicon-builder.js';
import { compileChecks } from './compile-checks.js';
import type { LoadedRules } from './load-packs.js';
import { preparedWords } from './prepared-words.js';
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
export function compileRules(loaded: LoadedRules, lexicon: LexiconBuilder = lexiconFor(loaded)): CompiledRules {
  const { rules, checks, problems, warnings } = compileChecks(loaded, lexicon);
  if (loaded.problems.length > 0 || problems.length > 0) throw new PackProblems([...loaded.problems, ...problems]);
  return { packs: loaded.packs, rules: rules.map(({ rule }) => rule), checks, lexicon: lexicon.build(), warnings };
}

/** The pack whose words are prepared. */
export const PREPARED_PACK = 'ecommerce';

/** Tables that hold mostly words of other packs would only slow the audit down. */
function lexiconFor({ packs }: LoadedRules): LexiconBuilder {
  return new LexiconBuilder(packs.some(({ pack }) => pack === PREPARED_PACK) ? preparedWords() : null);
}
