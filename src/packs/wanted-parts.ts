/** The parts of all words that a rule looks for; what excuses is left out. */
import { foldWord } from '../text/pattern.js';
import type { ListScope } from './list-scopes.js';
import { wordParts } from './word-samples.js';

/** Options under which a rule has words that it looks for, conditions and events among them. */
const WANTED = ['any', 'all', 'like', 'steps', 'combine', 'before', 'after', 'near', 'from', 'to'];

/** Folded. Of a regular expression, the runs of letters that it spells out: a text without any of them comes nowhere near it. */
export function wantedParts(options: unknown, lists: ListScope): readonly string[] {
  if (typeof options === 'string') return wordParts(options) ?? spelledOut(options);
  if (Array.isArray(options)) return options.flatMap((each) => wantedParts(each, lists));
  if (typeof options !== 'object' || options === null) return [];
  const values = options as Readonly<Record<string, unknown>>;
  if (typeof values['list'] === 'string') return lists.words(values['list']).flatMap(({ word }) => wantedParts(word, lists));
  return WANTED.flatMap((key) => wantedParts(values[key], lists));
}

/** Shorter runs of an expression stand everywhere: `the`, `you`. */
const LATIN_RUN = 4;

function spelledOut(expression: string): readonly string[] {
  const runs = foldWord(expression.replace(/\\[pP]\{\w+\}|\\./gu, ' ')).match(/[a-z]+|\p{Script=Han}+/gu) ?? [];
  return runs.filter((run) => !/^[a-z]/u.test(run) || run.length >= LATIN_RUN);
}
