/** Changes of rules that hold for some conversations only, found in the packs and checked as far as can be without making rules. */
import { across } from '../kinds/across.js';
import { nearestName } from '../text/nearest-name.js';
import { isMap, lostRules, type MergedRule, missingId, notExtended, type Written } from './merge-rules.js';
import type { OverrideConditions } from './override-schema.js';
import type { Problem } from './problem.js';
import type { Pack } from './read-packs.js';
import { describeValue } from './value-words.js';

export interface Override {
  readonly conditions: OverrideConditions;
  /** By the id of the rule. */
  readonly changes: ReadonlyMap<string, Written>;
}

/** The overrides of all packs, in the order in which they are laid over the rules. */
export function findOverrides(
  packs: readonly Pack[],
  rules: ReadonlyMap<string, MergedRule>,
): { readonly overrides: readonly Override[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const lost = new Set(lostRules(packs));
  const overrides = packs.flatMap((pack) =>
    (pack.document.overrides ?? []).map(({ for: conditions, rules: written }, number): Override => {
      const changes = new Map<string, Written>();
      for (const [index, values] of written.entries()) {
        const at = ['overrides', number, 'rules', index];
        if (lost.has(String((values as { readonly id?: unknown } | null)?.id))) continue;
        const mistake = mistakeIn(values, pack, rules, changes);
        if (mistake === null) changes.set(String((values as { id: unknown }).id), { pack, at, values: values as Values });
        else problems.push({ place: pack.yaml.placeOf([...at, ...mistake.path]), message: mistake.message });
      }
      return { conditions, changes };
    }),
  );
  return { overrides, problems };
}

type Values = Readonly<Record<string, unknown>>;

interface Mistake {
  readonly path: readonly string[];
  readonly message: string;
}

function mistakeIn(
  values: unknown,
  pack: Pack,
  rules: ReadonlyMap<string, MergedRule>,
  before: ReadonlyMap<string, unknown>,
): Mistake | null {
  const tell = (message: string, ...path: string[]): Mistake => ({ path, message });
  if (!isMap(values)) return tell(`a change must be a map of keys (id, …), not ${describeValue(values)}`);
  const { id, kind } = values;
  if (typeof id !== 'string') return tell(missingId(id), 'id');
  const rule = rules.get(id);
  if (rule === undefined) {
    const nearest = nearestName(id, rules.keys());
    const meant = nearest === null ? '' : ` Did you mean ${nearest}?`;
    return tell(`there is no rule "${id}" to change: an override changes a rule of this pack or of one it extends.${meant}`, 'id');
  }
  if (!pack.reach.has(rule.declared.pack)) return tell(notExtended(id, rule.declared.pack), 'id');
  if (kind !== undefined) return tell('an override changes what a rule says, not its kind. Leave out "kind"', 'kind');
  if (before.has(id)) return tell(`the rule "${id}" is changed twice in this override. Keep one of the two`, 'id');
  if (rule.declared.values['kind'] === across.name)
    return tell(`the rule "${id}" looks across conversations, so it is the same for all. Change it under "rules:"`, 'id');
  return null;
}
