/** A rule as written, checked by the schemas of every rule and of its kind, its defaults filled in. */
import type * as z from 'zod';
import { KINDS } from '../kinds/index.js';
import type { Kind, Path } from '../kinds/kind.js';
import type { Role } from '../model/message.js';
import type { Place, Rule, Severity } from '../model/rule.js';
import { nearestName } from '../text/nearest-name.js';
import type { ListScope } from './list-scopes.js';
import type { RawRule } from './merge-rules.js';
import { ruleSchema } from './pack-schema.js';
import type { Problem } from './problem.js';
import type { Pack } from './read-packs.js';
import { checkSchema, type SchemaProblem } from './schema-problems.js';
import { describeValue } from './value-words.js';

/** A rule, and what its pack knows of it. */
export interface LoadedRule {
  readonly rule: Rule;
  readonly kind: Kind;
  readonly isEnabled: boolean;
  /** What an agent who breaks it should be trained in, or ''. */
  readonly training: string;
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

/** Points by severity for what an agent says or does (DESIGN §6). */
const POINTS: Readonly<Record<Severity, number>> = { critical: 20, major: 10, minor: 3, notice: 0 };

const BASE_KEYS = Object.keys(ruleSchema.shape);
const KIND_BY_NAME = new Map(KINDS.map((kind) => [kind.name, kind]));

/** Checks one rule: gives it, or all that is wrong with it. */
export function makeRule(raw: RawRule, lists: ListScope): LoadedRule | readonly Problem[] {
  const base: Record<string, unknown> = {};
  const own: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(raw.values)) (BASE_KEYS.includes(key) ? base : own)[key] = value;
  const problems: Problem[] = [];
  const written = checkSchema(ruleSchema, base);
  const kind = KIND_BY_NAME.get(String(base['kind']));
  const options = kind === undefined ? unknownKind(base['kind']) : checkSchema(kind.options, own, BASE_KEYS);
  for (const checked of [written, options]) {
    if (!('problems' in checked)) continue;
    for (const { path, part, message } of checked.problems) problems.push({ place: raw.placeOf(path, part), message });
  }
  for (const { path, message } of missingLists(own, [], lists)) problems.push({ place: raw.placeOf(path), message });
  if (problems.length > 0 || 'problems' in written || 'problems' in options || kind === undefined) return problems;
  const role = kind.role?.(options.value) ?? (options.value as { readonly who?: Role | 'any' }).who ?? 'agent';
  return {
    rule: toRule(raw, written.value, role, options.value),
    kind,
    role,
    isEnabled: written.value.enabled,
    training: written.value.training,
    pack: raw.pack,
    doubts: changeDoubts(raw),
    written: JSON.stringify([kind.name, own]),
    lists,
    placeOf: (path) => raw.placeOf(path),
  };
}

function toRule(raw: RawRule, written: z.output<typeof ruleSchema>, role: Role | 'any', options: unknown): Rule {
  const takesPoints = role !== 'customer' && role !== 'system';
  return {
    id: raw.id,
    pack: raw.pack.name,
    place: raw.placeOf([]),
    kind: written.kind,
    title: written.title || raw.id,
    category: written.category || raw.id,
    severity: written.severity,
    points: written.points ?? (takesPoints ? POINTS[written.severity] : 0),
    maxPoints: written.max_points ?? null,
    veto: written.veto,
    why: written.why,
    remedy: written.remedy,
    department: written.department,
    sources: written.sources,
    examples: written.examples,
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

function unknownKind(name: unknown): { readonly problems: readonly SchemaProblem[] } {
  const names = [...KIND_BY_NAME.keys()];
  const nearest = typeof name === 'string' ? nearestName(name, names) : null;
  const meant = nearest === null ? '' : ` Did you mean ${nearest}?`;
  const message = `unknown kind ${describeValue(name)}. Use one of: ${names.join(', ')}.${meant}`;
  return { problems: [{ path: ['kind'], part: 'value', message }] };
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
