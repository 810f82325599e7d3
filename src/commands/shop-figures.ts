import type { Figure } from '../model/figure.js';
import { UserError } from '../model/user-error.js';
import { runNotes, skipSentence } from '../reports/words/remark-words.js';
import { readJoinedFiles } from './joined-files.js';
import type { Language } from './settings.js';

/** The figures of files, and what a reader must know of them; rows that cannot be read are told on standard error too. Throws UserError. */
export async function shopFigures(
  files: readonly string[],
  timezone = 'Asia/Shanghai',
  language: Language,
): Promise<{ readonly figures: readonly Figure[]; readonly notes: readonly string[]; readonly isWhole: boolean }> {
  if (files.length === 0) return { figures: [], notes: [], isWhole: true };
  const { figures, missing, remarks, inputs } = await readJoinedFiles({ afterSale: [], ratings: [], roster: [], figures: files }, { timezone });
  if (missing.length > 0) throw new UserError(`--figures ${missing.join(', ')}: there is no such file. Name a file of figures.`);
  for (const { file, skips } of inputs) for (const { row, reason } of skips) process.stderr.write(`${file}:${row}: ${reason}\n`);
  const unread = inputs.flatMap(({ file, skips }) => skips.map((skip) => `${file}:${skip.row}: ${skipSentence(skip, language)}`));
  return { figures, notes: [...runNotes({ notes: [], remarks: [...remarks] }, language), ...unread], isWhole: unread.length === 0 };
}
