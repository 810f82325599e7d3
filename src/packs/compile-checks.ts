/** Makes the checks of loaded rules and gathers all that is wrong or doubtful in doing so. */
import type { Check, CompileContext, Path } from '../kinds/kind.js';
import type { RuleWords, WordPlace } from '../kinds/rule-words.js';
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
import type { UnsoundRule } from './unsound-rule.js';
import { vainYields } from './vain-yields.js';
import { whenDoubts } from './when-doubts.js';

export interface CompiledChecks {
  /** The rules in force, and the check of each. */
  readonly rules: readonly LoadedRule[];
  readonly checks: readonly Check[];
  /** The words of each, where they were asked for. */
  readonly words: readonly RuleWords[];
  /** Of each, whether nothing is wrong with it. */
  readonly isClean: readonly boolean[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/**
 * Compiles the rules that are switched on; of these, those that `only` names, where it is given.
 * @param explains whether to keep where each word is written
 */
export function compileChecks(
  { rules: sound, innocent, unsound }: Pick<LoadedRules, 'rules' | 'innocent' | 'unsound'>,
  lexicon: LexiconBuilder,
  only?: ReadonlyMap<string, unknown>,
  explains = false,
): CompiledChecks {
  const meant = unsound.flatMap(({ meant: rule }) => rule ?? []);
  const all = [...sound, ...meant];
  const named = unsound.filter(({ meant: rule }) => rule === null);
  const rules = all.filter(({ isEnabled, rule }) => isEnabled && (only?.has(rule.id) ?? true));
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const allWords: RuleWords[] = [];
  const isClean: boolean[] = [];
  const checks = rules.map((loaded) => {
    const { rule, kind } = loaded;
    const patterns = new Set<number>();
    const known = problems.length;
    const words = explains ? new Map<number, WordPlace[]>() : null;
    if (words !== null) allWords.push(words);
    const gathered = { problems, warnings, patterns, words };
    const check = kind.compile(rule, rule.options, contextFor(loaded, { all, innocent, named }, lexicon, gathered));
    problems.push(...vainYields(loaded, [...all.map(({ rule }) => rule), ...named]));
    if (!meant.includes(loaded)) warnings.push(...ruleDoubts(loaded, check.tells === undefined));
    const asked = loaded.when ?? null;
    if (asked !== null && check.tells !== undefined && asksForTopics(asked))
      problems.push({ place: loaded.placeOf(['when']), message: CIRCLE });
    isClean.push(problems.length === known && !meant.includes(loaded));
    return { ...check, patterns: [...patterns], ...(asked === null ? {} : { when: { rule: rule.id, asked } }) };
  });
  const topics = new Set(checks.flatMap(({ tells }) => tells?.topic ?? []));
  warnings.push(...rules.flatMap((loaded) => whenDoubts(loaded, topics)), ...twinDoubts(rules));
  return { rules, checks, words: allWords, isClean, problems: onceEach(problems), warnings: onceEach(warnings) };
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
  readonly words: Map<number, WordPlace[]> | null;
}

function contextFor(
  loaded: LoadedRule,
  { all, innocent, named }: { readonly all: readonly LoadedRule[]; readonly innocent: readonly string[]; readonly named: readonly UnsoundRule[] },
  lexicon: LexiconBuilder,
  gathered: Gathered,
): CompileContext {
  const { lists, placeOf } = loaded;
  const open = (words: Words): readonly string[] =>
    words.flatMap((word) => (typeof word === 'string' ? word : lists.words(word.list).map((listed) => listed.word)));
  const add = (
    word: string,
    spelling: Parameters<CompileContext['patterns']>[2],
    place: () => Place,
    path: Path,
    list: string | null,
  ): number[] => {
    const doubt = signDoubt(word);
    if (doubt !== null) gathered.warnings.push({ place: place(), message: doubt });
    try {
      const pattern = lexicon.add(word, spelling);
      gathered.patterns.add(pattern);
      remember(gathered.words, pattern, { word, path, list });
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
      words.flatMap((word, index) => {
        const at = [...path, index];
        return typeof word === 'string'
          ? add(word, spelling, () => placeOf(at), at, null)
          : lists.words(word.list).flatMap((listed) => add(listed.word, spelling, listed.place, at, word.list));
      }),
    samples(sentences, similarity, path) {
      try {
        const pattern = lexicon.addSamples(open(sentences), similarity);
        gathered.patterns.add(pattern);
        remember(gathered.words, pattern, { word: open(sentences).join(' / '), path, list: null });
        return [pattern];
      } catch (error) {
        if (!(error instanceof PatternError)) throw error;
        gathered.problems.push({ place: placeOf(path), message: error.message });
        return [];
      }
    },
    list: (name) => lists.words(name).map(({ word }) => word),
    get rules() {
      return new Set([...all.map(({ rule }) => rule), ...named].map(({ id }) => id).filter((id) => id !== loaded.rule.id));
    },
    get categories() {
      return categoriesBeside(loaded, all, named);
    },
    problem: (path, message) => void gathered.problems.push({ place: placeOf(path), message }),
    warning: (path, message) => void gathered.warnings.push({ place: placeOf(path), message }),
  };
}

function remember(words: Gathered['words'], pattern: number, place: WordPlace): void {
  if (words === null) return;
  const known = words.get(pattern);
  if (known === undefined) words.set(pattern, [place]);
  else known.push(place);
}

/** What the other rules find, and whether one that finds it is switched on. */
function categoriesBeside(own: LoadedRule, all: readonly LoadedRule[], named: readonly UnsoundRule[]): ReadonlyMap<string, boolean> {
  const categories = new Map(named.map(({ category }) => [category, true]));
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
