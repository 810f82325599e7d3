import type { Check } from '../kinds/kind.js';
import type { RuleWords } from '../kinds/rule-words.js';
import type { Rule } from '../model/rule.js';
import type { Lexicon } from '../text/lexicon.js';
import { LexiconBuilder } from '../text/lexicon-builder.js';
import { compileChecks } from './compile-checks.js';
import type { LoadedRules } from './load-packs.js';
import { preparedWords } from './prepared-words.js';
import type { Override } from './overrides.js';
import { PackProblems, type Problem } from './problem.js';

/** Rules ready to run. */
export interface CompiledRules {
  readonly packs: LoadedRules['packs'];
  /** The rules in force. */
  readonly rules: readonly Rule[];
  /** The check of each of them, in the same order. */
  readonly checks: readonly Check[];
  readonly lexicon: Lexicon;
  /** The words of each rule, where they were asked for. */
  readonly words: readonly RuleWords[];
  readonly warnings: readonly Problem[];
  /** Changes that hold for some conversations only. */
  readonly overrides: readonly Override[];
  /** The rules with these overrides laid over them. Throws PackProblems where they do not go together. */
  under(active: readonly Override[]): CompiledRules;
}

/**
 * Makes loaded rules ready to run.
 * @param lexicon collects the words of all rules; give one that already holds words of your own
 * @param explains whether to keep where each word is written, for those who explain what is found
 * @throws PackProblems with all that is wrong, what loading found included
 */
export function compileRules(loaded: LoadedRules, lexicon: LexiconBuilder = lexiconFor(loaded), explains = false): CompiledRules {
  const { rules, checks, words, problems, warnings } = compileChecks(loaded, lexicon, undefined, explains);
  const all = [...loaded.problems, ...problems, ...overrideProblems(loaded)];
  if (all.length > 0) throw new PackProblems(all);
  return {
    packs: loaded.packs,
    rules: rules.map(({ rule }) => rule),
    checks,
    lexicon: lexicon.build(),
    words,
    warnings,
    overrides: loaded.overrides,
    under: (active) => compileRules({ ...loaded, ...loaded.under(active), overrides: [] }),
  };
}

/** What is wrong with the rules as overrides change them: each override is tried by itself. */
export function overrideProblems(loaded: LoadedRules): readonly Problem[] {
  return loaded.overrides.flatMap((override) => {
    const { rules, unsound, problems } = loaded.under([override]);
    const changed = problems.filter(({ place }) => !loaded.problems.some((known) => isSame(known.place, place)));
    const compiled = compileChecks({ ...loaded, rules, unsound }, new LexiconBuilder(), override.changes);
    return [...changed, ...compiled.problems];
  });
}

const isSame = (one: Problem['place'], other: Problem['place']): boolean =>
  one?.file === other?.file && one?.line === other?.line && one?.column === other?.column;

/** The pack whose words are prepared. */
export const PREPARED_PACK = 'ecommerce';

/** Where the words of these packs are collected. Tables that hold mostly words of other packs would only slow the audit down. */
export function lexiconFor({ packs }: LoadedRules): LexiconBuilder {
  return new LexiconBuilder(packs.some(({ pack }) => pack === PREPARED_PACK) ? preparedWords() : null);
}
