import * as z from 'zod';

export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * A schema of zod's as JSON Schema for what a person writes, before defaults and conversions. Draft 7: what the YAML servers of
 * editors understand best.
 * @param reused `ref` = what stands in several places is written once: a quarter of the size, where kinds share their keys
 */
export function jsonSchemaOf(schema: z.ZodType, title: string, reused: 'inline' | 'ref' = 'inline'): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7', reused });
  return { $schema, title, ...rest };
}
