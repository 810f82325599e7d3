import { nearestName } from '../text/nearest-name.js';
import type { LoadedRule } from './make-rule.js';
import type { Problem } from './problem.js';

/**
 * The names under `yields_to` that are no other rule's id or category: the rule would yield to nothing. A shipped pack may be
 * picked without the others that its rules yield to.
 */
export function vainYields({ rule, placeOf, pack }: LoadedRule, all: readonly LoadedRule[]): readonly Problem[] {
  if (rule.yieldsTo === undefined || pack.file.isShipped) return [];
  const names = new Set<string>();
  for (const other of all) if (other.rule.id !== rule.id) names.add(other.rule.id).add(other.rule.category);
  return rule.yieldsTo.flatMap((name, index): readonly Problem[] => {
    if (names.has(name)) return [];
    const nearest = nearestName(name, names);
    const way = nearest === null ? 'Name another rule or its category' : `Did you mean ${nearest}?`;
    return [{ place: placeOf(['yields_to', index]), message: `no other rule is called "${name}", or finds it. ${way}` }];
  });
}
