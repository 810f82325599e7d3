/** Which nights are due: the one asked for, those missed, those whose exports came late or changed, and all that follow one of these. */
import { statSync } from 'node:fs';
import { findFiles } from '../files/find-files.js';
import { addDays, daysBetween } from '../text/days.js';
import { hasRead, type NightFile, type NightRecord } from '../nights/night-record.js';
import { pathsToJoin } from './joined-files.js';
import type { NightLine } from './night-line.js';

/** Late exports are looked for so many days back. */
const LOOKED_BACK = 62;

export interface PlannedNight {
  readonly day: string;
  /** Asked for, by name or because it is last night. */
  readonly isAsked: boolean;
  /**
   * `audit`: read its exports; `renew`: a night before it changes, but its exports are gone, so its results stand as they are, and
   * stand last; `missing`: no export is there.
   */
  readonly action: 'audit' | 'renew' | 'missing';
  readonly files: readonly string[];
  /** What its record will say it has read. */
  readonly read: readonly NightFile[];
  /** Paths and patterns of exports that nothing matches. */
  readonly missing: readonly string[];
  /** The same of files to join. */
  readonly missingJoins: readonly string[];
}

/** @param asked the days asked for, in order */
export async function planNights(line: NightLine, asked: readonly string[], from?: string): Promise<PlannedNight[]> {
  const nights = new Map(line.store.nights().map((night) => [night.day, night]));
  const looked = await Promise.all(candidates([...nights.keys()], asked).map((day) => look(line, day)));
  const first = firstDue(looked, nights, asked, from);
  const planned: PlannedNight[] = [];
  for (const seen of looked) {
    const night = nights.get(seen.day);
    const isAsked = asked.includes(seen.day);
    const isDue = first !== undefined && seen.day >= first && (night !== undefined || isAsked || seen.files.length > 0);
    if (!isDue && !isAsked) continue;
    planned.push({ ...seen, isAsked, action: actionFor(seen, night) });
  }
  return planned;
}

type Seen = Omit<PlannedNight, 'isAsked' | 'action'>;

function candidates(known: readonly string[], asked: readonly string[]): string[] {
  const last = [...asked, ...known].sort().at(-1) ?? '';
  const earliest = addDays(last, -LOOKED_BACK);
  const first = [...known.filter((day) => day >= earliest), ...asked].sort()[0] ?? last;
  return daysBetween(first, last);
}

async function look(line: NightLine, day: string): Promise<Seen> {
  const { inputs, joined } = line.settings(day);
  const { files, missing } = await findFiles(inputs);
  const dated = await findFiles(line.datedJoins(day));
  const { missing: missingJoins } = await findFiles(pathsToJoin(joined));
  return { day, files, missing, missingJoins, read: [...files, ...dated.files].flatMap(fileOf) };
}

function fileOf(file: string): NightFile[] {
  const stat = statSync(file, { throwIfNoEntry: false });
  return stat === undefined ? [] : [{ file, bytes: stat.size, modified: Math.floor(stat.mtimeMs) }];
}

/** The first night that must be audited; after it, what a night begins with may have changed. */
function firstDue(
  looked: readonly Seen[],
  nights: ReadonlyMap<string, NightRecord>,
  asked: readonly string[],
  from: string | undefined,
): string | undefined {
  let before = '';
  for (const { day, files, read } of looked) {
    const night = nights.get(day);
    const isDone = night !== undefined && night.run !== '';
    const isStale = !isDone || !hasRead(night, read) || asked.includes(day) || (from !== undefined && day >= from);
    if (isStale && files.length > 0 && !(isDone && isGone(read, night))) return day;
    if (isDone && night.after !== before) return day;
    if (isDone) before = night.run;
  }
  return undefined;
}

function actionFor({ files, read }: Seen, night: NightRecord | undefined): PlannedNight['action'] {
  const isDone = night !== undefined && night.run !== '';
  if (isDone && isGone(read, night)) return 'renew';
  if (night !== undefined && files.length === 0) return 'renew';
  return files.length > 0 ? 'audit' : 'missing';
}

/** Whether a file that a night was made of is there no more: done again, the night would lose what it said. */
function isGone(read: readonly NightFile[], night: NightRecord): boolean {
  const there = new Set(read.map(({ file }) => file));
  return night.files.some(({ file }) => !there.has(file));
}
