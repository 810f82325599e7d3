import { describe, expect, it } from 'vitest';
import { checkRule } from '../../src/packs/check-rule.js';
import { readLocatedYaml, type YamlPath } from '../../src/packs/located-yaml.js';
import { type PackFile, readPackFile, shippedFiles, shippedLocation } from '../../src/packs/pack-files.js';
import { readPrepared } from '../../src/packs/prepared-yaml.js';

async function open(name: string): Promise<PackFile> {
  const file = await readPackFile(shippedLocation(name));
  if (typeof file === 'string') throw new Error(file);
  return file;
}

function pathsIn(value: unknown, path: YamlPath = []): readonly YamlPath[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, inner]) =>
      pathsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}

describe('a shipped pack, prepared by the build', () => {
  it.each(shippedFiles())('%s is what its YAML is, to the last place', async (name) => {
    const { text, file, sha256 } = await open(name);
    const parsed = await readLocatedYaml(text, file);
    const prepared = await readPrepared(name, file, sha256);
    expect(prepared?.yaml.value).toEqual(parsed.value);
    const paths = pathsIn(parsed.value);
    // Every place of a large pack would take a while; every seventh shows a slip as well, since all that follow would be off.
    for (const path of paths.filter((_, index) => index % 7 === 0)) {
      for (const part of ['value', 'key'] as const)
        expect(prepared?.yaml.placeOf(path, part), path.join('.')).toEqual(parsed.placeOf(path, part));
    }
    const rules = (parsed.value as { readonly rules?: readonly Record<string, unknown>[] }).rules ?? [];
    expect(prepared?.checked).toEqual(rules.map((rule) => checkRule(rule)));
  });

  it('is left aside for a text that it was not made of', async () => {
    const { file } = await open('ecommerce');
    expect(await readPrepared('ecommerce', file, '0'.repeat(64))).toBeNull();
    expect(await readPrepared('tea-house', file, '')).toBeNull();
  });
});
