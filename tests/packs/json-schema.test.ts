import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { shippedSchemas } from '../../src/commands/write-schemas.js';

const ROOT = resolve(import.meta.dirname, '../..');
const schemas = shippedSchemas();

function validator(name: string): (yaml: string) => boolean {
  const validate: ValidateFunction = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(JSON.parse(schemas[name] ?? ''));
  return (yaml) => validate(parse(yaml)) === true;
}

const isPack = validator('pack.schema.json');
const isConfiguration = validator('chataudit.schema.json');

const yamlsIn = (folder: string) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.yaml') && name !== 'broken.yaml')
    .map((name) => join(folder, name));

it.each([...yamlsIn('rules'), ...yamlsIn('tests/runs/packs')])('%s is a pack for an editor too', (file) => {
  expect(isPack(readFileSync(join(ROOT, file), 'utf8'))).toBe(true);
});

const rule = (keys: string) => `rules:\n  - {id: cold-tea, ${keys}}\n`;

describe('an editor marks', () => {
  it.each([
    ['a kind that does not exist', rule('kind: say, any: [凉了]')],
    ['a key that does not exist', rule('kind: says, any: [凉了], sevrity: major')],
    ['a key of another kind', rule('kind: says, any: [凉了], at_least_messages: 3')],
    ['a severity that does not exist', rule('kind: says, any: [凉了], severity: grave')],
    ['points above 100', rule('kind: says, any: [凉了], points: 200')],
    ['points that are no number', rule('kind: says, any: [凉了], points: 20分')],
    ['a rule without an id', 'rules:\n  - {kind: says, any: [凉了]}\n'],
    ['an id in capitals', 'rules:\n  - {id: Cold Tea, kind: says, any: [凉了]}\n'],
    ['words that are a map', rule('kind: says, any: {凉了: true}')],
    ['no words under any', rule('kind: says, any: []')],
    ['an unknown excuse', rule('kind: says, any: [凉了], unless: [{behind: [不]}]')],
    ['an unknown speaker', rule('kind: says, any: [凉了], who: boss')],
    ['an unknown key in a nested condition', rule('kind: says, all: [{any: [凉了], nun: [茶]}]')],
    ['a lack of what the kind needs', rule('kind: topic, any: [快递]')],
    ['an unknown key of an example', rule('kind: says, any: [凉了], examples: {flags: [[{agnt: 凉了}]]}')],
    ['an across rule of the moon', rule('kind: across, by: moon')],
    ['rules that are a map', 'rules: {cold-tea: {kind: says}}\n'],
    ['an unknown key of the pack', 'pack: tea\nlits: {}\n'],
    ['an override without rules', 'overrides: [{for: {shop: 云栖}}]\n'],
    ['an override of an unknown condition', 'overrides: [{for: {weather: rain}, rules: [{id: a, max: 3s}]}]\n'],
  ])('%s', (_what, yaml) => {
    expect(isPack(yaml)).toBe(false);
  });
});

it('a change of a rule in an extended pack may name any key of any kind', () => {
  expect(isPack('extends: ecommerce\nrules:\n  - {id: response-window, max: 30s}\n  - {id: recontact, count: 3, enabled: false}\n')).toBe(true);
});

it('chataudit.yaml is checked as it is loaded', () => {
  expect(isConfiguration('inputs: exports/*.csv\nrules: [ecommerce, ./mine.yaml]\nwindow: {min: 6s, max: 15s}\nfail_on: critical\n')).toBe(true);
  for (const wrong of ['input: a.csv', 'format: [pdf]', 'window: {min: 6s}', 'mask: sometimes', 'fail_on: grave'])
    expect({ wrong, taken: isConfiguration(wrong) }).toEqual({ wrong, taken: false });
});

it('the build has written the schemas that the code has', () => {
  for (const [name, text] of Object.entries(schemas)) expect(readFileSync(join(ROOT, 'schemas', name), 'utf8')).toBe(text);
});

it('tells what keys mean', () => {
  const schema = JSON.parse(schemas['chataudit.schema.json'] ?? '') as { properties: Record<string, { description?: string }> };
  const silent = Object.entries(schema.properties).filter(([, { description }]) => description === undefined);
  expect(silent.map(([key]) => key)).toEqual([]);
});

describe('an editor says what a key means', () => {
  it.each(['pack.schema.json', 'chataudit.schema.json'])('every one of %s', (name) => {
    const schema = JSON.parse(schemas[name] ?? '') as Json;
    const definitions = (schema['definitions'] ?? {}) as Readonly<Record<string, Json>>;
    const means = (one: Json): boolean =>
      typeof one['description'] === 'string' ||
      (typeof one['$ref'] === 'string' && means(definitions[one['$ref'].split('/').at(-1) ?? ''] ?? {})) ||
      (Array.isArray(one['allOf']) && (one['allOf'] as readonly Json[]).some(means));
    const silent = new Set<string>();
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      const { properties } = value as { readonly properties?: Readonly<Record<string, Json>> };
      if (!Array.isArray(value) && typeof properties === 'object') for (const [key, each] of Object.entries(properties)) if (!means(each)) silent.add(key);
      for (const inner of Object.values(value)) visit(inner);
    };
    visit(schema);
    expect([...silent]).toEqual([]);
  });
});

type Json = Readonly<Record<string, unknown>>;
