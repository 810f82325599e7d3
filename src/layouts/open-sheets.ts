/** A table, or a workbook of several sheets, as rows under one head; titles above heads and sheets without a head are left out. */
import type { TableRow } from '../model/record.js';
import { remark } from '../model/remark.js';
import { cellsIn } from './cells-in.js';
import type { Columns } from './choose-columns.js';
import { countIgnored } from './count-skip.js';
import { dayHeadOf } from './day-head.js';
import type { Feed } from './feed.js';
import { findHead, type Head } from './find-head.js';
import { type RowShape, rowShape } from './row-shape.js';
import { type OpenedTable, SAMPLE, type TableRequest, type Unopened } from './opened-table.js';
import type { ShippedLayout } from './shipped-layouts.js';

/** Names of sheets that a note gives. */
const MOST_NAMED = 10;

export async function openSheets(
  feed: Feed<TableRow>,
  layouts: readonly ShippedLayout[],
  request: TableRequest,
): Promise<OpenedTable | Unopened> {
  let failed: Unopened | null = null;
  for (;;) {
    const rows = sameSheet(await feed.peek(SAMPLE));
    const head = findHead(rows, layouts, request.named);
    if (head !== null && head.missing.length === 0) {
      feed.drop(head.rows);
      const dayOf = (row: TableRow) => dayHeadOf(row.cells, head.columns);
      const all = rows.slice(head.rows);
      const under = all.filter((row) => dayOf(row) === '');
      const shape = rowShape(head.columns, head.heads.length, head.layout, under, request);
      return {
        ...head,
        heads: [...head.heads, ...shape.heads],
        columns: shape.columns,
        sample: shape.shape(under),
        dayHeads: [...titleDays(rows, head.rows, head.columns).days, ...all].flatMap((row) => dayOf(row) || []),
        unread: () => unreadCells(head, under),
        batches: () => allRows(feed, head, shape, titleDays(rows, head.rows, head.columns), request),
        close: () => feed.close(),
      };
    }
    failed ??= { head, rows: rows.slice(head?.rows ?? 0) };
    const sheet = rows[0]?.sheet;
    if (sheet === undefined || rows.length === 0) return failed;
    await leaveOut(feed, sheet, request);
  }
}

async function* allRows(
  feed: Feed<TableRow>,
  head: Head,
  shape: RowShape,
  titles: Titles,
  request: TableRequest,
): AsyncIterable<readonly TableRow[]> {
  const layout: ShippedLayout = { name: head.layout.name, signature: [], exact: false, shaped: false, read: () => head.layout };
  let { sheet } = titles;
  let places: readonly number[] | null = null;
  try {
    if (titles.days.length > 0) yield shape.shape(titles.days);
    for (let ahead = await feed.peek(1); ahead.length > 0; ahead = await feed.peek(1)) {
      if (ahead[0]?.sheet !== sheet) {
        if (!(request.allSheets ?? layout.read().allSheets)) {
          tellUnread(sheet, request);
          return;
        }
        sheet = ahead[0]?.sheet;
        const own = findHead(sameSheet(await feed.peek(SAMPLE)), [layout], request.named);
        if (own === null || own.missing.length > 0) {
          await leaveOut(feed, sheet, request);
          continue;
        }
        const { days } = titleDays(ahead, own.rows, head.columns);
        feed.drop(own.rows);
        places = movedPlaces(head.columns, own.columns);
        if (days.length > 0) yield shape.shape(days);
        continue;
      }
      const rows = sameSheet(ahead);
      feed.drop(rows.length);
      yield shape.shape(places === null ? rows : rows.map((row) => moved(row, places as readonly number[])));
    }
  } finally {
    await feed.close();
  }
}

/** What stands above a sheet's head and matters below it: the rows with the day of its clocks. */
interface Titles {
  readonly sheet: string | undefined;
  readonly days: readonly TableRow[];
}

/** @param columns of the rows below, for which the date is put where they have their times */
function titleDays(rows: readonly TableRow[], above: number, columns: Columns): Titles {
  const place = (columns.get('time') ?? columns.get('date'))?.at ?? 0;
  const days = rows.slice(0, above).flatMap((row) => {
    const day = dayHeadOf(row.cells, new Map());
    return day === '' ? [] : [{ ...row, cells: [...Array.from({ length: place }, () => ''), day] }];
  });
  return { sheet: rows[0]?.sheet, days };
}

/** The sheets behind the first one that fits are for whoever asks for them. */
function tellUnread(read: string | undefined, { sheets = [], notes }: TableRequest): void {
  const left = sheets.slice(sheets.indexOf(read ?? '') + 1);
  const others = left.slice(0, MOST_NAMED);
  notes.push(remark('sheets-unread', { sheet: read ?? '', others, more: left.length - others.length }));
}

function sameSheet(rows: readonly TableRow[]): readonly TableRow[] {
  const sheet = rows[0]?.sheet;
  if (rows.at(-1)?.sheet === sheet) return rows;
  return rows.slice(
    0,
    rows.findIndex((row) => row.sheet !== sheet),
  );
}

/** A sheet without the columns (a summary, a cover) holds nothing of ours: all its rows are ignored. */
async function leaveOut(feed: Feed<TableRow>, sheet: string | undefined, request: TableRequest): Promise<void> {
  let count = 0;
  for (let ahead = await feed.peek(1); ahead.length > 0 && ahead[0]?.sheet === sheet; ahead = await feed.peek(1)) {
    const rows = sameSheet(ahead);
    count += rows.length;
    feed.drop(rows.length);
  }
  countIgnored(request.counts, count);
  request.notes.push(remark('sheet-left-out', { sheet: sheet ?? '', rows: count }));
}

/** Where a sheet with another order of columns has what the first sheet's columns hold; null when the order is the same. */
function movedPlaces(first: Columns, own: Columns): readonly number[] | null {
  const places: number[] = [];
  let same = true;
  for (const [word, column] of first) {
    const at = own.get(word)?.at ?? -1;
    places[column.at] = at;
    same &&= at === column.at;
  }
  return same ? null : Array.from(places, (at) => at ?? -1);
}

function moved(row: TableRow, places: readonly number[]): TableRow {
  return { ...row, cells: places.map((at) => (at < 0 ? '' : (row.cells[at] ?? ''))) };
}

function unreadCells({ heads, columns }: Head, rows: readonly TableRow[]): ReadonlyMap<string, readonly string[]> {
  const taken = new Set([...columns.values()].map((column) => column.at));
  return new Map(heads.flatMap((head, at) => (head === '' || taken.has(at) ? [] : [[head, cellsIn(rows, at)]])));
}
