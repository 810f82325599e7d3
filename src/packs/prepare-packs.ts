import { LexiconBuilder } from '../text/lexicon-builder.js';
import { type CheckedRule, checkRule } from './check-rule.js';
import { compileChecks } from './compile-checks.js';
import { PREPARED_PACK } from './compile-rules.js';
import { loadPacks } from './load-packs.js';
import { readLocatedYaml } from './located-yaml.js';
import { readPackFile, shippedFiles, shippedLocation } from './pack-files.js';
import { writePreparedWords } from './prepared-words.js';
import { PREPARED, writePrepared } from './prepared-yaml.js';

/** Prepares every shipped pack, for readPrepared: a step of the build. A pack with mistakes is left to the parser, which tells them. */
export async function preparePacks(folder: URL = PREPARED): Promise<void> {
  for (const name of shippedFiles()) {
    const file = await readPackFile(shippedLocation(name));
    if (typeof file === 'string') throw new Error(file);
    const yaml = await readLocatedYaml(file.text, file.file);
    if (yaml.problems.length > 0) continue;
    const { rules } = yaml.value as { readonly rules?: unknown };
    await writePrepared(name, file.sha256, yaml, (Array.isArray(rules) ? rules : []).map(checkedOrNull), folder);
  }
  await prepareWords(folder);
}

/** The words of the pack that nearly everyone uses, as tables. */
async function prepareWords(folder: URL): Promise<void> {
  const builder = new LexiconBuilder();
  compileChecks(await loadPacks([PREPARED_PACK]), builder);
  writePreparedWords(builder.pack(), folder);
}

function checkedOrNull(values: unknown): CheckedRule | null {
  if (typeof values !== 'object' || values === null) return null;
  const checked = checkRule(values as Readonly<Record<string, unknown>>);
  return 'problems' in checked ? null : checked;
}
