import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { KINDS } from '../../src/kinds/index.js';
import { packSchema, ruleSchema } from '../../src/packs/pack-schema.js';

const asJson = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input' });

describe('the schemas', () => {
  it('can be written as JSON Schema for editors', () => {
    expect(asJson(packSchema)).toMatchObject({ type: 'object', additionalProperties: false });
    expect(asJson(ruleSchema)).toMatchObject({ required: ['id', 'kind'], additionalProperties: false });
    for (const kind of KINDS) expect(asJson(kind.options), kind.name).toMatchObject({ additionalProperties: false });
  });

  it('say of every key what it means', () => {
    const shapes = [packSchema.shape, ruleSchema.shape, ...KINDS.map(({ options }) => options.shape)];
    const silent = shapes.flatMap((shape) =>
      Object.entries(shape).filter(([, schema]) => !(schema as unknown as z.ZodType).description),
    );
    expect(silent.map(([key]) => key)).toEqual([]);
  });

  it('name every kind once, and no key of a kind that every rule has', () => {
    const names = KINDS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { options, summary } of KINDS) {
      expect(summary).not.toBe('');
      expect(Object.keys(options.shape).filter((key) => key in ruleSchema.shape)).toEqual([]);
    }
  });
});
