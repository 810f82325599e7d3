/**
 * The shipped packs, parsed and checked when the program is built: reading YAML takes longer than all else that happens
 * before the first file is opened. A prepared file counts only for the very text that it was made of; for any other, the
 * text is parsed.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import type { CheckedRule } from './check-rule.js';
import type { LocatedYaml, YamlPath } from './located-yaml.js';

/** Both src/packs and dist/packs stand two folders below the package's root. */
export const PREPARED = new URL('../../dist/rules/', import.meta.url);

/** What a prepared file holds. */
interface Prepared {
  readonly sha256: string;
  readonly value: unknown;
  /** The line and column of every key and value, in the order in which they stand in `value`. */
  readonly places: readonly number[];
  readonly checked: readonly (CheckedRule | null)[];
}

/** The prepared form of a shipped pack's text, or null where there is none. */
export async function readPrepared(
  name: string,
  file: string,
  sha256: string,
  folder: URL = PREPARED,
): Promise<{ readonly yaml: LocatedYaml; readonly checked: Prepared['checked'] } | null> {
  let prepared: Prepared;
  try {
    prepared = JSON.parse(await readFile(new URL(`${name}.json`, folder), 'utf8')) as Prepared;
  } catch {
    return null;
  }
  if (prepared.sha256 !== sha256) return null;
  const { value, checked } = prepared;
  const counts = new Map<unknown, number>();
  const placeOf: LocatedYaml['placeOf'] = (path, part = 'value') => ({
    file,
    ...unpack(placeIn(prepared, path, part, counts)),
  });
  return { yaml: { file, value, problems: [], placeOf }, checked };
}

/** Writes the prepared form of a pack, its rules checked. */
export async function writePrepared(
  name: string,
  sha256: string,
  yaml: LocatedYaml,
  checked: readonly (CheckedRule | null)[],
  folder: URL,
): Promise<void> {
  const places: number[] = [];
  const visit = (value: unknown, path: YamlPath): void => {
    places.push(pack(yaml.placeOf(path)));
    for (const [key, inner] of entriesOf(value)) {
      if (!Array.isArray(value)) places.push(pack(yaml.placeOf([...path, key], 'key')));
      visit(inner, [...path, key]);
    }
  };
  visit(yaml.value, []);
  const prepared: Prepared = { sha256, value: yaml.value, places, checked: checked.map(asJson) };
  const file = new URL(`${name}.json`, folder);
  await mkdir(new URL('.', file), { recursive: true });
  await writeFile(file, JSON.stringify(prepared));
}

/** A checked rule, or null where JSON cannot carry what a kind made of it: it is then checked anew in every run. */
function asJson(checked: CheckedRule | null): CheckedRule | null {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(checked)), checked) ? checked : null;
}

/** The place for a path, or that of the nearest value around it: what LocatedYaml promises. */
function placeIn(
  { value: root, places }: Prepared,
  path: YamlPath,
  part: 'value' | 'key',
  counts: Map<unknown, number>,
): number {
  let value = root;
  let at = 0;
  for (const [depth, key] of path.entries()) {
    const keys = Array.isArray(value) ? 0 : 1;
    let next = at + 1;
    const found = entriesOf(value).find(([name, inner]) => {
      if (String(name) === String(key)) return true;
      next += keys + countPlaces(inner, counts);
      return false;
    });
    if (found === undefined) break;
    if (part === 'key' && keys === 1 && depth === path.length - 1) return places[next] as number;
    at = next + keys;
    value = found[1];
  }
  return places[at] as number;
}

/** How many places a value has. A pack's rules are asked for in turn, so the counts are kept. */
function countPlaces(value: unknown, counts: Map<unknown, number>): number {
  if (typeof value !== 'object' || value === null) return 1;
  let count = counts.get(value);
  if (count === undefined) {
    const inner = Object.values(value);
    count = 1 + (Array.isArray(value) ? 0 : inner.length);
    for (const each of inner) count += countPlaces(each, counts);
    counts.set(value, count);
  }
  return count;
}

function entriesOf(value: unknown): readonly (readonly [PropertyKey, unknown])[] {
  if (Array.isArray(value)) return [...value.entries()];
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

/** A line and a column in one number. */
const COLUMNS = 10_000;
const pack = ({ line, column }: { readonly line: number; readonly column: number }): number =>
  line * COLUMNS + Math.min(column, COLUMNS - 1);
const unpack = (place: number) => ({ line: Math.floor(place / COLUMNS), column: place % COLUMNS });
