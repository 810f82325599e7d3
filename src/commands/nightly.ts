/** `chataudit audit` by a configuration whose exports are named by day: every night that is due, and what the morning needs. */
import { join } from 'node:path';
import { UserError } from '../model/user-error.js';
import { compileRules, type CompiledRules } from '../packs/compile-rules.js';
import { loadPacks } from '../packs/load-packs.js';
import { lockRun } from '../results/run-lock.js';
import type { AuditOptions } from './audit-options.js';
import { catchUp, type NightOutcome } from './catch-up.js';
import { afterNights } from './after-nights.js';
import { askedDays } from './asked-days.js';
import type { Configuration } from './configuration-schema.js';
import { dryRunNights } from './dry-run-nights.js';
import { CARRIED_FOLDER, type NightLine, nightLines } from './night-line.js';
import { nightsExitCode, tellNights } from './tell-nights.js';

/** Audits the nights that are due; gives the exit code. */
export async function nightly(options: AuditOptions, configuration: Configuration): Promise<number> {
  if (options.shop !== undefined || options.agent !== undefined)
    throw new UserError('--shop and --agent: a night is kept whole. Name exports to audit a part of them.');
  const lines = nightLines(configuration, options);
  const rules = await rulesOf(lines);
  if (options.dryRun) return dryRunNights(lines, options, configuration);
  const out = configuration.out ?? '';
  const letGo = lockRun(join(out, CARRIED_FOLDER));
  try {
    const outcomes: NightOutcome[] = [];
    for (const line of lines) {
      outcomes.push(
        ...(await catchUp({
          line,
          asked: askedDays(options, line.timezone),
          rules: rules.get(line) as CompiledRules,
          carriesMasked: configuration.carry_masked ?? false,
        })),
      );
    }
    tellNights(outcomes, options.quiet ?? false);
    await afterNights(outcomes, lines, options, configuration);
    return nightsExitCode(outcomes, options.failOn ?? configuration.fail_on ?? null);
  } finally {
    letGo();
  }
}

/** Rules are checked, those of every shop, before any file is read. */
async function rulesOf(lines: readonly NightLine[]): Promise<Map<NightLine, CompiledRules>> {
  const compiled = new Map<string, CompiledRules>();
  const rules = new Map<NightLine, CompiledRules>();
  const problems = new Set<string>();
  for (const line of lines) {
    const packs = line.settings('2000-01-01').rules;
    const key = JSON.stringify(packs);
    try {
      const own = compiled.get(key) ?? compileRules(await loadPacks(packs));
      compiled.set(key, own);
      rules.set(line, own);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      problems.add(error.message);
    }
  }
  if (problems.size > 0) throw new UserError([...problems].join('\n'));
  return rules;
}
