/** Reads a file of targets; every mistake in it is told with its line and column, all at once. */
import { readFile } from 'node:fs/promises';
import type { Targets } from '../model/targets.js';
import { UserError } from '../model/user-error.js';
import { readLocatedYaml } from '../packs/located-yaml.js';
import { sentenceOf } from '../packs/problem.js';
import { checkSchema } from '../packs/schema-problems.js';
import { targetsSchema } from './targets-schema.js';

/** The targets of a file, its figures at the top or under `targets:`. Throws UserError. */
export async function readTargets(file: string): Promise<Targets> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const gone = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new UserError(`--targets ${file}: ${gone ? 'there is no such file' : (error as Error).message}. Name a targets.yaml.`);
  }
  const yaml = await readLocatedYaml(text, file);
  const value = yaml.value as { targets?: unknown } | null | undefined;
  const below = typeof value === 'object' && value !== null && 'targets' in value ? ['targets'] : [];
  if (yaml.problems.length > 0) throw new UserError(yaml.problems.map(sentenceOf).join('\n'));
  const checked = checkSchema(targetsSchema, (below.length > 0 ? value?.targets : value) ?? {});
  if ('value' in checked) return checked.value;
  const told = checked.problems.map(({ path, part, message }) =>
    sentenceOf({ place: yaml.placeOf([...below, ...path], part), message }),
  );
  throw new UserError(told.join('\n'));
}
