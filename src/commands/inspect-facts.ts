/** Whether a file that is no chat is one that is joined to chats. */
import { openExport } from '../files/open-export.js';
import { readEvents } from '../joins/read-events.js';
import { readFigures } from '../joins/read-figures.js';
import { readOrderRows } from '../joins/read-order-rows.js';
import { readRatings } from '../joins/read-ratings.js';
import { readRefunds } from '../joins/read-refunds.js';
import { readRoster } from '../joins/read-roster.js';
import { PROOFS } from '../layouts/seems-to-be.js';
import { UserError } from '../model/user-error.js';
import type { InspectedFacts } from '../reports/inspection-facts.js';

const READERS = { 'after-sale': readRefunds, orders: readOrderRows, ratings: readRatings, figures: readFigures, events: readEvents, roster: readRoster } as const;

/** @returns null when the file is none of them; standard input cannot be read twice, and is none */
export async function inspectFacts(
  file: string,
  options: { readonly timezone: string; readonly encoding?: string },
): Promise<InspectedFacts | null> {
  if (file === '-') return null;
  for (const { subject, words } of PROOFS) {
    const opened = await openExport(file, options.encoding === undefined ? {} : { encoding: options.encoding });
    try {
      const { layout, columns, facts, counts, notes } = await READERS[subject](opened.batches(), { file, index: 0 }, options);
      if (facts.length === 0 || !words.some((word) => columns.has(word))) continue;
      const { records, messages, ignored } = counts;
      const skips = [...opened.skips, ...counts.skips];
      return { file, subject, encoding: opened.encoding, layout, columns, records, rows: messages, ignored, skips, notes };
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
    }
  }
  return null;
}
