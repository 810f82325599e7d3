/** A rule with mistakes, read as it was surely meant: so that what else is wrong with it is told at once. */
import { type CheckedRule, kindNamed, ownKeys } from './check-rule.js';
import { ruleSchema } from './pack-schema.js';
import { checkSchema, type SchemaProblem, soundParts } from './schema-problems.js';

/** Where keys and names are only misspelt, what is meant; null where more is wrong with what its kind does. */
export function meantRule(
  values: Readonly<Record<string, unknown>>,
  problems: readonly SchemaProblem[],
): { readonly checked: CheckedRule; readonly values: Readonly<Record<string, unknown>> } | null {
  const meant = structuredClone(values) as Record<string, unknown>;
  for (const problem of problems) if (problem.meant !== undefined) correct(meant, problem, problem.meant);
  const kind = kindNamed(meant['kind']);
  if (kind === undefined) return null;
  const options = checkSchema(kind.options, ownKeys(meant));
  if ('problems' in options) return null;
  const defaults = ruleSchema.parse({ id: 'a', kind: kind.name });
  return { checked: { base: { ...defaults, ...soundParts(ruleSchema, meant) }, options: options.value }, values: meant };
}

/** Gives a key, or a value, the name that was meant. */
function correct(values: Record<string, unknown>, { path, part }: SchemaProblem, meant: string): void {
  let holder: unknown = values;
  for (const key of path.slice(0, -1)) holder = (holder as Record<PropertyKey, unknown> | undefined)?.[key];
  const last = path.at(-1);
  if (typeof holder !== 'object' || holder === null || last === undefined) return;
  const keys = holder as Record<PropertyKey, unknown>;
  if (part === 'value') keys[last] = meant;
  else if (!(meant in keys)) {
    keys[meant] = keys[last];
    delete keys[last];
  }
}

