/** Objects as rows under one head: the keys seen in the first ones. */
import type { JsonRecord, TableRow } from '../model/record.js';
import { remark } from '../model/remark.js';
import { cellsIn } from './cells-in.js';
import type { Column } from './choose-columns.js';
import { countIgnored, countSkip } from './count-skip.js';
import type { Feed } from './feed.js';
import { readHead } from './find-head.js';
import { cellsAt, objectPaths, type Path } from './object-columns.js';
import { type OpenedTable, SAMPLE, type TableRequest, type Unopened } from './opened-table.js';
import { type RowShape, rowShape } from './row-shape.js';
import type { ShippedLayout } from './shipped-layouts.js';
import { type Leaf, Unfolding } from './unfold-objects.js';

export async function openObjects(
  feed: Feed<JsonRecord>,
  layouts: readonly ShippedLayout[],
  request: TableRequest,
): Promise<OpenedTable | Unopened> {
  const records = await feed.peek(SAMPLE);
  const unfolding = new Unfolding((layouts.at(-1) as ShippedLayout).read());
  const leaves = records.flatMap((record) => unfolding.unfold(record.row, record.value) ?? []).slice(0, SAMPLE);
  const paths = objectPaths(leaves);
  const head = readHead(
    paths.map((path) => path.name),
    0,
    layouts,
    request.named,
  );
  if (head.missing.length > 0 && leaves.length > 0) {
    return { head, rows: leaves.map((leaf) => ({ row: leaf.row, cells: cellsAt(leaf, paths) })) };
  }
  const used: Path[] = [];
  const columns = new Map<string, Column>();
  for (const [word, column] of head.columns) {
    columns.set(word, { at: used.length, head: column.head });
    used.push(paths[column.at] as Path);
  }
  // A file that is one object has no rows of its own to point at: its messages are numbered through.
  const numbered = records.length === 1 && leaves.length > 1;
  const under = leaves.map((leaf, at) => ({ row: numbered ? at + 1 : leaf.row, cells: cellsAt(leaf, used) }));
  const shape = rowShape(columns, used.length, head.layout, under, request);
  return {
    ...head,
    heads: [...head.heads, ...shape.heads],
    cellHeads: [...used.map((path) => path.name), ...shape.heads],
    columns: shape.columns,
    sample: shape.shape(under),
    unread: () => unreadCells(leaves, paths, used),
    batches: () => allRows(feed, unfolding, used, numbered, shape, head.layout.name, request),
    close: () => feed.close(),
  };
}

async function* allRows(
  feed: Feed<JsonRecord>,
  unfolding: Unfolding,
  paths: readonly Path[],
  numbered: boolean,
  shape: RowShape,
  layout: string,
  { counts }: TableRequest,
): AsyncIterable<readonly TableRow[]> {
  let number = 0;
  try {
    for (let records = await feed.peek(1); records.length > 0; records = await feed.peek(1)) {
      const rows: TableRow[] = [];
      for (const record of records) {
        const leaves = unfolding.unfold(record.row, record.value);
        if (leaves === null) countSkip(counts, record.row, remark('not-an-object'));
        else if (leaves.length === 0) countIgnored(counts);
        else for (const leaf of leaves) addRow(leaf, rows);
      }
      feed.drop(records.length);
      yield shape.shape(rows);
    }
  } finally {
    await feed.close();
  }

  function addRow(leaf: Leaf, rows: TableRow[]): void {
    const row = numbered ? ++number : leaf.row;
    const cells = cellsAt(leaf, paths);
    // An object of other keys altogether is no blank row.
    if (cells.every((cell) => cell === '') && Object.keys(leaf.own).length > 0) countSkip(counts, row, remark('not-of-layout', { layout }));
    else rows.push({ row, cells });
  }
}

function unreadCells(
  leaves: readonly Leaf[],
  paths: readonly Path[],
  used: readonly Path[],
): ReadonlyMap<string, readonly string[]> {
  const free = paths.filter((path) => !used.includes(path));
  const rows = leaves.map((leaf) => ({ row: leaf.row, cells: cellsAt(leaf, free) }));
  return new Map(free.map((path, at) => [path.name, cellsIn(rows, at)]));
}
