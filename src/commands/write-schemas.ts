/** Writes the JSON Schemas that editors complete and check packs and chataudit.yaml by: a step of the build. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { jsonSchemaOf } from '../packs/json-schema.js';
import { packJsonSchema } from '../packs/pack-json-schema.js';
import { configurationSchema } from './configuration-schema.js';

/** The shipped schemas by the names of their files, as text. */
export function shippedSchemas(): Readonly<Record<string, string>> {
  const schemas = {
    'pack.schema.json': packJsonSchema(),
    'chataudit.schema.json': jsonSchemaOf(configurationSchema, 'chataudit.yaml'),
  };
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, `${JSON.stringify(schema, null, 2)}\n`]),
  );
}

/** Writes them into `folder`. */
export function writeSchemas(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(shippedSchemas())) writeFileSync(`${folder}/${name}`, text);
}
