/** The settings of an audit: options over configuration over defaults, checked. */
import { availableParallelism } from 'node:os';
import type { ResponseDefinition } from '../conversations/response-definition.js';
import type { MeasuresRecord } from '../model/results.js';
import type { Severity } from '../model/rule.js';
import { UserError } from '../model/user-error.js';
import { type Note, remark } from '../model/remark.js';
import { USUAL_WINDOW } from '../tallies/tally.js';
import type { AuditOptions } from './audit-options.js';
import { type Choice, checkDays } from './choice.js';
import type { Configuration } from './configuration-schema.js';
import type { JoinedPaths } from './joined-files.js';
import { columnsOf, type Format, formatsOf, type Language, OPEN_KEY, responseOf, zoneOf } from './settings.js';

export interface AuditSettings {
  readonly inputs: readonly string[];
  readonly rules: readonly string[];
  readonly joined: JoinedPaths;
  readonly output: { readonly out: string | null; readonly formats: readonly Format[]; readonly language: Language };
  readonly reading: { readonly encoding?: string; readonly sheet?: string };
  readonly layout: {
    readonly layout?: string;
    readonly columns?: Record<string, string>;
    readonly allSheets?: boolean;
    readonly shop?: string;
    readonly platform?: string;
  };
  readonly timezone: string;
  readonly response: ResponseDefinition;
  /** In seconds. */
  readonly window: MeasuresRecord['window'];
  readonly gaps: { readonly sessionGap?: number; readonly idGap?: number };
  readonly choice: Choice;
  readonly failOn: Severity | null;
  readonly masks: boolean;
  readonly key: string;
  readonly quiet: boolean;
  /** Threads in all. */
  readonly jobs: number;
  /** What a reader of the results must know of these settings. */
  readonly notes: readonly Note[];
}

/** Reading is the work of one thread: it cannot keep more of them busy. */
const MOST_JOBS = 8;

/** The zone of the founding shops. */
const HOME = 'Asia/Shanghai';

export function auditSettings(
  inputs: readonly string[],
  options: AuditOptions,
  configuration: Configuration,
): AuditSettings {
  const formats = options.format === undefined ? (configuration.format ?? []) : formatsOf(options.format);
  const out = options.out ?? configuration.out ?? null;
  if (out === null && formats.length > 1) {
    throw new UserError(
      `--format ${formats.join(',')}: standard output takes one format. Name one, or a folder with --out.`,
    );
  }
  checkDays(options.since, options.until);
  const key = process.env['CHATAUDIT_KEY'] ?? configuration.key ?? OPEN_KEY;
  const language = options.lang ?? configuration.lang ?? 'zh';
  const masks = options.mask && (configuration.mask ?? true);
  const columns = options.columns === undefined ? configuration.columns : columnsOf(options.columns);
  const sheet = options.sheet ?? configuration.sheet;
  return {
    inputs: inputs.length > 0 ? inputs : (configuration.inputs ?? []),
    rules: options.rules ?? configuration.rules ?? ['ecommerce'],
    joined: {
      afterSale: options.afterSale ?? configuration.after_sale ?? [],
      orders: options.orders ?? configuration.orders ?? [],
      events: options.events ?? configuration.events ?? [],
      ratings: options.ratings ?? configuration.ratings ?? [],
      roster: options.roster ?? configuration.roster ?? [],
    },
    output: { out, formats, language },
    reading: given({ encoding: options.encoding ?? configuration.encoding, sheet }),
    layout: given({
      layout: options.layout ?? configuration.layout,
      columns,
      allSheets: sheet === undefined ? undefined : true,
      shop: configuration.shop,
      platform: configuration.platform,
    }),
    timezone: zoneOf(options.timezone ?? configuration.timezone ?? HOME),
    response: responseOf(options.response ?? configuration.response ?? 'plain', configuration.service_hours),
    window:
      configuration.window === undefined
        ? USUAL_WINDOW
        : { min: configuration.window.min / 1000, max: configuration.window.max / 1000 },
    gaps: given({ sessionGap: configuration.session_gap, idGap: configuration.id_gap }),
    choice: { since: options.since, until: options.until, shops: options.shop ?? [], agents: options.agent ?? [] },
    failOn: options.failOn ?? configuration.fail_on ?? null,
    masks,
    key,
    quiet: options.quiet ?? false,
    jobs: options.jobs ?? usualJobs(),
    notes: masks && key === OPEN_KEY ? [remark('key-unset')] : [],
  };
}

/** Threads where nobody says how many. */
export function usualJobs(): number {
  return Math.min(availableParallelism(), MOST_JOBS);
}

type Given<Settings> = { [Name in keyof Settings]?: Exclude<Settings[Name], undefined> };

/** Only the settings that somebody gave. */
function given<Settings extends object>(settings: Settings): Given<Settings> {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)) as Given<Settings>;
}
