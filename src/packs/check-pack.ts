import { LexiconBuilder } from '../text/lexicon-builder.js';
import { compileChecks } from './compile-checks.js';
import { overrideProblems } from './compile-rules.js';
import { loadPacks } from './load-packs.js';
import { inOrder, type Problem } from './problem.js';

/** What is wrong with packs, and what is only doubtful. */
export interface PackReport {
  readonly errors: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** Checks packs as `rules check` does: all that a run would stop for, and doubts. */
export async function checkPack(references: readonly string[]): Promise<PackReport> {
  const loaded = await loadPacks(references);
  const { problems, warnings } = compileChecks(loaded, new LexiconBuilder());
  return { errors: inOrder([...loaded.problems, ...problems, ...overrideProblems(loaded)]), warnings: inOrder(warnings) };
}
