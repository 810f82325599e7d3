/** The nights of one shop, or of all where the configuration names none: what each reads, and where what it gives is kept. */
import { join } from 'node:path';
import { isDated, pathOfDay } from '../nights/dated-path.js';
import { NightStore } from '../nights/night-store.js';
import type { AuditOptions } from './audit-options.js';
import { type AuditSettings, auditSettings } from './audit-settings.js';
import type { Configuration } from './configuration-schema.js';

/** Apart from the reports: a folder whose name begins with a dot is no one's report. */
export const CARRIED_FOLDER = '.carried';

export interface NightLine {
  /** The shop, or '' for all exports. */
  readonly name: string;
  readonly store: NightStore;
  readonly timezone: string;
  /** What is read and written in the night of a day. */
  settings(day: string): AuditSettings;
  /** The joined files that a day is in the name of: a late one makes the night due again. */
  datedJoins(day: string): string[];
}

/** Whether a configuration is of nights: exports are named by day. */
export function isNightly({ inputs = [], shops = [] }: Configuration): boolean {
  return shops.length > 0 || inputs.some(isDated);
}

export function nightLines(configuration: Configuration, options: AuditOptions): NightLine[] {
  const { shops, out = '', ...common } = configuration;
  if (shops === undefined) return [lineOf('', { ...common, out }, options)];
  return shops.map((own) => lineOf(own.shop, { ...common, ...own, out }, options));
}

function lineOf(name: string, configuration: Configuration & { readonly out: string }, options: AuditOptions): NightLine {
  const { out } = configuration;
  const folder = folderName(name);
  const joins = ['after_sale', 'orders', 'events', 'ratings', 'roster'] as const;
  const settings = (day: string): AuditSettings => {
    const dated = Object.fromEntries(
      (['inputs', ...joins] as const).map((key) => [key, configuration[key]?.map((path) => pathOfDay(path, day))]),
    ) as Pick<Configuration, 'inputs'>;
    const { since: _, until: __, out: ___, ...rest } = options;
    return auditSettings([], rest as AuditOptions, { ...configuration, ...dated, out: join(out, day, folder) });
  };
  return {
    name,
    store: new NightStore(join(out, CARRIED_FOLDER, folder)),
    timezone: settings('2000-01-01').timezone,
    settings,
    datedJoins: (day) =>
      joins.flatMap((key) => (configuration[key] ?? []).filter(isDated).map((path) => pathOfDay(path, day))),
  };
}

/** A shop's name as that of a folder, on every system. */
export function folderName(shop: string): string {
  return shop.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_').replace(/^\.+|[. ]+$/gu, '_');
}
