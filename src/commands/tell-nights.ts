/** Tells what became of the nights, and what the exit code says of it. */
import type { Severity } from '../model/rule.js';
import type { NightOutcome } from './catch-up.js';
import { noSuchExport, tellInputs } from './tell-inputs.js';

/** On standard error, so that cron mails it: whatever was lost of the nights asked for, or could not be read of any. */
export function tellNights(outcomes: readonly NightOutcome[], quiet: boolean): void {
  for (const { line, night, result, reason, done } of outcomes) {
    const name = `${night.day}${line.name === '' ? '' : ` ${line.name}`}`;
    if (result === 'failed') process.stderr.write(`${name}: ${reason ?? ''}\n`);
    if (done !== undefined) tellInputs({ inputs: done.done.run.inputs, remarks: done.done.remarks, missing: missingOf({ night, done }) }, quiet, line.settings(night.day).output.language);
    else if (result === 'missing' && night.isAsked) process.stderr.write(`${name}: ${noSuchExport(night.missing)}\n`);
  }
}

/** DESIGN §8: 2 nothing done, 3 something lost, 1 something found, 0 done. */
export function nightsExitCode(outcomes: readonly NightOutcome[], failOn: Severity | null): number {
  const lost = outcomes.some(
    (outcome) => outcome.result === 'failed' || (outcome.night.isAsked && missingOf(outcome).length > 0) || hasSkips(outcome),
  );
  if (lost) return outcomes.some(({ result }) => result === 'audited') ? 3 : 2;
  const found = outcomes.some(({ night, done }) => night.isAsked && failOn !== null && done?.done.recorded.found(failOn));
  return found ? 1 : 0;
}

function missingOf({ night, done }: Pick<NightOutcome, 'night' | 'done'>): readonly string[] {
  return [...night.missing, ...(done?.done.missing ?? [])];
}

function hasSkips({ done }: NightOutcome): boolean {
  return done?.done.run.inputs.some(({ skipped, skips }) => skipped > 0 || skips.length > 0) ?? false;
}
