import { clip } from './display-width.js';
import { formatCount } from './format.js';
import { inputSums } from './input-sums.js';
import { onOneLine } from './printable.js';
import type { Screen } from './screen.js';
import { screenTitle } from './screen-table.js';
import { runNotes, skipSentence } from './words/remark-words.js';
import { nameOf } from './words/words-of.js';

/** Rows that could not be read are told up to so many; the report has more. */
const SKIPS = 5;

/** What was read, and what could not be: a figure that rests on half a file must not look whole. */
export function screenData({ report, width, paint }: Screen): string[] {
  const { words, language, runs, remarks } = report;
  const inputs = runs.flatMap((run) => run.inputs);
  const skipped = inputs.reduce((sum, input) => sum + input.skipped, 0);
  const skips = inputs.flatMap(({ file, skips: told }) => {
    return told.map((skip) => words.colon(skip.row === 0 ? file : `${file}:${skip.row}`, skipSentence(skip, language)));
  });
  const read = inputSums(inputs).map(({ subject, files, records }) =>
    subject === undefined
      ? words.screen.files(formatCount(files), formatCount(records))
      : words.screen.joined(nameOf('subject', subject, words), formatCount(files), formatCount(records)),
  );
  if (inputs.length === 0 && runs.length === 0 && remarks.length === 0) return [];
  return [
    screenTitle(words.sections.data, paint),
    ...read.map((line) => `  ${line}`),
    ...(skipped === 0 ? [] : [`  ${paint.yellow(words.screen.skipped(formatCount(skipped)))}`]),
    ...skips.slice(0, SKIPS).map((skip) => `    ${paint.dim(clip(onOneLine(skip), width - 4))}`),
    ...[...new Set(runs.flatMap((run) => runNotes(run, language))), ...remarks].map(
      (note) => `  ${paint.dim(clip(onOneLine(note), width - 2))}`,
    ),
  ];
}
