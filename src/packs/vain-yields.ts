import { nearestName } from '../text/nearest-name.js';
import type { LoadedRule } from './make-rule.js';
import type { Problem } from './problem.js';

/** What a rule is called, and what it finds. */
type Named = Pick<LoadedRule['rule'], 'id' | 'category'> & { readonly options?: unknown };

/**
 * The names under `yields_to` that are no other rule's id, category or topic: the rule would yield to nothing. A shipped pack may be
 * picked without the others that its rules yield to.
 */
export function vainYields({ rule, placeOf, pack }: LoadedRule, all: readonly Named[]): readonly Problem[] {
  if (rule.yieldsTo === undefined || pack.file.isShipped) return [];
  const names = new Set<string>();
  for (const { id, category, options } of all) {
    if (id === rule.id) continue;
    names.add(id).add(category);
    const { topic } = (options ?? {}) as { readonly topic?: unknown };
    if (typeof topic === 'string') names.add(topic);
  }
  return rule.yieldsTo.flatMap((name, index): readonly Problem[] => {
    if (names.has(name)) return [];
    const nearest = nearestName(name, names);
    const way = nearest === null ? 'Name another rule or its category' : `Did you mean ${nearest}?`;
    return [{ place: placeOf(['yields_to', index]), message: `no other rule is called "${name}", or finds it. ${way}` }];
  });
}
