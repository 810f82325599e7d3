/** What the morning finds of the nights that were audited: the reports of all shops together, the brief, and alerts. */
import { join } from 'node:path';
import type { Severity } from '../model/rule.js';
import { briefMarkdown } from '../reports/brief.js';
import { OutputFolder } from '../results/output-folder.js';
import type { Example } from '../tallies/examples.js';
import type { Configuration } from './configuration-schema.js';
import { nightFolders, readNight, type ReadNight } from './read-night.js';
import { ReportOutput } from './report-output.js';
import { reviewsOf } from './review-files.js';
import type { Language } from './settings.js';

export interface MorningWork {
  readonly out: string;
  readonly language: Language;
  readonly format: Configuration['format'];
  /** Whether every shop has a folder of its own. */
  readonly hasShops: boolean;
  /** What is told besides critical findings: those as grave as this. */
  readonly least?: Severity;
  /** Files of reviews: what people dismissed is no news, what they read waits for nobody. */
  readonly reviewed?: readonly string[] | undefined;
}

export interface Morning {
  readonly day: string;
  readonly night: ReadNight;
  /** Findings as grave as was asked for that the night before did not have. */
  readonly fresh: readonly Example[];
  readonly earlier: { readonly day: string; readonly findings: readonly Example[] } | null;
}

/** Writes the brief of a day, and the day's reports where its shops have reports of their own. */
export async function writeMorning(day: string, { out, language, format, hasShops, reviewed, least }: MorningWork): Promise<Morning> {
  const folder = join(out, day);
  const output = hasShops ? new ReportOutput({ out: folder, formats: format ?? [], language, keepsResults: false }) : undefined;
  try {
    await output?.begin();
    const morning = await readMorning(day, { out, language, reviewed, ...(least === undefined ? {} : { least }) }, output);
    const { night, fresh, earlier } = morning;
    await output?.finish(night.report, night.runs);
    const { report, signals, waiting } = night;
    await writeBrief(folder, briefMarkdown({ report, day, fresh: fresh.filter(isCritical), earlier, signals, waiting }));
    return morning;
  } finally {
    output?.abort();
  }
}

/** What a day's results hold, beside those of the night before; `output` gets the lines of the findings. */
export async function readMorning(
  day: string,
  { out, language, reviewed, least = 'critical' }: Pick<MorningWork, 'out' | 'language' | 'reviewed' | 'least'>,
  output?: ReportOutput,
): Promise<Morning> {
  const read = async (folder: string) => {
    const reviews = reviewed === undefined ? undefined : reviewsOf(reviewed, language);
    const given = { language, least, reviews, output: folder === day ? output : undefined };
    return { night: await readNight(join(out, folder), folder, given), reviews };
  };
  const { night } = await read(day);
  const before = nightFolders(out).findLast((other) => other < day);
  const earlier = before === undefined ? null : { day: before, ...(await read(before)) };
  const known = new Set(earlier?.night.grave.map(({ finding }) => finding.id));
  const unread = earlier?.night.grave.filter((each) => isCritical(each) && earlier.reviews?.of(each.finding.id) === undefined);
  return {
    day,
    night,
    earlier: earlier === null ? null : { day: earlier.day, findings: unread ?? [] },
    fresh: night.grave.filter(({ finding }) => !known.has(finding.id)),
  };
}

function isCritical({ finding }: Example): boolean {
  return finding.severity === 'critical';
}

async function writeBrief(folder: string, text: string): Promise<void> {
  const output = await OutputFolder.open(folder);
  try {
    output.write('brief.md', text);
    await output.commit();
  } finally {
    output.abort();
  }
}
