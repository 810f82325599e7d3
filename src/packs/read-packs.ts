/** Reads packs and all that they extend: each file once, the extended ones first. */
import type { CheckedRule } from './check-rule.js';
import { type LocatedYaml, readLocatedYaml } from './located-yaml.js';
import { locatePack, type PackFile, readPackFile, shippedName } from './pack-files.js';
import { type PackDocument, packSchema } from './pack-schema.js';
import { readPrepared } from './prepared-yaml.js';
import type { Problem } from './problem.js';
import { checkSchema } from './schema-problems.js';
import { soundDocument } from './sound-document.js';

/** A pack as it stands in its file. */
export interface Pack {
  readonly name: string;
  readonly file: PackFile;
  readonly yaml: LocatedYaml;
  /** What of it is sound. */
  readonly document: Partial<PackDocument>;
  /** By the number of the rule: what checking it gave when the program was built. */
  readonly checked: readonly (CheckedRule | null)[];
  /** The text of rules that are no YAML. */
  readonly lost: readonly string[];
  /** The packs it extends, those that they extend, and itself. */
  readonly reach: ReadonlySet<Pack>;
}

export interface PackReading {
  readonly packs: readonly Pack[];
  readonly problems: readonly Problem[];
}

/** Where a pack is named: in another pack's `extends`, or by the user. */
interface Naming {
  readonly reference: string;
  readonly in: { readonly file: PackFile; readonly yaml: LocatedYaml; readonly path: readonly PropertyKey[] } | null;
  /** Paths of the packs that led here. */
  readonly trail: readonly string[];
}

/** Reads the packs of these names or paths, in this order. */
export async function readPacks(references: readonly string[]): Promise<PackReading> {
  const packs = new Map<string, Pack | null>();
  const problems: Problem[] = [];

  async function visit(naming: Naming): Promise<Pack | null> {
    const tell = (message: string): null => {
      problems.push({ place: naming.in?.yaml.placeOf(naming.in.path) ?? null, message });
      return null;
    };
    const location = locatePack(naming.reference, naming.in?.file ?? null);
    if (typeof location === 'string') return tell(location);
    if (naming.trail.includes(location.path))
      return tell(`${location.file} extends itself in the end. Break the circle`);
    const known = packs.get(location.path);
    if (known !== undefined) return known;
    packs.set(location.path, null);
    const file = await readPackFile(location);
    if (typeof file === 'string') return tell(file);
    const pack = await open(file, [...naming.trail, location.path]);
    // A pack that extends others is known after them: what it changes must be there.
    packs.delete(location.path);
    packs.set(location.path, pack);
    return pack;
  }

  async function open(file: PackFile, trail: readonly string[]): Promise<Pack> {
    const prepared = file.isShipped ? await readPrepared(shippedName(file.path), file.file, file.sha256) : null;
    const yaml = prepared?.yaml ?? (await readLocatedYaml(file.text, file.file));
    problems.push(...yaml.problems);
    const { yaml: readable, lost } = yaml.rest ?? { yaml, lost: [] };
    const document = readable.problems.length > 0 ? {} : checkDocument(readable, problems, lost.length > 0);
    const reach = new Set<Pack>();
    for (const [index, reference] of (document.extends ?? []).entries()) {
      const extended = await visit({ reference, in: { file, yaml: readable, path: ['extends', index] }, trail });
      for (const pack of extended?.reach ?? []) reach.add(pack);
    }
    const pack: Pack = {
      name: document.pack || file.name,
      file,
      yaml: readable,
      document,
      checked: prepared?.checked ?? [],
      lost,
      reach,
    };
    reach.add(pack);
    return pack;
  }

  for (const reference of references) await visit({ reference, in: null, trail: [] });
  return { packs: [...packs.values()].filter((pack) => pack !== null), problems };
}

/** @param isPartial whether items are taken out of it: a list that had no others is none */
function checkDocument(yaml: LocatedYaml, problems: Problem[], isPartial: boolean): Partial<PackDocument> {
  const value = isPartial ? withoutEmpty(yaml.value) : yaml.value;
  if (value === null) {
    const place = yaml.placeOf([]);
    problems.push({ place, message: 'the file is empty. A rule pack needs at least "rules:" with one rule' });
    return {};
  }
  const checked = checkSchema(packSchema, value);
  if (!('problems' in checked)) return checked.value;
  for (const { path, part, message } of checked.problems) problems.push({ place: yaml.placeOf(path, part), message });
  return typeof value === 'object' ? soundDocument(value as Readonly<Record<string, unknown>>) : {};
}

function withoutEmpty(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== null));
}
