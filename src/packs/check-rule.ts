/** The keys of a rule, checked by the schema of every rule and by that of its kind. */
import type * as z from 'zod';
import { KINDS } from '../kinds/index.js';
import type { Kind } from '../kinds/kind.js';
import { nearestName } from '../text/nearest-name.js';
import { ruleSchema } from './pack-schema.js';
import { checkSchema, type SchemaProblem } from './schema-problems.js';
import { describeValue } from './value-words.js';

/** A rule's keys with their defaults: those that every rule has, and those of its kind. */
export interface CheckedRule {
  readonly base: z.output<typeof ruleSchema>;
  readonly options: unknown;
}

type Values = Readonly<Record<string, unknown>>;

const BASE_KEYS = Object.keys(ruleSchema.shape);
const KIND_BY_NAME: ReadonlyMap<unknown, Kind> = new Map(KINDS.map((kind) => [kind.name, kind]));

/** The kind of this name. */
export function kindNamed(name: unknown): Kind | undefined {
  return KIND_BY_NAME.get(name);
}

/** The keys that only a rule's kind knows. */
export function ownKeys(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([key]) => !BASE_KEYS.includes(key)));
}

/** Checks a rule: gives its keys, or all that is wrong with them. */
export function checkRule(values: Values): CheckedRule | { readonly problems: readonly SchemaProblem[] } {
  const base = checkSchema(
    ruleSchema,
    Object.fromEntries(Object.entries(values).filter(([key]) => BASE_KEYS.includes(key))),
  );
  const kind = kindNamed(values['kind']);
  const options =
    kind === undefined ? unknownKind(values['kind']) : checkSchema(kind.options, ownKeys(values), BASE_KEYS);
  if ('value' in base && 'value' in options) return { base: base.value, options: options.value };
  return { problems: [base, options].flatMap((checked) => ('problems' in checked ? checked.problems : [])) };
}

function unknownKind(name: unknown): { readonly problems: readonly SchemaProblem[] } {
  const names = KINDS.map((kind) => kind.name);
  const nearest = typeof name === 'string' ? nearestName(name, names) : null;
  const meant = nearest === null ? '' : ` Did you mean ${nearest}?`;
  const message = `unknown kind ${describeValue(name)}. Use one of: ${names.join(', ')}.${meant}`;
  return { problems: [{ path: ['kind'], part: 'value', message, ...(nearest === null ? {} : { meant: nearest }) }] };
}
