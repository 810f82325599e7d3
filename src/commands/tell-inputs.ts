/** Tells on standard error what could not be read, so that cron mails it, in the language of the report. */
import type { InputRecord, RemarkRecord } from '../model/input-record.js';
import { runNotes, skipSentence } from '../reports/words/remark-words.js';
import { toldWordsOf } from '../reports/words/told-words.js';
import type { Language } from '../reports/words/words-of.js';

/** So many rows of a file are named; the results have them all. */
const NAMED = 10;

/** What to say of paths and patterns that match nothing. */
export const noSuchExport = (paths: readonly string[]): string =>
  `${paths.join(', ')}: no such export. Check the path or pattern; a missing export is no quiet night.`;

export interface ToldInputs {
  readonly inputs: readonly InputRecord[];
  /** Notes on the files, each with its file. */
  readonly remarks: readonly RemarkRecord[];
  /** Paths and patterns that match nothing. */
  readonly missing: readonly string[];
}

/** Returns whether anything was lost. Notes on the files are told too, unless `quiet`. */
export function tellInputs({ inputs, remarks, missing }: ToldInputs, quiet: boolean, language: Language): boolean {
  const words = toldWordsOf(language);
  const lines: string[] = missing.length > 0 ? [noSuchExport(missing)] : [];
  let lost = missing.length > 0;
  for (const { file, skips, skipped } of inputs) {
    for (const skip of skips.slice(0, NAMED)) {
      // Why a whole file is refused stands in the words of the refusal, which begin with the file.
      const reason = skip.code === 'file-refused' ? skip.reason : skipSentence(skip, language);
      lines.push(skip.row === 0 ? `${reason.startsWith(file) ? '' : `${file}: `}${reason}` : `${file}:${skip.row}: ${reason}`);
    }
    if (skips.length > NAMED) lines.push(words.more(file, skips.length - NAMED));
    lost ||= skipped > 0 || skips.length > 0;
  }
  if (!quiet) lines.push(...runNotes({ notes: [], remarks: [...remarks] }, language).map(words.note));
  if (lines.length > 0) process.stderr.write(`${lines.join('\n')}\n`);
  return lost;
}
