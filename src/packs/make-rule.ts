/** A rule as written, made a rule of the model: checked, its defaults filled in. */
import type { Kind, Path } from '../kinds/kind.js';
import type { When } from '../kinds/when-options.js';
import type { Role } from '../model/message.js';
import type { Place, Rule, Severity, Translations } from '../model/rule.js';
import { type CheckedRule, checkRule, kindNamed, ownKeys } from './check-rule.js';
import type { ListScope } from './list-scopes.js';
import { meantRule } from './meant-rule.js';
import type { RawRule } from './merge-rules.js';
import type { Problem } from './problem.js';
import type { Pack } from './read-packs.js';
import { type UnsoundRule, wordProblems } from './unsound-rule.js';

/** A rule, and what its pack knows of it. */
export interface LoadedRule {
  readonly rule: Rule;
  readonly kind: Kind;
  readonly isEnabled: boolean;
  /** What the conversation must be for it to find anything, or null. */
  readonly when?: When | null;
  /** Whose doing its findings are. */
  readonly role: Role | 'any';
  /** The pack that declares it. */
  readonly pack: Pack;
  /** What its pack, or one that changes it, surely did not mean. */
  readonly doubts: readonly Problem[];
  /** What it does, as written: two rules with the same do the same. */
  readonly written: string;
  readonly lists: ListScope;
  placeOf(path: Path): Place;
}

/** What a rule is made with, besides what it says itself. */
export interface RuleSurroundings {
  readonly lists: ListScope;
  readonly translations: Translations | undefined;
}

/** Points by severity for what an agent says or does (DESIGN §6). */
const POINTS: Readonly<Record<Severity, number>> = { critical: 20, major: 10, minor: 3, notice: 0 };

/** What became of a rule as written: the rule, or all that is wrong with it and what is known of it beside. */
export type MadeRule = LoadedRule | { readonly problems: readonly Problem[]; readonly unsound: UnsoundRule };

export function makeRule(raw: RawRule, around: RuleSurroundings): MadeRule {
  const { lists } = around;
  const checked = raw.checked ?? checkRule(raw.values);
  const missing = missingLists(ownKeys(raw.values), [], lists).map(({ path, message }) => ({ place: raw.placeOf(path), message }));
  if (!('problems' in checked) && missing.length === 0) return toLoaded(raw, checked, around);
  const faults = 'problems' in checked ? checked.problems : [];
  const meant = 'problems' in checked ? meantRule(raw.values, checked.problems) : { checked, values: raw.values };
  const { category } = raw.values;
  return {
    problems: [
      ...faults.map(({ path, part, message }) => ({ place: raw.placeOf(path, part), message })),
      ...missing,
      ...(meant === null ? wordProblems(raw, lists) : []),
    ],
    unsound: {
      id: raw.id,
      category: typeof category === 'string' ? category : raw.id,
      meant: meant === null ? null : toLoaded({ ...raw, values: meant.values }, meant.checked, around),
    },
  };
}

function toLoaded(raw: RawRule, checked: CheckedRule, { lists, translations }: RuleSurroundings): LoadedRule {
  const { base, options } = checked;
  const kind = kindNamed(raw.values['kind']) as Kind;
  const role = kind.role?.(options) ?? (options as { readonly who?: Role | 'any' }).who ?? 'agent';
  return {
    rule: toRule(raw, checked, { role, translations }),
    kind,
    role,
    isEnabled: base.enabled,
    when: base.when ?? null,
    pack: raw.pack,
    doubts: changeDoubts(raw),
    written: JSON.stringify([kind.name, raw.values['when'] ?? null, ownKeys(raw.values)]),
    lists,
    placeOf: (path) => raw.placeOf(path),
  };
}

function toRule(raw: RawRule, { base, options }: CheckedRule, { role, translations }: { readonly role: Role | 'any' } & Pick<RuleSurroundings, 'translations'>): Rule {
  const takesPoints = role !== 'customer' && role !== 'system';
  return {
    id: raw.id,
    pack: raw.pack.name,
    place: raw.placeOf([]),
    kind: base.kind,
    title: base.title || raw.id,
    category: base.category || raw.id,
    severity: base.severity,
    points: base.points ?? (takesPoints ? POINTS[base.severity] : 0),
    maxPoints: base.max_points ?? null,
    veto: base.veto,
    ...(base.review ? { needsReview: true } : {}),
    ...(base.yields_to.length === 0 ? {} : { yieldsTo: base.yields_to }),
    why: base.why,
    remedy: base.remedy,
    ...(translations === undefined ? {} : { translations }),
    department: base.department,
    training: base.training,
    sources: base.sources,
    examples: base.examples,
    options,
  };
}

/** Points that a rule names stay when only its severity is changed: then a notice takes as much as before. */
function changeDoubts({ changes, values, placeOf }: RawRule): readonly Problem[] {
  const change = changes.findLast((written) => written.values['severity'] !== undefined);
  if (values['points'] === undefined || change === undefined || change.values['points'] !== undefined) return [];
  const message = `the severity is changed, but the points stay ${values['points']}. Give points as well`;
  return [{ place: placeOf(['severity']), message }];
}

/** The references to lists, anywhere in a rule's options, that lead nowhere. */
function missingLists(
  value: unknown,
  path: Path,
  lists: ListScope,
): readonly { readonly path: Path; readonly message: string }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => missingLists(item, [...path, index], lists));
  if (typeof value !== 'object' || value === null) return [];
  const { list, ...others } = value as Readonly<Record<string, unknown>>;
  if (typeof list === 'string' && Object.keys(others).length === 0) {
    const message = lists.missing(list);
    return message === null ? [] : [{ path: [...path, 'list'], message }];
  }
  return Object.entries(value).flatMap(([key, inner]) => missingLists(inner, [...path, key], lists));
}
