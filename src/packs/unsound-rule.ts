/** Rules with mistakes: what the others may still name, and what is wrong with their words beside. */
import type { Path } from '../kinds/kind.js';
import { LexiconBuilder } from '../text/lexicon-builder.js';
import { PatternError } from '../text/pattern-error.js';
import type { ListScope } from './list-scopes.js';
import type { LoadedRule } from './make-rule.js';
import type { RawRule } from './merge-rules.js';
import type { Problem } from './problem.js';

/** A rule that cannot be made, for it has mistakes. */
export interface UnsoundRule {
  readonly id: string;
  readonly category: string;
  /** What it was surely meant to be, to find its other mistakes with; null where that cannot be known. */
  readonly meant: LoadedRule | null;
}

/** The rules of which a text holds the beginning: of YAML that cannot be read. */
export function rulesNamedIn(text: string): readonly UnsoundRule[] {
  const named = (key: string) => [...text.matchAll(new RegExp(`(?:^|[\\s{,-])${key}:\\s*["']?([^\\s"',}]+)`, 'gu'))].map(([, name = '']) => name);
  const categories = named('category');
  return named('id').map((id, index) => ({ id, category: categories[index] ?? id, meant: null }));
}

/** The words of a rule that cannot be read, wherever they stand in it. */
export function wordProblems({ values, placeOf }: RawRule, lists: ListScope): readonly Problem[] {
  const lexicon = new LexiconBuilder();
  const problems: Problem[] = [];
  const check = (word: string, place: () => Problem['place']): void => {
    try {
      lexicon.add(word);
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      problems.push({ place: place(), message: error.message });
    }
  };
  const visit = (value: unknown, path: Path, isWord: boolean): void => {
    if (typeof value === 'string' && isWord) check(value, () => placeOf(path));
    else if (Array.isArray(value)) for (const [index, item] of value.entries()) visit(item, [...path, index], isWord);
    else if (typeof value === 'object' && value !== null) {
      const { list } = value as { readonly list?: unknown };
      if (isWord && typeof list === 'string') for (const { word, place } of lists.words(list)) check(word, place);
      for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key], WORD_KEYS.has(key));
    }
  };
  visit(values, [], false);
  return problems;
}

/** Keys under which a text is a word to look for. */
const WORD_KEYS: ReadonlySet<string> = new Set([
  ...['any', 'all', 'none', 'innocent', 'except', 'unless'],
  ...['clause', 'before', 'after', 'near', 'message', 'turn', 'conversation'],
]);
