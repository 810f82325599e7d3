import * as z from 'zod';

export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * A schema of zod's as JSON Schema for what a person writes, before defaults and conversions. Draft 7: what the YAML servers of
 * editors understand best.
 */
export function jsonSchemaOf(schema: z.ZodType, title: string): JsonSchema {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7', reused: 'ref' });
  return { $schema, title, ...rest };
}
