/** One screen that says what the last run did: out/log.txt. */
import { OutputFolder } from '../results/output-folder.js';
import type { NightOutcome } from './catch-up.js';

/** Lines of a screen; what is older falls off at the end. */
const SCREEN = 48;

/** A line for each night. */
export function nightLogLines(outcomes: readonly NightOutcome[]): string[] {
  return outcomes.map(({ line, night, result, done, reason }) => {
    const name = `${night.day}${line.name === '' ? '' : ` ${line.name}`}`;
    if (result === 'missing') return `${name}  no export: ${night.missing.join(', ')}`;
    if (result === 'failed') return `${name}  failed: ${reason?.split('\n')[0] ?? ''}`;
    if (result === 'renewed') return `${name}  kept: its exports are gone`;
    const { run, recorded, missing: missingJoins = [] } = done?.done ?? {};
    const files = night.files.length;
    const skipped = run?.inputs.reduce((sum, input) => sum + input.skipped, 0) ?? 0;
    return [
      `${name}  ${some(recorded?.conversations ?? 0, 'conversation')} of ${some(files, 'file')}`,
      `${done?.handedOn ?? 0} go on`,
      ...(skipped > 0 ? [`${some(skipped, 'row')} unreadable`] : []),
      ...(night.missing.length + missingJoins.length > 0 ? [`missing ${[...night.missing, ...missingJoins].join(', ')}`] : []),
    ].join(', ');
  });
}

const some = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** Puts a run on top of what stands in the log. */
export async function writeNightLog(out: string, moment: string, lines: readonly string[], before: string): Promise<void> {
  const output = await OutputFolder.open(out);
  try {
    const all = [moment, ...lines.map((line) => `  ${line}`), ...before.split('\n')].slice(0, SCREEN);
    output.write('log.txt', `${all.join('\n').trimEnd()}\n`);
    await output.commit();
  } finally {
    output.abort();
  }
}
