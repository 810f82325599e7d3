/** What was understood of a file that is joined to chats, as a page: after-sale, ratings, roster. */
import type { Skip } from '../model/record.js';
import type { Note } from '../model/remark.js';
import { formatCount } from './format.js';
import { notesAndProblems } from './inspection-problems.js';
import { inspectionWords } from './inspection-words.js';
import { markdown } from './markdown.js';
import { heading, table } from './page.js';
import type { Language } from './words/words-of.js';

export interface InspectedFacts {
  readonly file: string;
  readonly subject: 'after-sale' | 'orders' | 'events' | 'figures' | 'ratings' | 'roster';
  readonly encoding: string;
  readonly layout: string;
  /** Our word → the file's column. */
  readonly columns: ReadonlyMap<string, string>;
  readonly records: number;
  /** Rows that are read. */
  readonly rows: number;
  readonly ignored: number;
  readonly skips: readonly Skip[];
  readonly notes: readonly Note[];
}

export function factsPage(seen: InspectedFacts, language: Language): string {
  const words = inspectionWords(language);
  const facts = [
    [words.subject, words.subjects[seen.subject]],
    [words.encoding, seen.encoding],
    [words.layout, seen.layout],
    [words.records, formatCount(seen.records)],
    [words.rows, formatCount(seen.rows)],
    [words.unneeded, formatCount(seen.ignored)],
    [words.skipped, formatCount(seen.skips.length)],
  ];
  return markdown([
    heading(1, seen.file),
    table(words.facts, facts),
    heading(2, words.columns),
    table([words.ourWord, words.theirs], [...seen.columns]),
    ...notesAndProblems(seen, words, language),
  ]);
}
