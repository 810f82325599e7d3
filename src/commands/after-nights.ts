/** What follows when the nights are audited: the morning's papers, alerts, what is too old removed, the log. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { SEVERITIES } from '../model/rule.js';
import { addDays } from '../text/days.js';
import { formatTime } from '../text/zoned-time.js';
import { alertOf } from './alert-of.js';
import { alertRobots, leastSeverity, rememberTold, toldFindings } from './alert-robots.js';
import type { AuditOptions } from './audit-options.js';
import type { NightOutcome } from './catch-up.js';
import type { Configuration } from './configuration-schema.js';
import { type Morning, writeMorning } from './morning.js';
import { CARRIED_FOLDER, folderName, type NightLine } from './night-line.js';
import { nightLogLines, writeNightLog } from './night-log.js';
import { nightFolders } from './read-night.js';
import { reviewFiles } from './review-files.js';

/** So long a late export finds what its night began with; after that, more nights are audited again. */
const CARRY_DAYS = 7;

/** So long after its chat a refund finds it: return and dispute take a month or two. */
const REFUND_DAYS = 92;

export async function afterNights(
  outcomes: readonly NightOutcome[],
  lines: readonly NightLine[],
  options: AuditOptions,
  configuration: Configuration,
): Promise<void> {
  const { out = '', format, shops, reviews } = configuration;
  const language = options.lang ?? configuration.lang ?? 'zh';
  const audited = outcomes.filter(({ result }) => result === 'audited');
  const log = nightLogLines(outcomes);
  const mornings: Morning[] = [];
  // A run that was killed may have left a night without its brief.
  const unbriefed = nightFolders(out).filter((day) => !existsSync(join(out, day, 'brief.md')) && hasResults(join(out, day), lines));
  for (const day of [...new Set([...audited.map(({ night }) => night.day), ...unbriefed])].sort()) {
    const isAsked = audited.some(({ night }) => night.day === day && night.isAsked);
    const morning = await writeMorning(day, { out, language, format, hasShops: shops !== undefined, reviewed: reviewFiles(undefined, reviews), least: leastSeverity(configuration.alerts) });
    if (isAsked && configuration.alerts !== undefined) mornings.push(morning);
  }
  log.push(...(await tellRobots(mornings, configuration, language)));
  const last = outcomes.map(({ night }) => night.day).sort().at(-1);
  if (last !== undefined) log.push(...forgetOld(last, lines, configuration));
  const path = join(out, 'log.txt');
  const moment = formatTime(Date.now(), lines[0]?.timezone ?? 'UTC').slice(0, 16).replace('T', ' ');
  await writeNightLog(out, moment, log, existsSync(path) ? readFileSync(path, 'utf8') : '');
}

const hasResults = (folder: string, lines: readonly NightLine[]): boolean =>
  lines.some(({ name }) => existsSync(join(folder, folderName(name), 'results.jsonl')));

/** One message to a robot, however many nights were audited: robots take only so many a minute. */
async function tellRobots(mornings: readonly Morning[], { alerts, out = '' }: Configuration, language: 'zh' | 'en'): Promise<string[]> {
  const last = mornings.at(-1);
  if (alerts === undefined || last === undefined) return [];
  const folder = join(out, CARRIED_FOLDER);
  const known = toldFindings(folder);
  const { told, failures } = await alertRobots((severity) => alertOf(mornings, known, language, severity), alerts);
  for (const failure of failures) process.stderr.write(`${failure}\n`);
  const least = told.at(-1);
  if (least === undefined) return [...failures];
  for (const { fresh } of mornings)
    for (const { finding } of fresh) if (SEVERITIES.indexOf(finding.severity) <= SEVERITIES.indexOf(least)) known.add(finding.id);
  await rememberTold(folder, known);
  return [...failures, `${last.day}  told ${told.length} of ${told.length + failures.length} robots`];
}

/** Results are removed after the days that the configuration says; told in the log. */
function forgetOld(last: string, lines: readonly NightLine[], { out = '', keep_days, carry_days }: Configuration): string[] {
  const all = keep_days === undefined ? '' : addDays(last, 1 - keep_days);
  const open = addDays(last, -(carry_days ?? CARRY_DAYS));
  for (const { store } of lines) store.forget({ open, refunds: addDays(last, -REFUND_DAYS), all });
  const old = nightFolders(out).filter((day) => day < all && existsSync(join(out, day, 'brief.md')));
  for (const day of old) rmSync(join(out, day), { recursive: true, force: true });
  return old.length === 0 ? [] : [`removed, older than ${keep_days ?? 0} days: ${old.join(', ')}`];
}
