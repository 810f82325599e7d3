/** Says which nights would be audited, what would be read and written, and what robots would be told of what is known so far. */
import { join } from 'node:path';
import { alertOf } from './alert-of.js';
import { leastSeverity, plannedAlerts, toldFindings } from './alert-robots.js';
import { askedDays } from './asked-days.js';
import type { AuditOptions } from './audit-options.js';
import { planFrom } from './catch-up.js';
import type { Configuration } from './configuration-schema.js';
import { readMorning } from './morning.js';
import { CARRIED_FOLDER, type NightLine } from './night-line.js';
import type { PlannedNight } from './plan-nights.js';
import { nightFolders } from './read-night.js';
import { reviewFiles } from './review-files.js';

/** Gives the exit code that the run would have for what is missing. */
export async function dryRunNights(lines: readonly NightLine[], options: AuditOptions, configuration: Configuration): Promise<number> {
  const planned = await Promise.all(
    lines.map(async (line) => {
      const nights = await planFrom(line, askedDays(options, line.timezone));
      return nights.map((night) => ({ line, night }));
    }),
  );
  const nights = planned.flat();
  const told = nights.flatMap(({ line, night }) => linesOf(line, night));
  const last = lines[0] === undefined ? undefined : askedDays(options, lines[0].timezone).at(-1);
  if (last !== undefined) told.push(...(await alertLines(last, options, configuration)));
  process.stdout.write(`${told.join('\n')}\n`);
  const isMissing = nights.some(({ night }) => night.isAsked && night.missing.length + night.missingJoins.length > 0);
  return isMissing ? (nights.some(({ night }) => night.action === 'audit') ? 3 : 2) : 0;
}

function linesOf(line: NightLine, { day, action, read, missing, missingJoins, isAsked }: PlannedNight): string[] {
  const name = `${day}${line.name === '' ? '' : ` ${line.name}`}`;
  return [
    `night  ${name}${action === 'renew' ? ': its exports are gone, its results stand' : ''}`,
    ...(action === 'audit' ? read.map(({ file }) => `read   ${file}`) : []),
    ...(isAsked ? missing.map((path) => `gone   ${path}: no such export`) : []),
    ...(action === 'audit' ? missingJoins.map((path) => `gone   ${path}: no such file to join`) : []),
    ...(action === 'audit' ? [`write  ${line.settings(day).output.out ?? ''}`] : []),
  ];
}

/** The words of a night are known once it is audited. */
async function alertLines(day: string, options: AuditOptions, { alerts, out = '', lang, reviews }: Configuration): Promise<string[]> {
  if (alerts === undefined) return [];
  const language = options.lang ?? lang ?? 'zh';
  const work = { out, language, reviewed: reviewFiles(undefined, reviews), least: leastSeverity(alerts) };
  const mornings = nightFolders(out).includes(day) ? [await readMorning(day, work)] : [];
  const told = toldFindings(join(out, CARRIED_FOLDER));
  return plannedAlerts((severity) => alertOf(mornings, told, language, severity), alerts);
}
