/** What all files of facts (after-sale, ratings, roster) have in common: opening, counting, notes. */
import { countSkip, noCounts } from '../layouts/count-skip.js';
import type { Subject } from '../layouts/layout.js';
import { isNoRecord } from '../layouts/no-record.js';
import { openTable } from '../layouts/open-table.js';
import type { OpenedTable } from '../layouts/opened-table.js';
import { type Naming, readNaming } from '../layouts/read-naming.js';
import { PLAIN } from '../layouts/shipped-layouts.js';
import type { Source } from '../model/message.js';
import type { ExportRecord, InputCounts, TableRow } from '../model/record.js';
import { type Note, type Remark, isRemark, remark } from '../model/remark.js';

export interface FactOptions {
  /** The name of a shipped layout; recognised by the columns when left out. */
  readonly layout?: string;
  /** Our word → the file's column, `-` for none; also `dates: dmy`. */
  readonly columns?: Readonly<Record<string, string>>;
  /** The zone of times without one. */
  readonly timezone: string;
  /** Of rows that name none. */
  readonly shop?: string;
  readonly platform?: string;
}

/** A file of facts, read whole: it is small. */
export interface FactFile<Fact> {
  readonly layout: string;
  /** Our word → the file's column. */
  readonly columns: ReadonlyMap<string, string>;
  readonly facts: readonly Fact[];
  /** What was assumed and what is undecidable. */
  readonly notes: readonly Note[];
  /** Rows that were read count as messages, so that records = messages + duplicates + ignored + skipped holds for every input. */
  readonly counts: InputCounts;
}

/** A file whose columns are known. */
export interface OpenedFacts {
  readonly table: OpenedTable;
  readonly naming: Naming;
  readonly source: Source;
  readonly options: FactOptions;
  readonly notes: Note[];
}

/** A row's fact, the reason why it cannot be read, or null for a row that rightly has none. */
export type RowReader<Fact> = (row: TableRow) => Fact | Remark | null;

/**
 * @param reader makes the reader of rows when the columns are known
 * @throws UserError when the columns that are needed cannot be found, or dates could be two days
 */
export async function readFacts<Fact extends object>(
  records: AsyncIterable<ExportRecord[]>,
  source: Source,
  subject: Subject,
  options: FactOptions,
  reader: (opened: OpenedFacts) => RowReader<Fact>,
): Promise<FactFile<Fact>> {
  const { file } = source;
  const naming = readNaming(options.columns, subject);
  const counts = noCounts();
  const notes: Note[] = [];
  const table = await openTable(records, {
    file,
    subject,
    layout: options.layout,
    named: naming.columns,
    counts,
    notes,
  });
  if (table === null) {
    notes.push(remark('no-records'));
    return { layout: options.layout ?? PLAIN, columns: new Map(), facts: [], notes, counts };
  }
  try {
    const facts = await readRows(table, reader({ table, naming, source, options, notes }), counts);
    const columns = new Map([...table.columns].map(([word, column]) => [word, column.head]));
    return { layout: table.layout.name, columns, facts, notes, counts };
  } finally {
    await table.close();
  }
}

async function readRows<Fact extends object>(
  table: OpenedTable,
  read: RowReader<Fact>,
  counts: InputCounts,
): Promise<Fact[]> {
  const facts: Fact[] = [];
  for await (const rows of table.batches()) {
    for (const row of rows) {
      const fact = isNoRecord(row.cells, table.columns, table.layout.columns) ? null : read(row);
      if (fact !== null && isRemark(fact)) {
        countSkip(counts, row.row, fact);
        continue;
      }
      counts.records++;
      if (fact === null) counts.ignored++;
      else {
        counts.messages++;
        facts.push(fact);
      }
    }
  }
  return facts;
}
