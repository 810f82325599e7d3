import { readLocatedYaml } from './located-yaml.js';
import { locatePack, readPackFile, shippedPacks } from './pack-files.js';
import { writePrepared } from './prepared-yaml.js';

/** Parses every shipped pack once and for all: a step of the build. Returns the paths of the files written. */
export async function preparePacks(): Promise<readonly string[]> {
  const written: string[] = [];
  for (const name of shippedPacks()) {
    const location = locatePack(name, null);
    const file = typeof location === 'string' ? location : await readPackFile(location);
    if (typeof file === 'string') throw new Error(file);
    const yaml = await readLocatedYaml(file.text, file.file);
    // A pack with mistakes is left to the parser, which tells them.
    if (yaml.problems.length === 0) written.push(await writePrepared(name, yaml, file.sha256));
  }
  return written;
}
