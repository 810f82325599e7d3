/** Nested JSON of a known shape as rows, each message one. */
import type { JsonRecord, TableRow } from '../model/record.js';
import { remark } from '../model/remark.js';
import { besideWord, type Column } from './choose-columns.js';
import { countIgnored, countSkip } from './count-skip.js';
import type { Feed } from './feed.js';
import type { Layout } from './layout.js';
import { type OpenedTable, SAMPLE, type TableRequest } from './opened-table.js';
import { rowShape } from './row-shape.js';
import { type Holders, shapeHolders } from './shape-holders.js';
import { type ShapedWord, ShapedRows } from './shaped-rows.js';
import type { Facts } from './unfold-objects.js';

export async function openShaped(
  feed: Feed<JsonRecord>,
  layout: Layout,
  request: TableRequest,
): Promise<OpenedTable> {
  const words = shapedWords(layout);
  const rows = new ShapedRows(layout, words);
  const records = await feed.peek(SAMPLE);
  const heads = words.map(({ head }) => head);
  const numbered = records.length === 1;
  const under: TableRow[] = [];
  for (const record of records) if (under.length < SAMPLE) under.push(...rowsOf(record, holdersOf(record).holders));
  const columns = new Map(words.map(({ word, head }, at): [string, Column] => [word, { at, head }]));
  const notOfLayout = remark('not-of-layout', { layout: layout.name });
  const shape = rowShape(columns, words.length, layout, under, request);
  return {
    layout,
    heads: [...heads, ...shape.heads],
    columns: shape.columns,
    sample: shape.shape(under),
    unread: () => new Map(),
    batches: () => allRows(),
    close: () => feed.close(),
  };

  function holdersOf({ value }: JsonRecord): Holders {
    return shapeHolders(value, layout.signature);
  }

  function rowsOf({ row }: JsonRecord, holders: readonly Facts[]): TableRow[] {
    return holders.flatMap((holder) => rows.of(holder)).map((cells, at) => ({ row: numbered ? at + 1 : row, cells }));
  }

  async function* allRows(): AsyncIterable<readonly TableRow[]> {
    try {
      for (let ahead = await feed.peek(1); ahead.length > 0; ahead = await feed.peek(1)) {
        const batch: TableRow[] = [];
        for (const record of ahead) addRows(record, batch);
        feed.drop(ahead.length);
        yield shape.shape(batch);
      }
    } finally {
      await feed.close();
    }
  }

  function addRows(record: JsonRecord, batch: TableRow[]): void {
    const { holders, strangers } = holdersOf(record);
    if (holders.length === 0) return countSkip(request.counts, record.row, notOfLayout);
    for (let number = 0; number < strangers; number++) countSkip(request.counts, record.row, notOfLayout);
    const found = rowsOf(record, holders);
    for (const row of found) batch.push(row);
    // A ticket that nobody has written in.
    if (found.length === 0) countIgnored(request.counts);
  }
}

/** What the layout itself names, its marks too: the names of the plain layout are not looked for in nested objects. */
function shapedWords(layout: Layout): readonly (ShapedWord & { readonly head: string })[] {
  const own = [...layout.own].map(([word, names]) => ({ word, head: names, paths: names.split(',').map(pathIn) }));
  const marks = [...layout.marks].flatMap(([word, all]) =>
    all.map(({ written }, number) => ({ word: besideWord(`${word}?`, number), head: written, paths: [pathIn(written)] })),
  );
  return [...own, ...marks];
}

function pathIn(name: string): ShapedWord['paths'][number] {
  const path = name.trim();
  const where = path.startsWith('^') ? 'holder' : path.startsWith('@') ? 'person' : 'message';
  return { where, keys: path.replace(/^[\^@]/, '').split('.') };
}
