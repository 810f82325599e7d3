/** The JSON Schema of rule packs, made of the very schemas that the loader checks with: an editor completes and checks by it. */
import * as z from 'zod';
import { KINDS } from '../kinds/index.js';
import type { Kind } from '../kinds/kind.js';
import { jsonSchemaOf, type JsonSchema } from './json-schema.js';
import { overrideSchema } from './override-schema.js';
import { packSchema, ruleSchema } from './pack-schema.js';

/** The schema as plain JSON. */
export function packJsonSchema(): JsonSchema {
  const rules = z.array(z.union([...KINDS.map(ruleOfKind), change('a change of a rule in an extended pack')]));
  const overrides = z.array(overrideSchema.extend({ rules: z.array(change('what is different')).min(1).describe(overrideSchema.shape.rules.description ?? '') }));
  const pack = packSchema.extend({
    rules: rules.optional().describe(packSchema.shape.rules.description ?? ''),
    overrides: overrides.optional().describe(packSchema.shape.overrides.description ?? ''),
  });
  return jsonSchemaOf(pack, 'chataudit rule pack', 'ref');
}

/** A rule of one kind, with the keys of every rule and those of its kind. */
function ruleOfKind({ name, summary, options }: Kind): z.ZodType {
  return z
    .strictObject({ ...ruleSchema.shape, ...(options.shape as z.ZodRawShape), kind: z.literal(name).describe(summary) })
    .describe(`${name}: ${summary}`);
}

/** A rule without a kind: any key of any kind may stand in it, and only the loader knows which rule it changes. */
function change(summary: string): z.ZodType {
  const { id, kind: _kind, ...shape } = ruleSchema.shape;
  const ownKeys = new Set(KINDS.flatMap(({ options }) => Object.keys(options.shape)));
  const own = Object.fromEntries([...ownKeys].map((key) => [key, z.unknown().optional().describe(meaningsOf(key))]));
  return z.strictObject({ id, ...own, ...z.strictObject(shape).partial().shape }).describe(summary);
}

/** What a key means: where kinds mean different things by it, what each of them does. */
function meaningsOf(key: string): string {
  const kinds = new Map<string, string[]>();
  for (const { name, options } of KINDS) {
    const meaning = (options.shape[key] as z.ZodType | undefined)?.description;
    if (meaning !== undefined) kinds.set(meaning, [...(kinds.get(meaning) ?? []), name]);
  }
  const meanings = [...kinds];
  return meanings.length === 1 ? (meanings[0]?.[0] ?? '') : meanings.map(([meaning, names]) => `${names.join(', ')}: ${meaning}`).join('; ');
}
