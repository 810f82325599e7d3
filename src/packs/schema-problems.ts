/**
 * What a zod schema has against a value, in sentences of the house: what stands there, what may stand there, what was
 * surely meant. Knows nothing of rules or of YAML; the caller turns paths into places.
 */
import type * as z from 'zod';
import { nearestName } from '../text/nearest-name.js';
import { describeValue, expectedWords } from './value-words.js';

export interface SchemaProblem {
  readonly path: readonly PropertyKey[];
  /** Whether the key at the end of the path is at fault, not its value. */
  readonly part: 'key' | 'value';
  readonly message: string;
}

export type Checked<Value> = { readonly value: Value } | { readonly problems: readonly SchemaProblem[] };

type Issue = z.core.$ZodIssue;

/** Marks a message that is ours to make sentences with; any other is a schema's own sentence. */
const MARK = '\u0000';

/**
 * Checks a value.
 * @param alsoAllowed keys beside those of the schema that a message about an unknown key of the value itself names too
 */
export function checkSchema<Value>(
  schema: z.ZodType<Value>,
  value: unknown,
  alsoAllowed: readonly string[] = [],
): Checked<Value> {
  const shape = shapeOf(schema);
  const result = schema.safeParse(value, {
    error: (issue) => {
      if (issue.code === 'unrecognized_keys') {
        const own = shapeOf(issue.inst);
        return MARK + [...(own === shape ? alsoAllowed : []), ...Object.keys(own ?? {})].join(', ');
      }
      return MARK + (issue.code === 'invalid_type' ? ((issue.inst as z.ZodType | undefined)?.description ?? '') : '');
    },
  });
  if (result.success) return { value: result.data };
  return { problems: result.error.issues.flatMap((issue) => problemsOf(issue, [], value)) };
}

/**
 * The values of those keys of an object that are sound by themselves, so that a mistake under one key keeps nothing else
 * from being checked.
 */
export function soundParts<Shape extends z.ZodRawShape>(
  schema: z.ZodObject<Shape>,
  value: Readonly<Record<string, unknown>>,
): Partial<z.output<z.ZodObject<Shape>>> {
  const sound: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(schema.shape)) {
    const result = (part as unknown as z.ZodType).safeParse(value[key]);
    if (result.success && result.data !== undefined) sound[key] = result.data;
  }
  return sound as Partial<z.output<z.ZodObject<Shape>>>;
}

function shapeOf(schema: unknown): Readonly<Record<string, unknown>> | undefined {
  return (schema as { readonly shape?: Readonly<Record<string, unknown>> } | undefined)?.shape;
}

function problemsOf(issue: Issue, base: readonly PropertyKey[], root: unknown): SchemaProblem[] {
  const path = [...base, ...issue.path];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, path, issue.message.slice(1)));
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const branch = likeliestBranch(issue.errors);
    if (branch !== null) return branch.flatMap((inner) => problemsOf(inner, path, root));
    const expected = issue.errors.flat().flatMap((inner) => ('expected' in inner ? [inner.expected] : []));
    return [wrongType(path, expected, valueAt(root, path), '')];
  }
  if (issue.code === 'invalid_type')
    return [wrongType(path, [issue.expected], valueAt(root, path), issue.message.replace(MARK, ''))];
  const message = issue.message.startsWith(MARK) ? sentenceOf(issue, path, valueAt(root, path)) : issue.message;
  return [{ path, part: 'value', message }];
}

/** Of the forms that a value may have, the one it was surely meant to have; null when its type fits none. */
function likeliestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | null {
  const fitting = branches.filter(
    (issues) => !issues.some(({ code, path }) => path.length === 0 && code === 'invalid_type'),
  );
  const weight = (issues: readonly Issue[]) =>
    issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? 10 * issue.keys.length : 1), 0);
  return fitting.reduce<readonly Issue[] | null>(
    (best, issues) => (best === null || weight(issues) < weight(best) ? issues : best),
    null,
  );
}

function unknownKey(key: string, path: readonly PropertyKey[], allowed: string): SchemaProblem {
  const nearest = nearestName(key, allowed.split(', '));
  const message = `unknown key "${key}". Use one of: ${allowed}.${nearest === null ? '' : ` Did you mean ${nearest}?`}`;
  return { path: [...path, key], part: 'key', message };
}

function wrongType(
  path: readonly PropertyKey[],
  expected: readonly string[],
  value: unknown,
  description: string,
): SchemaProblem {
  const subject = subjectOf(path);
  if (value === undefined) {
    const meaning = description === '' ? '' : `: ${description}`;
    return { path, part: 'value', message: `the key ${subject} is missing${meaning}` };
  }
  return { path, part: 'value', message: `${subject} must be ${expectedWords(expected)}, not ${describeValue(value)}` };
}

function sentenceOf(issue: Issue, path: readonly PropertyKey[], value: unknown): string {
  const subject = subjectOf(path);
  switch (issue.code) {
    case 'invalid_value': {
      const names = issue.values.map(String);
      const nearest = typeof value === 'string' ? nearestName(value, names) : null;
      const meant = nearest === null ? '' : ` Did you mean ${nearest}?`;
      if (value === undefined) return `the key ${subject} is missing. Use one of: ${names.join(', ')}.`;
      const noun = path.findLast((part) => typeof part === 'string') ?? 'value';
      return `unknown ${String(noun)} ${describeValue(value)}. Use one of: ${names.join(', ')}.${meant}`;
    }
    case 'too_small': {
      const least = `${issue.inclusive === false ? 'more than' : 'at least'} ${issue.minimum}`;
      if (issue.origin === 'string') return `${subject} must not be empty`;
      if (issue.origin === 'array') return `${subject} must have ${least} item${issue.minimum === 1 ? '' : 's'}`;
      return `${subject} must be ${least}, not ${describeValue(value)}`;
    }
    case 'too_big': {
      const most = `${issue.inclusive === false ? 'less than' : 'at most'} ${issue.maximum}`;
      return `${subject} must be ${most}, not ${describeValue(value)}`;
    }
    default:
      return `${subject} cannot be ${describeValue(value)}`;
  }
}

/** `"points"`, or `an item of "any"`. */
function subjectOf(path: readonly PropertyKey[]): string {
  const key = path.findLast((part) => typeof part === 'string');
  if (key === undefined) return path.length === 0 ? 'this' : 'an item of this list';
  return typeof path.at(-1) === 'number' ? `an item of "${key}"` : `"${key}"`;
}

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of path) value = (value as Record<PropertyKey, unknown> | null | undefined)?.[key];
  return value;
}
