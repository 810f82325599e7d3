import { compileChecks } from './compile-checks.js';
import { lexiconFor, overrideProblems } from './compile-rules.js';
import { loadPacks } from './load-packs.js';
import { inOrder, type Problem } from './problem.js';
import { silentMistakes } from './silent-mistakes.js';

/** What is wrong with packs, and what is only doubtful. */
export interface PackReport {
  readonly errors: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** Checks packs as `rules check` does: all that a run would stop for, and doubts. */
export async function checkPack(references: readonly string[]): Promise<PackReport> {
  const loaded = await loadPacks(references);
  const builder = lexiconFor(loaded);
  const { isClean, problems, warnings, ...compiled } = compileChecks(loaded, builder, undefined, true);
  const mistakes = [...loaded.problems, ...problems, ...overrideProblems(loaded)];
  // A rule with a mistake in it may find nothing for that alone.
  const clean = <Item>(items: readonly Item[]) => items.filter((_, index) => isClean[index]);
  const silent = silentMistakes(clean(compiled.rules), clean(compiled.checks), clean(compiled.words), builder.build());
  return { errors: inOrder([...mistakes, ...silent.errors]), warnings: inOrder([...warnings, ...silent.warnings]) };
}
