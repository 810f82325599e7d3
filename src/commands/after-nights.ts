/** What follows when the nights are audited: the morning's papers, alerts, what is too old removed, the log. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { addDays } from '../nights/days.js';
import { formatTime } from '../text/zoned-time.js';
import { alertRobots, rememberTold, toldFindings } from './alert-robots.js';
import type { AuditOptions } from './audit-options.js';
import type { NightOutcome } from './catch-up.js';
import type { Configuration } from './configuration-schema.js';
import { alertOf, type Morning, writeMorning } from './morning.js';
import { CARRIED_FOLDER, folderName, type NightLine } from './night-line.js';
import { nightLogLines, writeNightLog } from './night-log.js';
import { nightFolders } from './read-night.js';
import { reviewFiles } from './review-files.js';

/** So long a late export finds what its night began with; after that, more nights are audited again. */
const CARRY_DAYS = 7;

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
  // A run that was killed may have left a night without its brief.
  const unbriefed = nightFolders(out).filter((day) => !existsSync(join(out, day, 'brief.md')) && hasResults(join(out, day), lines));
  for (const day of [...new Set([...audited.map(({ night }) => night.day), ...unbriefed])].sort()) {
    const morning = await writeMorning(day, { out, language, format, hasShops: shops !== undefined, reviewed: reviewFiles(undefined, reviews) });
    if (audited.some(({ night }) => night.day === day && night.isAsked)) log.push(...(await tellRobots(morning, configuration, language)));
  }
  const last = outcomes.map(({ night }) => night.day).sort().at(-1);
  if (last !== undefined) log.push(...forgetOld(last, lines, configuration));
  const path = join(out, 'log.txt');
  const moment = formatTime(Date.now(), lines[0]?.timezone ?? 'UTC').slice(0, 16).replace('T', ' ');
  await writeNightLog(out, moment, log, existsSync(path) ? readFileSync(path, 'utf8') : '');
}

const hasResults = (folder: string, lines: readonly NightLine[]): boolean =>
  lines.some(({ name }) => existsSync(join(folder, folderName(name), 'results.jsonl')));

async function tellRobots(morning: Morning, { alerts, out = '' }: Configuration, language: 'zh' | 'en'): Promise<string[]> {
  if (alerts === undefined) return [];
  const folder = join(out, CARRIED_FOLDER);
  const told = toldFindings(folder);
  const alert = alertOf(morning, told, language);
  if (alert === null) return [];
  const failures = await alertRobots(alert, alerts);
  for (const failure of failures) process.stderr.write(`${failure}\n`);
  if (failures.length < alerts.length) {
    for (const { finding } of morning.fresh) told.add(finding.id);
    await rememberTold(folder, told);
  }
  return [...failures, ...(failures.length < alerts.length ? [`${morning.day}  told ${alerts.length - failures.length} of ${alerts.length} robots`] : [])];
}

/** Results are removed after the days that the configuration says; told in the log. */
function forgetOld(last: string, lines: readonly NightLine[], { out = '', keep_days, carry_days }: Configuration): string[] {
  const all = keep_days === undefined ? '' : addDays(last, 1 - keep_days);
  const open = addDays(last, -(carry_days ?? CARRY_DAYS));
  for (const { store } of lines) store.forget({ open, all });
  const old = nightFolders(out).filter((day) => day < all && existsSync(join(out, day, 'brief.md')));
  for (const day of old) rmSync(join(out, day), { recursive: true, force: true });
  return old.length === 0 ? [] : [`removed, older than ${keep_days ?? 0} days: ${old.join(', ')}`];
}
