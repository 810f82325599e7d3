/** What the morning finds of the nights that were audited: the reports of all shops together, the brief, and alerts. */
import { join } from 'node:path';
import type { Alert } from '../alerts/alert.js';
import { briefLine, briefMarkdown, byUrgency } from '../reports/brief.js';
import { briefWordsOf } from '../reports/words/brief-words.js';
import { OutputFolder } from '../results/output-folder.js';
import type { Reviews } from '../results/reviews.js';
import type { Example } from '../tallies/examples.js';
import type { Configuration } from './configuration-schema.js';
import { nightFolders, readNight, type ReadNight } from './read-night.js';
import { ReportOutput } from './report-output.js';
import { reviewsOf } from './review-files.js';
import type { Language } from './settings.js';

/** Findings that an alert names: it is read on a telephone. */
const NAMED = 5;

export interface MorningWork {
  readonly out: string;
  readonly language: Language;
  readonly format: Configuration['format'];
  /** Whether every shop has a folder of its own. */
  readonly hasShops: boolean;
  /** Files of reviews: what people dismissed is no news, what they read waits for nobody. */
  readonly reviewed?: readonly string[] | undefined;
}

export interface Morning {
  readonly day: string;
  readonly night: ReadNight;
  /** Critical findings that the night before did not have. */
  readonly fresh: readonly Example[];
  readonly earlier: { readonly day: string; readonly findings: readonly Example[] } | null;
}

/** Writes the brief of a day, and the day's reports where its shops have reports of their own. */
export async function writeMorning(day: string, { out, language, format, hasShops, reviewed }: MorningWork): Promise<Morning> {
  const folder = join(out, day);
  const output = hasShops ? new ReportOutput({ out: folder, formats: format ?? [], language, keepsResults: false }) : undefined;
  try {
    await output?.begin();
    const morning = await readMorning(day, { out, language, reviewed }, output);
    const { night, fresh, earlier } = morning;
    await output?.finish(night.report, night.runs);
    const { report, signals, waiting } = night;
    await writeBrief(folder, briefMarkdown({ report, day, fresh, earlier, signals, waiting }));
    return morning;
  } finally {
    output?.abort();
  }
}

/** What a day's results hold, beside those of the night before; `output` gets the lines of the findings. */
export async function readMorning(day: string, { out, language, reviewed }: Pick<MorningWork, 'out' | 'language' | 'reviewed'>, output?: ReportOutput): Promise<Morning> {
  const reviews = () => (reviewed === undefined ? undefined : reviewsOf(reviewed, language));
  const night = await readNight(join(out, day), day, language, reviews(), output);
  const before = nightFolders(out).findLast((other) => other < day);
  const earlier = before === undefined ? null : await unreviewedOf(before, join(out, before), language, reviews());
  const known = new Set(earlier?.known);
  return { day, night, earlier, fresh: night.critical.filter(({ finding }) => !known.has(finding.id)) };
}

/** The critical findings of the night before: all that were known, and those that nobody has reviewed. */
async function unreviewedOf(day: string, folder: string, language: Language, reviews?: Reviews) {
  const { critical } = await readNight(folder, day, language, reviews);
  return {
    day,
    known: critical.map(({ finding }) => finding.id),
    findings: critical.filter(({ finding }) => reviews?.of(finding.id) === undefined),
  };
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

/** One message for all that is new, the gravest by name; null where nothing is. */
export function alertOf({ day, night, fresh }: Morning, told: ReadonlySet<string>, language: Language): Alert | null {
  const words = briefWordsOf(language);
  const untold = fresh.filter(({ finding }) => !told.has(finding.id)).sort(byUrgency);
  if (untold.length === 0) return null;
  const lines = untold.slice(0, NAMED).map((each) => briefLine(each, night.report));
  const more = untold.length > NAMED ? [words.more(String(untold.length - NAMED))] : [];
  return { title: words.alert(day, String(untold.length)), lines: [...lines, ...more] };
}
