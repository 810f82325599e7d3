/** Makes the checks of loaded rules and gathers all that is wrong or doubtful in doing so. */
import type { Check, CompileContext } from '../kinds/kind.js';
import type { When } from '../kinds/when-options.js';
import type { Words } from '../kinds/words.js';
import type { Place } from '../model/rule.js';
import type { LexiconBuilder } from '../text/lexicon-builder.js';
import { PatternError } from '../text/pattern-error.js';
import type { LoadedRules } from './load-packs.js';
import type { LoadedRule } from './make-rule.js';
import type { Problem } from './problem.js';
import { ruleDoubts, twinDoubts } from './rule-doubts.js';
import { signDoubt } from './sign-doubt.js';
import { vainYields } from './vain-yields.js';

export interface CompiledChecks {
  /** The rules in force, and the check of each. */
  readonly rules: readonly LoadedRule[];
  readonly checks: readonly Check[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** Compiles the rules that are switched on; of these, those that `only` names, where it is given. */
export function compileChecks(
  { rules: all, innocent }: Pick<LoadedRules, 'rules' | 'innocent'>,
  lexicon: LexiconBuilder,
  only?: ReadonlyMap<string, unknown>,
): CompiledChecks {
  const rules = all.filter(({ isEnabled, rule }) => isEnabled && (only?.has(rule.id) ?? true));
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const checks = rules.map((loaded) => {
    const { rule, kind } = loaded;
    const patterns = new Set<number>();
    const gathered = { problems, warnings, patterns };
    const check = kind.compile(rule, rule.options, contextFor(loaded, { all, innocent }, lexicon, gathered));
    problems.push(...vainYields(loaded, all));
    warnings.push(...ruleDoubts(loaded, check.tells === undefined));
    const asked = loaded.when ?? null;
    if (asked !== null && check.tells !== undefined && asksForTopics(asked))
      problems.push({ place: loaded.placeOf(['when']), message: CIRCLE });
    return { ...check, patterns: [...patterns], ...(asked === null ? {} : { when: { rule: rule.id, asked } }) };
  });
  warnings.push(...twinDoubts(rules));
  return { rules, checks, problems: onceEach(problems), warnings: onceEach(warnings) };
}

const CIRCLE = 'a rule that tells a topic cannot ask for topic or stage: they are known only after it. Leave them out';

function asksForTopics({ topic, stage, any, not }: When): boolean {
  return topic !== undefined || stage !== undefined || [...(any ?? []), ...(not ? [not] : [])].some(asksForTopics);
}

interface Gathered {
  readonly problems: Problem[];
  readonly warnings: Problem[];
  /** The numbers of the rule's words. */
  readonly patterns: Set<number>;
}

function contextFor(
  loaded: LoadedRule,
  { all, innocent }: { readonly all: readonly LoadedRule[]; readonly innocent: readonly string[] },
  lexicon: LexiconBuilder,
  gathered: Gathered,
): CompileContext {
  const { lists, placeOf } = loaded;
  const open = (words: Words): readonly string[] =>
    words.flatMap((word) => (typeof word === 'string' ? word : lists.words(word.list).map((listed) => listed.word)));
  const add = (word: string, spelling: Parameters<CompileContext['patterns']>[2], place: () => Place): number[] => {
    const doubt = signDoubt(word);
    if (doubt !== null) gathered.warnings.push({ place: place(), message: doubt });
    try {
      const pattern = lexicon.add(word, spelling);
      gathered.patterns.add(pattern);
      return [pattern];
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      gathered.problems.push({ place: place(), message: error.message });
      return [];
    }
  };
  return {
    lexicon,
    innocent,
    patterns: (words, path, spelling) =>
      words.flatMap((word, index) =>
        typeof word === 'string'
          ? add(word, spelling, () => placeOf([...path, index]))
          : lists.words(word.list).flatMap((listed) => add(listed.word, spelling, listed.place)),
      ),
    samples(sentences, similarity, path) {
      try {
        const pattern = lexicon.addSamples(open(sentences), similarity);
        gathered.patterns.add(pattern);
        return [pattern];
      } catch (error) {
        if (!(error instanceof PatternError)) throw error;
        gathered.problems.push({ place: placeOf(path), message: error.message });
        return [];
      }
    },
    list: (name) => lists.words(name).map(({ word }) => word),
    get categories() {
      return categoriesBeside(loaded, all);
    },
    problem: (path, message) => void gathered.problems.push({ place: placeOf(path), message }),
    warning: (path, message) => void gathered.warnings.push({ place: placeOf(path), message }),
  };
}

/** What the other rules find, and whether one that finds it is switched on. */
function categoriesBeside(own: LoadedRule, all: readonly LoadedRule[]): ReadonlyMap<string, boolean> {
  const categories = new Map<string, boolean>();
  for (const { rule, isEnabled } of all) {
    if (rule.id !== own.rule.id) categories.set(rule.category, isEnabled || categories.get(rule.category) === true);
  }
  return categories;
}

/** A word of a list is at fault once, however many rules use the list. */
function onceEach(problems: readonly Problem[]): readonly Problem[] {
  const keys = new Set<string>();
  return problems.filter(({ place, message }) => {
    const key = `${place?.file}:${place?.line}:${place?.column}:${message}`;
    return !keys.has(key) && keys.add(key);
  });
}
