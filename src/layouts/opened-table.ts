import type { InputCounts, TableRow } from '../model/record.js';
import type { Note } from '../model/remark.js';
import type { Columns, NamedColumns } from './choose-columns.js';
import type { Head } from './find-head.js';
import type { Layout, Subject } from './layout.js';
import type { RoleHints } from './role-reader.js';

/** Enough rows to see how an export writes dates and roles, and few enough to hold. */
export const SAMPLE = 200;

export interface TableRequest {
  readonly file: string;
  readonly subject: Subject;
  /** The name of a shipped layout; the one that fits best when left out. */
  readonly layout?: string | undefined;
  readonly named: NamedColumns;
  /** How the file's name is made, where the user says it: `{shop}_{date}`. */
  readonly fileName?: string | undefined;
  /** The sheets of a workbook, and whether all of them are to be read. */
  readonly sheets?: readonly string[] | undefined;
  readonly allSheets?: boolean | undefined;
  /** Rows that are left out while opening are counted here, and told in the notes. */
  readonly counts: InputCounts;
  readonly notes: Note[];
  /** What is known of who speaks; a transcript cannot be parted into messages without it. */
  readonly hints?: RoleHints | undefined;
}

export interface OpenedTable {
  readonly layout: Layout;
  readonly columns: Columns;
  /** All names of columns, as the export has them. */
  readonly heads: readonly string[];
  /** The names by the places of cells, where rows hold fewer columns than there are. */
  readonly cellHeads?: readonly string[];
  /** The first rows under the head, which also stand in `batches`. */
  readonly sample: readonly TableRow[];
  /** Dates that stand among them, or above the head, in rows of their own: the days of the clocks below. */
  readonly dayHeads?: readonly string[];
  /** Cells of the first rows in the columns that no word has taken, by the column's name. */
  unread(): ReadonlyMap<string, readonly string[]>;
  /** All rows under the head; can be read once. */
  batches(): AsyncIterable<readonly TableRow[]>;
  /** Lets go of the file, where it is not read to its end. */
  close(): Promise<void>;
}

/** A head that misses what is needed, and the rows under it. */
export interface Unopened {
  readonly head: Head | null;
  readonly rows: readonly TableRow[];
}
