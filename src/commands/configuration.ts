/** Reads chataudit.yaml; every mistake in it is told with its line and column, all at once. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { UserError } from '../model/user-error.js';
import { readLocatedYaml } from '../packs/located-yaml.js';
import { inOrder, type Problem, sentenceOf } from '../packs/problem.js';
import { checkSchema } from '../packs/schema-problems.js';
import { type Configuration, configurationSchema } from './configuration-schema.js';
import { nightProblems } from './night-problems.js';
import { withPathsFrom } from './paths-of-configuration.js';

/** Read when it is there and no other is named. */
const USUAL = 'chataudit.yaml';

/** The configuration that `--config` names, or that of the working folder, or none. Throws UserError. */
export async function readConfiguration(file?: string): Promise<Configuration> {
  const name = file ?? (existsSync(USUAL) ? USUAL : undefined);
  if (name === undefined) return {};
  let text: string;
  try {
    text = await readFile(name, 'utf8');
  } catch (error) {
    const reason =
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'there is no such file' : (error as Error).message;
    throw new UserError(`${name}: ${reason}. Name a configuration file, or leave --config out.`);
  }
  const yaml = await readLocatedYaml(text, name);
  if (yaml.problems.length > 0) throw told(yaml.problems);
  const checked = checkSchema(configurationSchema, yaml.value ?? {});
  const problems = [
    ...('problems' in checked ? checked.problems : []),
    ...nightProblems(yaml.value).map((problem) => ({ ...problem, part: 'value' as const })),
  ];
  if (problems.length === 0 && 'value' in checked) return withPathsFrom(dirname(name), checked.value);
  const located = problems.map(({ path, part, message }) => ({ place: yaml.placeOf(path, part), message }));
  throw told(located.sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column));
}

/** All mistakes, in the order in which they stand in the file. */
const told = (problems: readonly Problem[]): UserError => new UserError(inOrder(problems).map(sentenceOf).join('\n'));
