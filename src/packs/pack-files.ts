/** Finds and reads the files of rule packs: a shipped one by its name, any other by its path. */
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, isAbsolute, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nearestName } from '../text/nearest-name.js';
import { decodeText } from './decode-text.js';

/** Both src/packs and dist/packs stand two folders below the package's root. */
const SHIPPED = fileURLToPath(new URL('../../rules/', import.meta.url));

/** Where a pack's file is. */
export interface PackLocation {
  /** Absolute; tells one file from another. */
  readonly path: string;
  /** What problems call it. */
  readonly file: string;
  readonly isShipped: boolean;
}

export interface PackFile extends PackLocation {
  /** The name of a pack that gives itself none. */
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
}

/** The names of the shipped packs. */
export function shippedPacks(): readonly string[] {
  return readdirSync(SHIPPED)
    .filter((name) => extname(name) === '.yaml')
    .map((name) => basename(name, '.yaml'))
    .sort();
}

/** The names of all shipped files: the packs, and what they are in other languages, such as `en/red-lines`. */
export function shippedFiles(): readonly string[] {
  return readdirSync(SHIPPED, { recursive: true, encoding: 'utf8' })
    .filter((name) => extname(name) === '.yaml')
    .map((name) => shippedName(join(SHIPPED, name)))
    .sort();
}

/** What a shipped file is called. */
export function shippedName(path: string): string {
  return relative(SHIPPED, path).slice(0, -extname(path).length).replaceAll('\\', '/');
}

/** Where the shipped file of this name is. */
export function shippedLocation(name: string): PackLocation {
  return { path: join(SHIPPED, `${name}.yaml`), file: `rules/${name}.yaml`, isShipped: true };
}

/**
 * Where the pack is that a command or an `extends` names. A path is relative to `from`, the pack that extends it, or to
 * the working folder. Returns a sentence when there is no pack of this name.
 */
export function locatePack(reference: string, from: PackLocation | null): PackLocation | string {
  if (isPath(reference)) {
    const path = from === null ? resolve(reference) : resolve(dirname(from.path), reference);
    const file = from === null || isAbsolute(reference) ? reference : join(dirname(from.file), reference);
    return { path, file, isShipped: path.startsWith(SHIPPED) };
  }
  const names = shippedPacks();
  if (names.includes(reference)) return shippedLocation(reference);
  const nearest = nearestName(reference, names);
  const meant = nearest === null ? '' : ` Did you mean ${nearest}?`;
  return `there is no shipped pack "${reference}". Use one of: ${names.join(', ')}, or a path such as ./${reference}.yaml.${meant}`;
}

function isPath(reference: string): boolean {
  return /[\\/]|\.ya?ml$/iu.test(reference);
}

/** Reads the file. Returns a sentence that begins with its name when that cannot be done. */
export async function readPackFile(location: PackLocation): Promise<PackFile | string> {
  let bytes: Buffer;
  try {
    bytes = await readFile(location.path);
  } catch (error) {
    return `${location.file}: ${reasonOf(error)}`;
  }
  const text = decodeText(bytes);
  if (text === null) return `${location.file}: is neither UTF-8 nor GB18030. Save it as UTF-8`;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { ...location, name: basename(location.file).replace(/\.ya?ml$/iu, ''), text, sha256 };
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is no such file. Check the path of the rule pack';
  if (code === 'EISDIR') return 'is a folder. Name a rule pack (a .yaml file) in it';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read. Check its permissions';
  return `cannot be read (${message})`;
}
