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
  /** The key, or the value, that was surely meant. */
  readonly meant?: string;
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
      return MARK;
    },
  });
  if (result.success) return { value: result.data };
  return { problems: problemsIn(result.error.issues, [], { schema, value }) };
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

/** What is checked: its description and its value help to say what is wrong. */
interface Root {
  readonly schema: z.ZodType;
  readonly value: unknown;
}

function problemsIn(issues: readonly Issue[], base: readonly PropertyKey[], root: Root): SchemaProblem[] {
  const misspelt = new Set(
    issues.filter(({ code }) => code === 'unrecognized_keys').map(({ path }) => JSON.stringify(path)),
  );
  // Where a key is misspelt, what the object as a whole lacks is surely that key.
  const roots = issues.filter(({ code, path }) => code !== 'custom' || !misspelt.has(JSON.stringify(path)));
  return roots.flatMap((issue) => problemsOf(issue, [...base, ...issue.path], root));
}

function problemsOf(issue: Issue, path: readonly PropertyKey[], root: Root): SchemaProblem[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, path, issue.message.slice(1)));
  const expected = expectedTypes(issue);
  if (expected !== null) return [wrongType(path, expected, root)];
  if (issue.code === 'invalid_union' && issue.errors.length > 0)
    return problemsIn(likeliestBranch(issue.errors), path, root);
  const message = issue.message.startsWith(MARK) ? sentenceOf(issue, path, valueAt(root.value, path)) : issue.message;
  return [{ path, part: 'value', message }];
}

/** The types that would do, where the value is of none of them; null where something else is wrong. */
function expectedTypes(issue: Issue): readonly string[] | null {
  if (issue.code === 'invalid_type') return [issue.expected];
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return null;
  const types = issue.errors.map((branch) => typesOf(branch));
  return types.includes(null) ? null : types.flatMap((each) => each ?? []);
}

function typesOf(branch: readonly Issue[]): readonly string[] | null {
  const mismatch = branch.find(({ path }) => path.length === 0);
  return mismatch === undefined ? null : expectedTypes(mismatch);
}

/** Of the forms that a value may have, the one that it was surely meant to have. */
function likeliestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const weight = (issues: readonly Issue[]) =>
    issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? 10 * issue.keys.length : 1), 0);
  return branches
    .filter((issues) => typesOf(issues) === null)
    .reduce((best, issues) => (weight(issues) < weight(best) ? issues : best));
}

function unknownKey(key: string, path: readonly PropertyKey[], allowed: string): SchemaProblem {
  const nearest = nearestName(key, allowed.split(', '));
  const message = `unknown key "${key}". Use one of: ${allowed}.${nearest === null ? '' : ` Did you mean ${nearest}?`}`;
  return { path: [...path, key], part: 'key', message, ...(nearest === null ? {} : { meant: nearest }) };
}

function wrongType(path: readonly PropertyKey[], expected: readonly string[], root: Root): SchemaProblem {
  const subject = subjectOf(path);
  const value = valueAt(root.value, path);
  if (value === undefined) {
    const meaning = descriptionAt(root.schema, path);
    const message = `the key ${subject} is missing${meaning === undefined ? '' : `: ${meaning}`}`;
    return { path, part: 'value', message };
  }
  return { path, part: 'value', message: `${subject} must be ${expectedWords(expected)}, not ${describeValue(value)}` };
}

/** What a schema says the key at the end of a path means; undefined where the path goes through a choice of forms. */
function descriptionAt(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  let found: z.ZodType | undefined = schema;
  for (const key of path) {
    while (found !== undefined && shapeOf(found) === undefined) {
      const { innerType, element, in: input } = found._zod.def as unknown as Readonly<Record<string, z.ZodType>>;
      found = innerType ?? input ?? element;
      if (found === element && typeof key === 'number') break;
    }
    if (typeof key !== 'number') found = shapeOf(found)?.[String(key)] as z.ZodType | undefined;
  }
  return found?.description;
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
