/** The rules of all packs by id, with the changes that extending packs make to them, before any of it is checked. */
import { KINDS } from '../kinds/index.js';
import type { Place } from '../model/rule.js';
import { nearestName } from '../text/nearest-name.js';
import type { CheckedRule } from './check-rule.js';
import type { LocatedYaml, YamlPath } from './located-yaml.js';
import type { Problem } from './problem.js';
import type { Pack } from './read-packs.js';
import { rulesNamedIn } from './unsound-rule.js';
import { describeValue } from './value-words.js';

/** A rule as written, changes made. */
export interface RawRule {
  readonly id: string;
  /** The pack that declares it. */
  readonly pack: Pack;
  readonly values: Readonly<Record<string, unknown>>;
  /** Where something of it stands: in the pack that declares it, or in the one that changed it. */
  placeOf(path: YamlPath, part?: 'value' | 'key'): Place;
  /** What checking it has given before, where nobody changed it; null = not checked yet. */
  readonly checked: CheckedRule | null;
  /** The packs that changed it, and the keys each of them names. */
  readonly changes: readonly Written[];
}

/** One entry under `rules:`, of a pack or of an override. */
export interface Written {
  readonly pack: Pack;
  /** Where it stands in its file. */
  readonly at: YamlPath;
  readonly values: Readonly<Record<string, unknown>>;
}

/** Merges the packs' rules; the packs come extended ones first. */
export function mergeRules(packs: readonly Pack[]): {
  readonly rules: ReadonlyMap<string, MergedRule>;
  readonly problems: readonly Problem[];
} {
  const rules = new Map<string, { readonly declared: Written; readonly changes: Written[] }>();
  const problems: Problem[] = [];
  const lost = new Set(lostRules(packs));
  for (const pack of packs) {
    for (const [index, values] of (pack.document.rules ?? []).entries()) {
      const tell = (message: string, ...path: string[]) =>
        problems.push({ place: pack.yaml.placeOf(['rules', index, ...path]), message });
      if (!isMap(values)) tell(`a rule must be a map of keys (id, kind, …), not ${describeValue(values)}`);
      else if (typeof values['id'] !== 'string') tell(missingId(values['id']), 'id');
      else {
        const written = { pack, at: ['rules', index], values };
        const known = rules.get(values['id']);
        const isChange = values['kind'] === undefined && known !== undefined && known.declared.pack !== pack;
        if (isChange && pack.reach.has(known.declared.pack)) known.changes.push(written);
        else if (isChange) tell(notExtended(values['id'], known.declared.pack), 'id');
        else if (known !== undefined) tell(alreadyUsed(values['id'], known.declared, pack), 'id');
        else if (values['kind'] === undefined && lost.has(values['id'])) continue;
        else if (values['kind'] === undefined) tell(noKind(values['id'], pack, rules.keys()));
        else rules.set(values['id'], { declared: written, changes: [] });
      }
    }
  }
  return { rules, problems };
}

/** The ids of rules that are no YAML: what names them may be right. */
export function lostRules(packs: readonly Pack[]): readonly string[] {
  return packs.flatMap((pack) => pack.lost.flatMap(rulesNamedIn)).map(({ id }) => id);
}

/** A rule as it is declared, and what the packs that extend it change. */
export interface MergedRule {
  readonly declared: Written;
  readonly changes: readonly Written[];
}

/** The rule that comes of a declaration and its changes, later ones over earlier ones. */
export function rawRule(id: string, { declared, changes }: MergedRule): RawRule {
  const origins = new Map<PropertyKey, Written>();
  for (const written of [declared, ...changes])
    for (const key of Object.keys(written.values)) origins.set(key, written);
  origins.set('id', declared);
  return {
    id,
    pack: declared.pack,
    values: Object.assign({}, declared.values, ...changes.map(({ values }) => values)),
    placeOf(path, part) {
      const { pack, at } = origins.get(path[0] ?? 'id') ?? declared;
      return placeIn(pack.yaml, at, path, part);
    },
    checked: changes.length === 0 ? (declared.pack.checked[Number(declared.at[1])] ?? null) : null,
    changes,
  };
}

function placeIn(yaml: LocatedYaml, at: YamlPath, path: YamlPath, part?: 'value' | 'key'): Place {
  return yaml.placeOf([...at, ...path], part);
}

export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function missingId(id: unknown): string {
  if (id === undefined) return 'a rule needs an id, such as off-platform-contact';
  return `"id" must be a text, not ${describeValue(id)}`;
}

function alreadyUsed(id: string, { pack, at }: Written, own: Pack): string {
  const { file, line, column } = placeIn(pack.yaml, at, ['id']);
  const start = `the id "${id}" is already used in ${file}:${line}:${column}`;
  if (pack === own || !own.reach.has(pack)) return `${start}. Give one of the two rules another id`;
  return `${start}. To change that rule, leave out "kind"; for a rule of your own, use another id`;
}

export function notExtended(id: string, { name }: Pack): string {
  return `the rule "${id}" belongs to the pack "${name}". To change it, write "extends: [${name}]" at the top of this pack`;
}

function noKind(id: string, pack: Pack, ids: Iterable<string>): string {
  const kinds = KINDS.map(({ name }) => name).join(', ');
  if (pack.reach.size === 1) return `the rule "${id}" has no kind. Use one of: ${kinds}.`;
  const nearest = nearestName(id, ids);
  const meant = nearest === null ? '' : ` Did you mean ${nearest}?`;
  return `the rule "${id}" has no kind, and no extended pack has a rule of this id to change. Use one of: ${kinds}.${meant}`;
}
