/**
 * Exceptions of a rule that change nothing: they can never stand where they ask to, or wherever they do another excuses as well.
 * Found by writing each of their words beside the rule's own in all the ways that they ask for.
 */
import { hitsOfPart } from '../kinds/explain-part.js';
import type { Check, Path } from '../kinds/kind.js';
import type { Part } from '../kinds/condition-part.js';
import { pathName, type RuleWords } from '../kinds/rule-words.js';
import { CLASS, STOP } from '../text/characters.js';
import type { Lexicon } from '../text/lexicon.js';
import { besides } from './besides.js';
import type { LoadedRule } from './make-rule.js';
import type { Problem } from './problem.js';
import { wordSamples } from './word-samples.js';

/** An exception, and the part of the condition whose hits it excuses. */
interface Exception {
  readonly path: Path;
  readonly part: Part;
  readonly number: number;
}

export function vainExcuses(loaded: LoadedRule, check: Check, words: RuleWords, lexicon: Lexicon): readonly Problem[] {
  const [look] = check.looks ?? [];
  if (check.inMessage === undefined || look === undefined) return [];
  const exceptions = exceptionsOf(look.condition.part);
  if (exceptions.length === 0) return [];
  const own = [...words.values()].flat();
  const bases = basesOf(loaded, own, look.condition.part, lexicon);
  if (bases.length === 0) return [];
  return exceptions.flatMap((exception): readonly Problem[] => {
    const { path } = exception;
    const inside = own.filter((word) => isUnder(word.path, path));
    const broken = inside.filter((word) => word.path.at(-2) !== 'message' && wordSamples(word.word).length > 0 && wordSamples(word.word).every(endsAClause));
    if (broken.length > 0)
      return broken.map(({ word, path: at }) => ({
        place: loaded.placeOf(at),
        message: `"${word}" holds a mark that ends a clause, so it never stands in one clause with a hit. Take the mark out, or ask for it in the message: {message: [${word}]}`,
      }));
    const what = applies(exception, inside.map(({ word, path: at }) => ({ word, where: whereOf(at, path) })), bases, lexicon);
    const name = pathName(path);
    if (what === 'never')
      return [{ place: loaded.placeOf(path), message: `the exception "${name}" of "${loaded.rule.id}" can never apply: its words cannot stand where it asks for them beside a word of the rule. Take it out, or look for them elsewhere: message, near` }];
    if (what !== 'alone')
      return [{ place: loaded.placeOf(path), message: `the exception "${name}" of "${loaded.rule.id}" changes nothing: "${pathName(what)}" excuses all that it does. Take one of the two out` }];
    return [];
  });
}

const isUnder = (path: Path, above: Path): boolean => above.every((part, index) => path[index] === part);

const whereOf = (path: Path, exception: Path): string => {
  const next = path[exception.length];
  return typeof next === 'string' ? next : 'clause';
};

const endsAClause = (text: string): boolean => [...text].some((character) => CLASS[character.charCodeAt(0)] === STOP);

/** Every exception under `unless`, once. */
function exceptionsOf(part: Part): readonly Exception[] {
  const found = new Map<string, Exception>();
  const visit = (each: Part): void => {
    for (const [number, { path }] of (each.excuses?.tests ?? []).entries())
      if (path.includes('unless')) found.set(path.join(' '), { path: path.at(-1) === 'question' ? path.slice(0, -1) : path, part, number });
    for (const inner of each.needs) visit(inner);
  };
  visit(part);
  return [...found.values()];
}

/** Texts in which the rule finds something, and where: its own examples, and its words by themselves. */
function basesOf({ rule }: LoadedRule, own: readonly { readonly word: string; readonly path: Path }[], part: Part, lexicon: Lexicon) {
  const examples = rule.examples.flags.flatMap((example) => (typeof example === 'string' ? [example] : []));
  const wanted = own.filter(({ path }) => typeof path[0] === 'string' && !['unless', 'innocent', 'none'].some((key) => path.includes(key)));
  const texts = [...examples, ...wanted.flatMap(({ word }) => wordSamples(word).slice(0, 2))];
  return [...new Set(texts)].flatMap((text) => {
    const free = hitsOfPart(part, { text, hits: lexicon.scan(text) }).filter(({ excusedBy }) => excusedBy.length === 0);
    return free.slice(0, 1).map(({ hit }) => ({ text, start: hit.start, end: hit.end }));
  }).slice(0, MOST_BASES);
}

const MOST_BASES = 60;
/** Words, and choices of a word, that are tried; of what has more, nothing is said. */
const MOST_WORDS = 200;

type Base = ReturnType<typeof basesOf>[number];

/** Whether an exception ever excuses a hit, and whether it alone does; else the path of another that always does. */
function applies(
  { path, part }: Exception,
  words: readonly { readonly word: string; readonly where: string }[],
  bases: readonly Base[],
  lexicon: Lexicon,
): 'alone' | 'never' | Path {
  let beside: Path | null = null;
  const samples = words.map(({ word, where }) => ({ where, texts: wordSamples(word, MOST_WORDS) }));
  // What a regular expression finds cannot be written down, so nothing can be said.
  if (samples.length > MOST_WORDS || samples.some(({ texts }) => texts.length === 0 || texts.length === MOST_WORDS)) return 'alone';
  for (const base of bases)
    for (const text of besides(base, samples)) {
      const hits = hitsOfPart(part, { text, hits: lexicon.scan(text) });
      for (const { excusedBy } of hits) {
        if (!excusedBy.some((other) => isUnder(other, path))) continue;
        const others = excusedBy.filter((other) => !isUnder(other, path));
        const [first] = others;
        if (first === undefined) return 'alone';
        beside ??= first;
      }
    }
  return beside ?? 'never';
}
