/** Builds the program before the tests when it is missing or older than its source or its packs, so that `npm test` alone is enough. */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

export function setup(): void {
  const built = statSync(join(ROOT, 'dist/program/cli.js'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (built >= newestBelow(join(ROOT, 'src')) && built >= newestBelow(join(ROOT, 'rules'), '.yaml')) return;
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build'], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm run build failed:\n${stdout}${stderr}`);
}

function newestBelow(folder: string, ending = ''): number {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending));
  return Math.max(...names.map((name) => statSync(join(folder, name)).mtimeMs));
}
