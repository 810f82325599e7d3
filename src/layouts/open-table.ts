/** Records of any shape → rows under known columns: what every reader of exports begins with. */
import type { ExportRecord, JsonRecord, TableRow, TextLine } from '../model/record.js';
import { UserError } from '../model/user-error.js';
import { Feed } from './feed.js';
import { openObjects } from './open-objects.js';
import { openShaped } from './open-shaped.js';
import { openSheets } from './open-sheets.js';
import { openText } from './open-text.js';
import { type OpenedTable, SAMPLE, type TableRequest, type Unopened } from './opened-table.js';
import { recogniseShape } from './recognise-shape.js';
import { isChat, seemsToBe } from './seems-to-be.js';
import { type ShippedLayout, shippedLayout, shippedLayouts } from './shipped-layouts.js';
import { unknownLayout } from './unknown-layout.js';

/** Rows that may be the head of another kind of file. */
const HEAD_ROWS = 5;

/**
 * Finds the columns of an export.
 * @returns null for an export without any record
 * @throws UserError when the columns that are needed cannot be found, with what was seen and what to write
 */
export async function openTable(
  records: AsyncIterable<readonly ExportRecord[]>,
  request: TableRequest,
): Promise<OpenedTable | null> {
  const feed = new Feed(records);
  try {
    const begun = await feed.peek(SAMPLE);
    const first = begun[0];
    if (first !== undefined && 'line' in first)
      return await openText(feed as Feed<ExportRecord> as Feed<TextLine>, request);
    const layouts = candidates(request);
    const headRows = begun.slice(0, HEAD_ROWS).flatMap((record) => ('cells' in record ? [record.cells] : []));
    if (first === undefined) return null;
    const opened =
      'cells' in first
        ? await openSheets(feed as Feed<ExportRecord> as Feed<TableRow>, layouts.filter(isFlat), request)
        : await openJson(feed as Feed<ExportRecord> as Feed<JsonRecord>, layouts, request);
    if ('batches' in opened) {
      // A column of names is all that a roster needs: every chat has one, or a role that is called like one.
      if (request.subject === 'roster' && headRows.some(isChat)) throw new UserError(`${request.file}: ${seemsToBe(headRows, 'roster')}`);
      return opened;
    }
    throw unknownLayout(opened, layouts, request, headRows);
  } catch (error) {
    await feed.close();
    throw error;
  }
}

async function openJson(
  feed: Feed<JsonRecord>,
  layouts: readonly ShippedLayout[],
  request: TableRequest,
): Promise<OpenedTable | Unopened> {
  // Columns that the user names are those of the objects as they are.
  const shape = request.named.size > 0 ? null : recogniseShape(await feed.peek(SAMPLE), layouts);
  return shape === null ? openObjects(feed, layouts.filter(isFlat), request) : openShaped(feed, shape, request);
}

/** A layout of nested JSON has nothing to say of a table, unless it is the only one allowed. */
function isFlat(one: ShippedLayout, _at: number, all: readonly ShippedLayout[]): boolean {
  return !one.shaped || all.length === 1;
}

function candidates(request: TableRequest): readonly ShippedLayout[] {
  if (request.layout === undefined) return shippedLayouts(request.subject);
  const layout = shippedLayout(request.subject, request.layout);
  return [{ name: layout.name, signature: layout.signature, exact: layout.exact, shaped: layout.shape !== null, read: () => layout }];
}
