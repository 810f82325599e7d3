import { realpath, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import fastGlob from 'fast-glob';
import { UserError } from '../model/user-error.js';
import { exportsIn, findMember } from './archives.js';
import { whyUnreadable } from './raw-file.js';
import { withoutCompanions } from './read-beside.js';

/** What exports are called, and the archives they are packed in. */
const EXPORTS = ['**/*.{csv,tsv,txt,json,jsonl,ndjson,log}{,.gz}', '**/*.{xlsx,xls,zip}'];

/** What an audit leaves in its folder. */
const OWN_OUTPUTS = ['results.jsonl', 'agents.csv', 'issues.csv', 'findings.csv', 'summary.md'];

export interface FoundFiles {
  /** In the order of the arguments, a folder's and a pattern's by name; each file once. */
  readonly files: string[];
  /** The arguments that nothing matches. */
  readonly missing: string[];
}

/**
 * The files that the arguments of a command mean: files, folders (every export below), ZIP archives (every export in them),
 * patterns, and `-` for standard input. Relative paths start at `cwd`; what exists under exactly that name is no pattern. Throws UserError for a folder that
 * may not be searched.
 */
export async function findFiles(paths: readonly string[], cwd = process.cwd()): Promise<FoundFiles> {
  const found = new Map<string, string>();
  const missing: string[] = [];
  for (const path of paths) {
    const files = path === '-' ? ['-'] : await filesOf(path, cwd);
    if (files.length === 0) missing.push(path);
    for (const file of await unpacked(files, cwd)) {
      const same = file === '-' ? file : await realPath(resolve(cwd, file));
      if (!found.has(same)) found.set(same, file);
    }
  }
  const here = resolve(cwd) === process.cwd();
  return { files: withoutCompanions([...found.values()]).map((file) => (here || file === '-' ? file : resolve(cwd, file))), missing };
}

async function filesOf(path: string, cwd: string): Promise<string[]> {
  const kind = await kindOf(resolve(cwd, path));
  if (kind === 'folder') return filesBelow(path, cwd);
  if (kind === 'file') return [path];
  if ((await findMember(resolve(cwd, path))) !== null) return [path];
  if (!fastGlob.isDynamicPattern(path)) return [];
  const matches = await fastGlob.glob(path, { cwd, onlyFiles: false, markDirectories: true });
  const files: string[] = [];
  for (const match of matches.sort(byName)) {
    files.push(...(match.endsWith('/') ? await filesBelow(match, cwd) : [match]));
  }
  return files;
}

/** Archives give the exports in them, named `archive.zip/member.json`. */
async function unpacked(files: readonly string[], cwd: string): Promise<string[]> {
  const all: string[] = [];
  for (const file of files) {
    const members = file === '-' ? null : await exportsIn(resolve(cwd, file));
    const length = resolve(cwd, file).length;
    if (members === null) all.push(file);
    else for (const member of members) all.push(file + member.slice(length));
  }
  return all;
}

async function filesBelow(folder: string, cwd: string): Promise<string[]> {
  try {
    const names = await fastGlob.glob(EXPORTS, { cwd: resolve(cwd, folder), caseSensitiveMatch: false });
    const exports = names.filter((name) => !OWN_OUTPUTS.includes(basename(name)));
    return exports.sort(byName).map((name) => join(folder, name));
  } catch (error) {
    throw new UserError(`${folder}: ${whyUnreadable(error)}`);
  }
}

async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    // It is gone since: whoever opens it tells.
    return path;
  }
}

async function kindOf(path: string): Promise<'file' | 'folder' | null> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch {
    return null;
  }
}

function byName(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
