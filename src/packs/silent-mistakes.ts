/**
 * What goes wrong without a word: rules and words that never find anything, rules that another finds all of, exceptions that
 * change nothing, examples that prove nothing. Found by trying the rules on their own words.
 */
import { whyNot } from '../kinds/explain-part.js';
import type { Check } from '../kinds/kind.js';
import type { RuleWords } from '../kinds/rule-words.js';
import type { Place } from '../model/rule.js';
import type { Hit, Lexicon } from '../text/lexicon.js';
import { idleInnocents } from './idle-innocents.js';
import type { LoadedRule } from './make-rule.js';
import type { Problem } from './problem.js';
import { shadows } from './shadows.js';
import { vainExcuses } from './vain-excuses.js';
import { vainPasses } from './vain-passes.js';
import { wordSamples } from './word-samples.js';

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
      const [first] = never;
      const message = `the rule "${loaded.rule.id}" can never find anything: each of its words alone is excused by an exception or a longer innocent word${first === undefined ? '' : ` (${reasonFor(each, first, hitsIn)})`}. Take out what excuses it`;
      errors.push({ place: loaded.rule.place, message });
    } else
      for (const word of never)
        warnings.push({
          place: word.place(),
          message: `"${word.word}" alone is never found by "${loaded.rule.id}": ${reasonFor(each, word, hitsIn)}. Take out one of the two`,
        });
  }
  for (const [index, loaded] of rules.entries()) {
    const check = checks[index] as Check;
    warnings.push(...vainPasses(loaded, check, lexicon), ...vainExcuses(loaded, check, allWords[index] as RuleWords, lexicon), ...idleInnocents(loaded));
  }
  warnings.push(...shadows(tried, finds));
  return { errors, warnings };
}

/** Why a word by itself is not found: which exception, or what else of the rule, keeps it from being so. */
function reasonFor({ check }: Tried, { samples }: TriedWord, hitsIn: (text: string) => readonly Hit[]): string {
  const part = check.looks?.[0]?.condition.part;
  const [text = ''] = samples;
  const [reason] = part === undefined ? [] : whyNot(part, { text, hits: hitsIn(text) }, { start: 0, end: text.length });
  return reason ?? 'an exception or a longer innocent word always applies';
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
