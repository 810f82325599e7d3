/** Nested JSON of a known shape as rows, each message one. */
import type { JsonRecord, TableRow } from '../model/record.js';
import { remark } from '../model/remark.js';
import { countSkip } from './count-skip.js';
import type { Feed } from './feed.js';
import type { Layout } from './layout.js';
import { type OpenedTable, SAMPLE, type TableRequest } from './opened-table.js';
import { shapeHolders } from './shape-holders.js';
import { type ShapedWord, ShapedRows } from './shaped-rows.js';

export async function openShaped(
  feed: Feed<JsonRecord>,
  layout: Layout,
  request: TableRequest,
): Promise<OpenedTable> {
  const words = shapedWords(layout);
  const rows = new ShapedRows(layout, words);
  const records = await feed.peek(SAMPLE);
  const heads = words.map(({ word }) => layout.own.get(word) ?? word);
  const numbered = records.length === 1;
  const sample: TableRow[] = [];
  for (const record of records) if (sample.length < SAMPLE) sample.push(...cellsOf(record));
  return {
    layout,
    heads,
    columns: new Map(words.map(({ word }, at) => [word, { at, head: heads[at] as string }])),
    sample,
    unread: () => new Map(),
    batches: () => allRows(),
    close: () => feed.close(),
  };

  function cellsOf({ row, value }: JsonRecord): TableRow[] {
    return shapeHolders(value, layout.signature)
      .flatMap((holder) => rows.of(holder))
      .flatMap((cells, at) => (cells === null ? [] : [{ row: numbered ? at + 1 : row, cells }]));
  }

  async function* allRows(): AsyncIterable<readonly TableRow[]> {
    try {
      for (let ahead = await feed.peek(1); ahead.length > 0; ahead = await feed.peek(1)) {
        const batch: TableRow[] = [];
        for (const record of ahead) addRows(record, batch);
        feed.drop(ahead.length);
        yield batch;
      }
    } finally {
      await feed.close();
    }
  }

  function addRows({ row, value }: JsonRecord, batch: TableRow[]): void {
    const holders = shapeHolders(value, layout.signature);
    if (holders.length === 0) {
      countSkip(request.counts, row, remark('not-of-layout', { layout: layout.name }));
      return;
    }
    let number = 0;
    for (const cells of holders.flatMap((holder) => rows.of(holder))) {
      number++;
      if (cells !== null) batch.push({ row: numbered ? number : row, cells });
      else {
        request.counts.records++;
        request.counts.ignored++;
      }
    }
  }
}

/** What the layout itself names: the names of the plain layout are not looked for in nested objects. */
function shapedWords(layout: Layout): readonly ShapedWord[] {
  return [...layout.own].map(([word, names]) => ({
    word,
    paths: names.split(',').map((name) => {
      const path = name.trim();
      const where = path.startsWith('^') ? 'holder' : path.startsWith('@') ? 'person' : 'message';
      return { where, keys: path.replace(/^[\^@]/, '').split('.') };
    }),
  }));
}
