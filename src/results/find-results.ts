import { realpathSync, statSync } from 'node:fs';
import fastGlob from 'fast-glob';
import { checkRecord } from './check-record.js';
import { eachLine, lineText, readLines } from './read-lines.js';
import type { Problem } from './results-problems.js';

/** The names that results may have in a folder; any other .jsonl may be a chat export. */
const NAMED = /(^|\/)results\.jsonl(\.gz)?$/;

export interface FoundResults {
  /** Paths in order of name, each file once. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * The results files that `paths` name: a file as it is, of a folder every `results.jsonl` below and every other
 * `.jsonl` that begins with a results record (`.gz` too). What is not there is a problem, not an error: a missing
 * night must be told, but the other nights still count.
 */
export async function findResults(paths: readonly string[]): Promise<FoundResults> {
  const problems: Problem[] = [];
  const files = new Map<string, string>();
  for (const path of paths) {
    const stat = statSync(path, { throwIfNoEntry: false });
    const found = stat?.isDirectory() ? await searchFolder(path) : stat === undefined ? [] : [path];
    if (stat === undefined) problems.push({ file: path, line: 0, reason: 'no such file or folder' });
    else if (found.length === 0) problems.push({ file: path, line: 0, reason: 'no results.jsonl in this folder' });
    for (const file of found) files.set(realpathSync(file), file);
  }
  return { files: [...files.values()].sort(), problems };
}

async function searchFolder(folder: string): Promise<string[]> {
  const names = await fastGlob(['**/*.jsonl', '**/*.jsonl.gz'], { cwd: folder, absolute: false });
  const found: string[] = [];
  for (const name of names) {
    const path = `${folder.replace(/\/+$/, '') || '/'}/${name}`;
    if (NAMED.test(name) || (await beginsWithRecord(path))) found.push(path);
  }
  return found;
}

async function beginsWithRecord(file: string): Promise<boolean> {
  let first = '';
  try {
    for await (const block of readLines(file)) {
      eachLine(block, (start, end) => {
        first ||= lineText(block, start, Math.min(end, start + (1 << 20))).trim();
      });
      if (first !== '') break;
    }
    return checkRecord(JSON.parse(first)) !== null;
  } catch {
    return false;
  }
}
