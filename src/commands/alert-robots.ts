/** Tells the robots of a configuration; whatever goes wrong is told and fails nothing. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Alert, Robot } from '../alerts/alert.js';
import { postingOf } from '../alerts/posting-of.js';
import { sendAlert } from '../alerts/send-alert.js';
import { SEVERITIES, type Severity } from '../model/rule.js';
import { OutputFolder } from '../results/output-folder.js';
import type { Configuration } from './configuration-schema.js';

/** Findings that were told are remembered, so that a night audited again is not told again; so many of them. */
const REMEMBERED = 20_000;
const TOLD = 'told.json';

type Alerts = NonNullable<Configuration['alerts']>;

/** What a robot is told; null where there is nothing to tell it. */
export type AlertOf = (severity: Severity) => Alert | null;

/** What became of the alerts: robots that were told, from the gravest severity down, and a sentence for every one that could not be. */
export interface Alerted {
  readonly told: readonly Severity[];
  readonly failures: readonly string[];
}

/** Tells every robot what is new for it. */
export async function alertRobots(alertOf: AlertOf, alerts: Alerts): Promise<Alerted> {
  const told: Severity[] = [];
  const failures = await Promise.all(
    alerts.map(async (each, index) => {
      const alert = alertOf(severityOf(each));
      if (alert === null) return [];
      const robot = robotOf(each);
      const reason = typeof robot === 'string' ? robot : await sendAlert(alert, robot);
      if (reason !== null) return [`alert ${index + 1} to ${each.to} was not sent: ${reason}`];
      told.push(severityOf(each));
      return [];
    }),
  );
  return { told: told.sort((a, b) => SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b)), failures: failures.flat() };
}

/** The least severity that some robot is told of. */
export function leastSeverity(alerts: Alerts = []): Severity {
  return alerts.map(severityOf).sort((a, b) => SEVERITIES.indexOf(b) - SEVERITIES.indexOf(a))[0] ?? 'critical';
}

function severityOf({ severity = 'critical' }: Alerts[number]): Severity {
  return severity;
}

/** What would be sent, without where to: the address holds the key. */
export function plannedAlerts(alertOf: AlertOf, alerts: Alerts): string[] {
  return alerts.map((each) => {
    const alert = alertOf(severityOf(each));
    if (alert === null) return `alert  ${each.to}: findings that are new and at least ${severityOf(each)}`;
    return `alert  ${each.to} ${postingOf(alert, { kind: each.to, url: 'http://localhost', secret: '' }, 0).body}`;
  });
}

function robotOf({ to, url, secret = '' }: Alerts[number]): Robot | string {
  const filled = [url, secret].map(fromEnvironment);
  const missing = filled.flatMap((each) => (typeof each === 'string' ? [] : each.missing));
  if (missing.length > 0) return `${missing.join(', ')} is not set in the environment`;
  return { kind: to, url: filled[0] as string, secret: filled[1] as string };
}

/** `${CHATAUDIT_DINGTALK}` stands for a variable of the environment, so that no secret stands in a file. */
function fromEnvironment(text: string): string | { readonly missing: string[] } {
  const missing: string[] = [];
  const filled = text.replace(/\$\{(\w+)\}/gu, (_, name: string) => {
    const value = process.env[name];
    if (value === undefined || value === '') missing.push(name);
    return value ?? '';
  });
  return missing.length > 0 ? { missing } : filled;
}

/** The ids of findings that robots were told of, kept in the folder of what is carried. */
export function toldFindings(folder: string): Set<string> {
  const path = join(folder, TOLD);
  try {
    return new Set(existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as string[]) : []);
  } catch {
    return new Set(); // not ours any more: telling twice is better than not at all
  }
}

export async function rememberTold(folder: string, told: ReadonlySet<string>): Promise<void> {
  const output = await OutputFolder.open(folder);
  try {
    output.write(TOLD, JSON.stringify([...told].slice(-REMEMBERED)));
    await output.commit();
  } finally {
    output.abort();
  }
}
