/** Reads the files that are joined to chats: after-sale, ratings, roster. They are small, and read whole. */

import { findFiles } from '../files/find-files.js';
import { openExport } from '../files/open-export.js';
import { newestRefunds } from '../joins/newest-refunds.js';
import { RatingJoin } from '../joins/rating-join.js';
import type { FactFile, FactOptions } from '../joins/read-facts.js';
import { readRatings } from '../joins/read-ratings.js';
import { readRefunds } from '../joins/read-refunds.js';
import { readRoster } from '../joins/read-roster.js';
import { RefundJoin } from '../joins/refund-join.js';
import { Roster } from '../joins/roster.js';
import type { Source } from '../model/message.js';
import type { ExportRecord } from '../model/record.js';
import type { InputRecord, JoinedSubject, RemarkRecord } from '../model/input-record.js';
import { inputRecord, remarkRecords } from './input-record.js';

export interface JoinedFiles {
  readonly refunds: RefundJoin | null;
  readonly ratings: RatingJoin | null;
  readonly roster: Roster | null;
  /** The latest time in the after-sale files, in milliseconds, or 0. */
  readonly latest: number;
  readonly inputs: readonly InputRecord[];
  /** What their reading has to tell, each with its file. */
  readonly remarks: readonly RemarkRecord[];
  /** Named files that are not there. */
  readonly missing: readonly string[];
}

export interface JoinedPaths {
  readonly afterSale: readonly string[];
  readonly ratings: readonly string[];
  readonly roster: readonly string[];
}

export async function readJoinedFiles(paths: JoinedPaths, options: FactOptions): Promise<JoinedFiles> {
  const inputs: InputRecord[] = [];
  const remarks: RemarkRecord[] = [];
  const missing: string[] = [];
  const read = async <Fact>(named: readonly string[], subject: JoinedSubject, reader: Reader<Fact>): Promise<Fact[]> => {
    const found = await findFiles(named);
    missing.push(...found.missing);
    const facts: Fact[] = [];
    for (const [index, file] of found.files.entries()) {
      const opened = await openExport(file);
      const { counts, layout, notes: told, facts: own } = await reader(opened.batches(), { file, index }, options);
      const skips = [...opened.skips, ...counts.skips];
      const { records, messages, duplicates, ignored, skipped } = counts;
      inputs.push(inputRecord({
        file,
        subject,
        layout,
        encoding: opened.encoding,
        bytes: opened.bytesRead,
        sha256: opened.sha256(),
        records: records + opened.skips.length,
        messages,
        duplicates,
        ignored,
        skipped: skipped + opened.skips.length,
        skips,
      }));
      remarks.push(...remarkRecords([...opened.notes, ...told], file));
      facts.push(...own);
    }
    return facts;
  };
  const { refunds } = newestRefunds(await read(paths.afterSale, 'after-sale', readRefunds));
  const ratings = await read(paths.ratings, 'ratings', readRatings);
  const roster = await read(paths.roster, 'roster', readRoster);
  const latest = refunds.reduce((last, { times }) => Math.max(last, ...Object.values(times)), 0);
  return {
    refunds: paths.afterSale.length > 0 ? new RefundJoin(refunds) : null,
    ratings: paths.ratings.length > 0 ? new RatingJoin(ratings) : null,
    roster: paths.roster.length > 0 ? new Roster(roster) : null,
    latest,
    inputs,
    remarks,
    missing,
  };
}

type Reader<Fact> = (
  records: AsyncIterable<ExportRecord[]>,
  source: Source,
  options: FactOptions,
) => Promise<FactFile<Fact>>;
