import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkPack } from '../../src/packs/check-pack.js';
import { type LoadedRules, loadPacks } from '../../src/packs/load-packs.js';
import { type Problem, sentenceOf } from '../../src/packs/problem.js';

/** Files of packs by name; the first is the one a user names. */
export type Packs = Readonly<Record<string, string | Uint8Array>>;

/** Loads the first of these packs from a folder of its own. */
export function loadTea(packs: Packs): Promise<LoadedRules> {
  return inFolder(packs, (first) => loadPacks([first]));
}

/** What `rules check` says of the first of these packs; files by their names alone. */
export function complaintsAbout(packs: Packs): Promise<{ errors: string[]; warnings: string[] }> {
  return inFolder(packs, async (first, folder) => {
    const { errors, warnings } = await checkPack([first]);
    const told = (problem: Problem) => sentenceOf(problem).replaceAll(`${folder}/`, '');
    return { errors: errors.map(told), warnings: warnings.map(told) };
  });
}

/** The errors of one pack called tea.yaml. */
export async function errorsIn(text: string): Promise<string[]> {
  return (await complaintsAbout({ 'tea.yaml': text })).errors;
}

/** Runs with the packs written to a folder that is gone afterwards. */
export async function inFolder<Result>(
  packs: Packs,
  use: (first: string, folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'tea-packs-'));
  try {
    for (const [name, text] of Object.entries(packs)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    return await use(join(folder, Object.keys(packs)[0] ?? ''), folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
