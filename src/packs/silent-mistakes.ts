/**
 * What goes wrong without a word: rules and words that never find anything, rules that another finds all of, exceptions that
 * change nothing, examples that prove nothing. Found by trying the rules on their own words.
 */
import type { Check, Path } from '../kinds/kind.js';
import type { RuleWords } from '../kinds/rule-words.js';
import type { Words } from '../kinds/words.js';
import type { Place } from '../model/rule.js';
import type { Hit, Lexicon } from '../text/lexicon.js';
import type { LoadedRule } from './make-rule.js';
import type { Problem } from './problem.js';
import { shadows } from './shadows.js';
import { vainExcuses } from './vain-excuses.js';
import { vainPasses } from './vain-passes.js';
import { wordParts, wordSamples } from './word-samples.js';

export interface SilentMistakes {
  readonly errors: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** A rule that judges single messages by their words, with what it is tried on. */
export interface Tried {
  readonly loaded: LoadedRule;
  readonly check: Check;
  readonly words: readonly TriedWord[];
  /** Whether these are all that it looks for. */
  readonly isComplete: boolean;
}

interface TriedWord {
  readonly word: string;
  readonly place: () => Place;
  readonly samples: readonly string[];
}

/** @param rules the rules in force, `checks` the check of each, `allWords` the words of each */
export function silentMistakes(
  rules: readonly LoadedRule[],
  checks: readonly Check[],
  allWords: readonly RuleWords[],
  lexicon: Lexicon,
): SilentMistakes {
  const errors: Problem[] = [];
  const warnings: Problem[] = [];
  const scanned = new Map<string, readonly Hit[]>();
  const hitsIn = (text: string): readonly Hit[] => {
    const known = scanned.get(text);
    if (known !== undefined) return known;
    const hits = lexicon.scan(text);
    scanned.set(text, hits);
    return hits;
  };
  const finds = ({ check }: Tried, text: string) =>
    check.inMessage !== undefined && check.inMessage.findIn({ text, hits: hitsIn(text) }) !== null;
  const tried = rules.flatMap((loaded, index): Tried[] => {
    const check = checks[index] as Check;
    return check.inMessage === undefined ? [] : [{ loaded, check, ...wordsOf(loaded) }];
  });
  for (const each of tried) {
    const { loaded, words, isComplete } = each;
    const never = words.filter(({ samples }) => !samples.some((text) => finds(each, text)));
    if (isComplete && never.length > 0 && never.length === words.length) {
      const message = `the rule "${loaded.rule.id}" can never find anything: each of its words alone is excused by an exception or a longer innocent word. Take out what excuses it`;
      errors.push({ place: loaded.rule.place, message });
    } else
      for (const { word, place } of never)
        warnings.push({
          place: place(),
          message: `"${word}" alone is never found by "${loaded.rule.id}": an exception or a longer innocent word always applies. Take out one of the two`,
        });
    warnings.push(...idleInnocents(each));
  }
  for (const [index, loaded] of rules.entries()) {
    const check = checks[index] as Check;
    warnings.push(...vainPasses(loaded, check, lexicon), ...vainExcuses(loaded, check, allWords[index] as RuleWords, lexicon));
  }
  warnings.push(...shadows(tried, finds));
  return { errors, warnings };
}

/** The words of a rule of `any` alone; with more conditions, a word by itself tells nothing. */
function wordsOf({ rule, lists, placeOf }: LoadedRule): Pick<Tried, 'words' | 'isComplete'> {
  const { any, all, like, at_least: atLeast } = rule.options as Readonly<Record<string, unknown>>;
  if (!Array.isArray(any) || all !== undefined || (atLeast ?? 1) !== 1) return { words: [], isComplete: false };
  const words = any.flatMap((item: unknown, index): { word: string; place: () => Place }[] => {
    if (typeof item === 'string') return [{ word: item, place: () => placeOf(['any', index]) }];
    const { list } = item as { readonly list?: unknown };
    return typeof list === 'string' ? [...lists.words(list)] : [];
  });
  const sampled = words
    .map(({ word, place }) => ({ word, place, samples: wordSamples(word) }))
    .filter(({ samples }) => samples.length > 0);
  const isPlain = any.every((item: unknown) => typeof item === 'string' || 'list' in (item as object));
  return { words: sampled, isComplete: isPlain && like === undefined && sampled.length === words.length };
}

/** Longer innocent words of a rule in which no part of any of its words stands. */
function idleInnocents({ loaded }: Tried): readonly Problem[] {
  const { innocent } = loaded.rule.options as { readonly innocent?: Words };
  const parts = innocent === undefined ? null : partsOf(loaded.rule.options, loaded);
  if (innocent === undefined || parts === null) return [];
  return innocent.flatMap((word, index): Problem[] => {
    const samples = typeof word === 'string' ? wordSamples(word) : [];
    if (samples.length === 0 || samples.some((text) => parts.some((part) => text.includes(part)))) return [];
    const path: Path = ['innocent', index];
    const message = `"${String(word)}" holds no word of the rule, so it keeps nothing from being found. Take it out, or write the longer word in which one stands`;
    return [{ place: loaded.placeOf(path), message }];
  });
}

/** The parts of all words that a rule wants; null where it has an expression, whose words are not known. */
function partsOf(options: unknown, loaded: LoadedRule): readonly string[] | null {
  if (typeof options === 'string') return wordParts(options);
  const { any = [], all = [], list } = options as Readonly<Record<string, unknown>>;
  const items = typeof list === 'string' ? loaded.lists.words(list).map(({ word }) => word) : [any, all].flat();
  const parts = items.map((item) => partsOf(item, loaded));
  return parts.includes(null) ? null : parts.flatMap((each) => each ?? []);
}
