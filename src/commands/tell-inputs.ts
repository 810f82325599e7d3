/** Tells on standard error what could not be read, so that cron mails it. */
import type { RunRecord } from '../model/results.js';

/** So many rows of a file are named; the results have them all. */
const NAMED = 10;

/** What to say of paths and patterns that match nothing. */
export const noSuchExport = (paths: readonly string[]): string =>
  `${paths.join(', ')}: no such export. Check the path or pattern; a missing export is no quiet night.`;

/** Returns whether anything was lost. Notes on the files are told too, unless `quiet`. */
export function tellInputs({ inputs }: Pick<RunRecord, 'inputs'>, notes: readonly string[], missing: readonly string[], quiet: boolean): boolean {
  const lines: string[] = missing.length > 0 ? [noSuchExport(missing)] : [];
  let lost = missing.length > 0;
  for (const { file, skips, skipped } of inputs) {
    for (const { row, reason } of skips.slice(0, NAMED))
      lines.push(row === 0 ? `${reason.startsWith(file) ? '' : `${file}: `}${reason}` : `${file}:${row}: ${reason}`);
    if (skips.length > NAMED)
      lines.push(`${file}: and ${skips.length - NAMED} more ${skips.length - NAMED === 1 ? 'row' : 'rows'} that could not be read; results.jsonl names them all`);
    lost ||= skipped > 0 || skips.length > 0;
  }
  if (!quiet) lines.push(...notes.map((note) => `note: ${note}`));
  if (lines.length > 0) process.stderr.write(`${lines.join('\n')}\n`);
  return lost;
}
