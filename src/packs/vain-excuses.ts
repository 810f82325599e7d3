/**
 * Exceptions of a rule that change nothing: they can never stand where they ask to, or wherever they do another excuses as well.
 * Found by writing each of their words beside the rule's own in all the ways that they ask for, in one message: what is looked for
 * in other messages of a turn or a conversation can always stand there.
 */
import { hitsOfPart } from '../kinds/explain-part.js';
import type { Check, Path } from '../kinds/kind.js';
import type { Part } from '../kinds/condition-part.js';
import { pathName, type RuleWords, type WordPlace } from '../kinds/rule-words.js';
import { CLASS, STOP } from '../text/characters.js';
import type { Hit, Lexicon } from '../text/lexicon.js';
import { besides } from './besides.js';
import type { LoadedRule } from './make-rule.js';
import type { Problem } from './problem.js';
import { wordSamples } from './word-samples.js';

/** An exception, and the words and places that it asks for. */
interface Exception {
  readonly path: Path;
  readonly inside: readonly WordPlace[];
}

/** Of all conditions of a rule: of what it looks for, of what must not be there, of its steps, and of what stands before, after or near. */
export function vainExcuses(loaded: LoadedRule, check: Check, words: RuleWords, lexicon: Lexicon): readonly Problem[] {
  const conditions = (check.looks ?? []).flatMap(({ condition, cues }) => [condition, ...cues.map((cue) => cue.condition)]);
  const own = [...words.values()].flat();
  return conditions.flatMap(({ part }) => withBars(part)).flatMap((part) => vainIn(part, { loaded, own, hitsIn: (text) => lexicon.scan(text, words) }));
}

/** A part whose hits may be excused by themselves, and those inside it that must not be met. */
function withBars(part: Part): readonly Part[] {
  const barsOf = ({ bars, needs }: Part): readonly Part[] => [...bars.flatMap(withBars), ...needs.flatMap(barsOf)];
  return [part, ...barsOf(part)];
}

interface Tried {
  readonly loaded: LoadedRule;
  readonly own: readonly WordPlace[];
  /** The words of the rule in a text. */
  hitsIn(text: string): readonly Hit[];
}

function vainIn(part: Part, tried: Tried): readonly Problem[] {
  const { loaded, own } = tried;
  const exceptions = exceptionsOf(part).map((path) => ({ path, inside: own.filter((word) => isUnder(word.path, path)) }));
  const local = exceptions.filter(({ path, inside }) => !inside.some((word) => AROUND.has(whereOf(word.path, path))));
  if (local.length === 0) return [];
  const bases = basesOf(part, tried);
  if (bases.length === 0) return [];
  return local.flatMap((exception): readonly Problem[] => {
    const { path, inside } = exception;
    const broken = inside.filter(({ path: at, word }) => at.at(-2) !== 'message' && wordSamples(word).length > 0 && wordSamples(word).every(endsAClause));
    if (broken.length > 0)
      return broken.map(({ word, path: at }) => ({
        place: loaded.placeOf(at),
        message: `"${word}" holds a mark that ends a clause, so it never stands in one clause with a hit. Take the mark out, or ask for it in the message: {message: [${word}]}`,
      }));
    const what = applies(exception, part, bases, tried);
    const name = pathName(path);
    if (what === 'never')
      return [{ place: loaded.placeOf(path), message: `the exception "${name}" of "${loaded.rule.id}" can never apply: its words cannot stand where it asks for them beside a word of the rule. Take it out, or look for them elsewhere: message, near` }];
    if (what !== 'alone')
      return [{ place: loaded.placeOf(path), message: `the exception "${name}" of "${loaded.rule.id}" changes nothing: "${pathName(what)}" excuses all that it does. Take one of the two out` }];
    return [];
  });
}

/** Where words of other messages excuse. */
const AROUND: ReadonlySet<string> = new Set(['turn', 'conversation']);

const isUnder = (path: Path, above: Path): boolean => above.every((part, index) => path[index] === part);

const whereOf = (path: Path, exception: Path): string => {
  const next = path[exception.length];
  return typeof next === 'string' ? next : 'clause';
};

const endsAClause = (text: string): boolean => [...text].some((character) => CLASS[character.charCodeAt(0)] === STOP);

/** The paths of all exceptions under `unless`, once each. */
function exceptionsOf(part: Part): readonly Path[] {
  const found = new Map<string, Path>();
  const visit = (each: Part): void => {
    for (const { path } of each.excuses?.tests ?? [])
      if (path.includes('unless')) found.set(path.join(' '), path.at(-1) === 'question' ? path.slice(0, -1) : path);
    for (const inner of each.needs) visit(inner);
  };
  visit(part);
  return [...found.values()];
}

/** Texts in which the part finds something, and where: the rule's own examples, and the words of the part by themselves. */
function basesOf(part: Part, { loaded: { rule }, own, hitsIn }: Tried) {
  const examples = rule.examples.flags.flatMap((example) => (typeof example === 'string' ? [example] : example.flatMap((step) => Object.values(step))));
  const wanted = own.filter(({ path }) => isUnder(path, part.path) && typeof path[0] === 'string' && !path.slice(part.path.length).some((key) => NOT_WANTED.has(key)));
  const texts = [...examples, ...wanted.flatMap(({ word }) => wordSamples(word).slice(0, 2))];
  return [...new Set(texts)].flatMap((text) => {
    const free = hitsOfPart(part, { text, hits: hitsIn(text) }).filter(({ excusedBy }) => excusedBy.length === 0);
    return free.slice(0, 1).map(({ hit }) => ({ text, start: hit.start, end: hit.end }));
  }).slice(0, MOST_BASES);
}

const NOT_WANTED: ReadonlySet<string | number> = new Set(['unless', 'innocent', 'none', 'before', 'after', 'near']);

const MOST_BASES = 60;
/** Words, and choices of a word, that are tried; of what has more, nothing is said. */
const MOST_WORDS = 200;

type Base = ReturnType<typeof basesOf>[number];

/** Whether an exception ever excuses a hit, and whether it alone does; else the path of another that always does. */
function applies({ path, inside }: Exception, part: Part, bases: readonly Base[], { hitsIn }: Tried): 'alone' | 'never' | Path {
  let beside: Path | null = null;
  const samples = inside.map(({ word, path: at }) => ({ where: whereOf(at, path), texts: wordSamples(word, MOST_WORDS) }));
  // What a regular expression finds cannot be written down, so nothing can be said.
  if (samples.length > MOST_WORDS || samples.some(({ texts }) => texts.length === 0 || texts.length === MOST_WORDS)) return 'alone';
  for (const base of bases)
    for (const text of besides(base, samples)) {
      const hits = hitsOfPart(part, { text, hits: hitsIn(text) });
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
