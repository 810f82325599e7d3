import { LexiconBuilder } from '../text/lexicon.js';
import { parsePattern } from '../text/pattern.js';
import { compileChecks, type UsedWord } from './compile-checks.js';
import { loadPacks } from './load-packs.js';
import { inOrder, type Problem } from './problem.js';

/** What is wrong with packs, and what is only doubtful. */
export interface PackReport {
  readonly errors: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** Checks packs as `rules check` does: all that a run would stop for, words that can never be found, and doubts. */
export async function checkPack(references: readonly string[]): Promise<PackReport> {
  const loaded = await loadPacks(references);
  const lexicon = new LexiconBuilder();
  const { words, problems, warnings } = compileChecks(loaded.rules, lexicon);
  return {
    errors: inOrder([...loaded.problems, ...problems, ...deadWords(words, lexicon)]),
    warnings: inOrder(warnings),
  };
}

/** Words that are not found even in a text that is nothing but the word. */
function deadWords(words: readonly UsedWord[], builder: LexiconBuilder): readonly Problem[] {
  const lexicon = builder.build();
  return words.flatMap(({ word, pattern, place }): readonly Problem[] => {
    const parsed = parsePattern(word);
    if ('regularExpression' in parsed) return [];
    const sample = parsed.parts.map(({ words: [first] }) => first?.text ?? '').join('');
    if (lexicon.scan(sample).some((hit) => hit.pattern === pattern)) return [];
    return [{ place: place(), message: `"${word}" can never be found, not even in a message of this word alone` }];
  });
}
