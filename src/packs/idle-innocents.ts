/** Longer innocent words in which no part of any word of their condition stands: they keep nothing from being found. */
import type { Path } from '../kinds/kind.js';
import type { LoadedRule } from './make-rule.js';
import type { Problem } from './problem.js';
import { wordParts, wordSamples } from './word-samples.js';

/** Of all conditions of a rule, wherever they stand in it. */
export function idleInnocents(loaded: LoadedRule): readonly Problem[] {
  const problems: Problem[] = [];
  const visit = (value: unknown, path: Path): void => {
    if (typeof value !== 'object' || value === null) return;
    const { innocent } = value as { readonly innocent?: unknown };
    if (Array.isArray(innocent)) problems.push(...idleOf(value, innocent, [...path, 'innocent'], loaded));
    for (const [key, inner] of Array.isArray(value) ? value.entries() : Object.entries(value)) visit(inner, [...path, key]);
  };
  visit(loaded.rule.options, []);
  return problems;
}

function idleOf(condition: object, innocent: readonly unknown[], path: Path, loaded: LoadedRule): readonly Problem[] {
  const parts = partsOf(condition, loaded);
  if (parts === null) return [];
  return innocent.flatMap((word, index): Problem[] => {
    const samples = typeof word === 'string' ? wordSamples(word) : [];
    if (samples.length === 0 || samples.some((text) => parts.some((part) => text.includes(part)))) return [];
    const message = `"${String(word)}" holds no word of the rule, so it keeps nothing from being found. Take it out, or write the longer word in which one stands`;
    return [{ place: loaded.placeOf([...path, index]), message }];
  });
}

/** The parts of all words that a condition wants; null where it has an expression or samples, whose words are not known. */
function partsOf(options: unknown, loaded: LoadedRule): readonly string[] | null {
  if (typeof options === 'string') return wordParts(options);
  const { any = [], all = [], like, list } = options as Readonly<Record<string, unknown>>;
  if (like !== undefined) return null;
  const items = typeof list === 'string' ? loaded.lists.words(list).map(({ word }) => word) : [any, all].flat();
  const parts = items.map((item) => partsOf(item, loaded));
  return parts.includes(null) ? null : parts.flatMap((each) => each ?? []);
}
