/** Reads the files that are joined to chats: after-sale, orders, ratings, roster. They are small, and read whole. */

import { findFiles } from '../files/find-files.js';
import { openExport } from '../files/open-export.js';
import { EventJoin } from '../joins/event-join.js';
import { newestOrders } from '../joins/newest-orders.js';
import { newestRefunds } from '../joins/newest-refunds.js';
import { OrderJoin } from '../joins/order-join.js';
import { RatingJoin } from '../joins/rating-join.js';
import { readEvents } from '../joins/read-events.js';
import type { FactFile, FactOptions } from '../joins/read-facts.js';
import { readFigures } from '../joins/read-figures.js';
import { readOrderRows } from '../joins/read-order-rows.js';
import { readRatings } from '../joins/read-ratings.js';
import { readRefunds } from '../joins/read-refunds.js';
import { readRoster } from '../joins/read-roster.js';
import { RefundJoin } from '../joins/refund-join.js';
import { refundsOfOrders } from '../joins/refunds-of-orders.js';
import { Roster } from '../joins/roster.js';
import type { Figure } from '../model/figure.js';
import type { Source } from '../model/message.js';
import type { Refund } from '../model/refund.js';
import type { ExportRecord } from '../model/record.js';
import type { InputRecord, JoinedSubject, RemarkRecord } from '../model/input-record.js';
import { earlierOf, type RefundsBefore } from './earlier-refunds.js';
import { inputRecord, remarkRecords } from './input-record.js';

export interface JoinedFiles {
  readonly refunds: RefundJoin | null;
  /** Those that earlier nights do not know, or not in this state. */
  readonly newRefunds: readonly Refund[];
  readonly orders: OrderJoin | null;
  readonly ratings: RatingJoin | null;
  readonly roster: Roster | null;
  readonly events: EventJoin | null;
  readonly figures: readonly Figure[];
  /** The latest time in the after-sale and order files, in milliseconds, or 0. */
  readonly latest: number;
  readonly inputs: readonly InputRecord[];
  /** What their reading has to tell, each with its file. */
  readonly remarks: readonly RemarkRecord[];
  /** Named files that are not there. */
  readonly missing: readonly string[];
}

export interface JoinedPaths {
  readonly afterSale: readonly string[];
  readonly orders?: readonly string[];
  readonly events?: readonly string[];
  readonly figures?: readonly string[];
  readonly ratings: readonly string[];
  readonly roster: readonly string[];
}

/** All files that are to be joined to chats. */
export function pathsToJoin({ afterSale, orders = [], events = [], ratings, roster }: JoinedPaths): string[] {
  return [...afterSale, ...orders, ...events, ...ratings, ...roster];
}

/** @param before what earlier nights know of refunds; without it, the files are all there is */
export async function readJoinedFiles(paths: JoinedPaths, options: FactOptions, before?: RefundsBefore): Promise<JoinedFiles> {
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
      const isEmpty = records === 0 && opened.skips.length > 0;
      remarks.push(...remarkRecords([...opened.notes, ...(isEmpty ? [] : told)], file));
      facts.push(...own);
    }
    return facts;
  };
  const orders = newestOrders(await read(paths.orders ?? [], 'orders', readOrderRows));
  const { refunds: own } = newestRefunds([...(before?.refunds ?? []), ...(await read(paths.afterSale, 'after-sale', readRefunds))]);
  const refunds = refundsOfOrders(own, orders);
  const earlier = before === undefined ? undefined : await earlierOf(refunds, before);
  const ratings = await read(paths.ratings, 'ratings', readRatings);
  const roster = await read(paths.roster, 'roster', readRoster);
  const events = await read(paths.events ?? [], 'events', readEvents);
  const figures = await read(paths.figures ?? [], 'figures', readFigures);
  const times = [...refunds.flatMap(({ times }) => Object.values(times)), ...orders.flatMap(({ times: { promised_at: _, ...times } }) => Object.values(times))];
  const latest = times.reduce((last, time) => Math.max(last, time), 0);
  return {
    refunds: paths.afterSale.length > 0 ? new RefundJoin(refunds, earlier) : null,
    newRefunds: earlier?.fresh ?? [],
    orders: orders.length > 0 ? new OrderJoin(orders) : null,
    ratings: paths.ratings.length > 0 ? new RatingJoin(ratings) : null,
    roster: paths.roster.length > 0 ? new Roster(roster) : null,
    events: events.length > 0 ? new EventJoin(events) : null,
    figures,
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
