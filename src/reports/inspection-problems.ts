import type { Skip } from '../model/record.js';
import type { Note } from '../model/remark.js';
import { formatCount } from './format.js';
import type { InspectionWords } from './inspection-words.js';
import { type Block, heading, list } from './page.js';
import { noteSentence, remarkSentence } from './words/remark-words.js';
import type { Language } from './words/words-of.js';

/** Rows with problems that are listed. */
const LISTED = 20;

/** What could not be read, and what was assumed. A problem of the whole file has row 0, and is told without a row. */
export function notesAndProblems(
  { skips, notes }: { readonly skips: readonly Skip[]; readonly notes: readonly Note[] },
  words: InspectionWords,
  language: Language,
): Block[] {
  const shown = skips.slice(0, LISTED).map(({ row, reason }) => {
    const sentence = remarkSentence(reason, language);
    return row === 0 ? sentence : `${row}: ${sentence}`;
  });
  const problems = skips.length > LISTED ? [...shown, `… ${formatCount(skips.length)}`] : shown;
  return [
    ...(problems.length > 0 ? [heading(2, words.problems), ...list(problems)] : []),
    ...(notes.length > 0 ? [heading(2, words.notes), ...list(notes.map((note) => noteSentence(note, language)))] : []),
  ];
}
