/** Reads packs and all that they extend: each file once, the extended ones first. */
import type { CheckedRule } from './check-rule.js';
import { type LocatedYaml, readLocatedYaml } from './located-yaml.js';
import { locatePack, type PackFile, readPackFile } from './pack-files.js';
import { type PackDocument, packSchema } from './pack-schema.js';
import { readPrepared } from './prepared-yaml.js';
import type { Problem } from './problem.js';
import { checkSchema, soundParts } from './schema-problems.js';

/** A pack as it stands in its file. */
export interface Pack {
  readonly name: string;
  readonly file: PackFile;
  readonly yaml: LocatedYaml;
  /** What of it is sound. */
  readonly document: Partial<PackDocument>;
  /** By the number of the rule: what checking it gave when the program was built. */
  readonly checked: readonly (CheckedRule | null)[];
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
    const prepared = file.isShipped ? await readPrepared(file.name, file.file, file.sha256) : null;
    const yaml = prepared?.yaml ?? (await readLocatedYaml(file.text, file.file));
    problems.push(...yaml.problems);
    const document = yaml.problems.length > 0 ? {} : checkDocument(yaml, problems);
    const reach = new Set<Pack>();
    for (const [index, reference] of (document.extends ?? []).entries()) {
      const extended = await visit({ reference, in: { file, yaml, path: ['extends', index] }, trail });
      for (const pack of extended?.reach ?? []) reach.add(pack);
    }
    const pack: Pack = {
      name: document.pack || file.name,
      file,
      yaml,
      document,
      checked: prepared?.checked ?? [],
      reach,
    };
    reach.add(pack);
    return pack;
  }

  for (const reference of references) await visit({ reference, in: null, trail: [] });
  return { packs: [...packs.values()].filter((pack) => pack !== null), problems };
}

function checkDocument(yaml: LocatedYaml, problems: Problem[]): Partial<PackDocument> {
  if (yaml.value === null) {
    const place = yaml.placeOf([]);
    problems.push({ place, message: 'the file is empty. A rule pack needs at least "rules:" with one rule' });
    return {};
  }
  const checked = checkSchema(packSchema, yaml.value);
  if (!('problems' in checked)) return checked.value;
  for (const { path, part, message } of checked.problems) problems.push({ place: yaml.placeOf(path, part), message });
  return typeof yaml.value === 'object' ? soundParts(packSchema, yaml.value as Readonly<Record<string, unknown>>) : {};
}
