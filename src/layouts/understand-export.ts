/** An export of chats → messages, a batch at a time, with what was assumed on the way. */
import type { Reading, Source } from '../model/message.js';
import type { ExportRecord, InputCounts } from '../model/record.js';
import { UserError } from '../model/user-error.js';
import { type Note, remark } from '../model/remark.js';
import { chooseRoleReader } from './choose-role-reader.js';
import { chooseTimeReader, refuseUnnamedTimes } from './choose-time-reader.js';
import { noCounts } from './count-skip.js';
import { foldHead } from './fold-word.js';
import { joinReplies } from './join-replies.js';
import { type LayoutReason, layoutReason } from './layout-reason.js';
import { messageCells } from './message-cells.js';
import { messagePlaces } from './message-places.js';
import { MessageReader, type Watch } from './message-reader.js';
import { openTable } from './open-table.js';
import type { OpenedTable } from './opened-table.js';
import { type Beside, hintsByName, type People, peopleBeside } from './people-beside.js';
import { type Naming, readNaming } from './read-naming.js';
import type { RoleHints } from './role-reader.js';
import { PLAIN, shippedLayout } from './shipped-layouts.js';
import { textReader } from './text-reader.js';
import { unfoldTranscripts } from './transcript-cells.js';

export interface LayoutOptions {
  /** The name of a layout; recognised by the columns when left out. */
  readonly layout?: string;
  /** Our word → the export's column, `-` for none; also `dates: dmy` and `role.agent: "1|2"`. */
  readonly columns?: Readonly<Record<string, string>>;
  /** The zone of times without one, and of days. */
  readonly timezone: string;
  /** Of messages whose row names none. */
  readonly shop?: string;
  readonly platform?: string;
  /** The sheets of a workbook, as the files room names them. */
  readonly sheets?: readonly string[];
  /** Every sheet is read, whatever the layout says. */
  readonly allSheets?: boolean;
  /** Names that are agents, from the roster. */
  readonly agents?: ReadonlySet<string>;
  /** Reads files that lie beside the export. */
  readonly beside?: Beside;
  /** Is told every message with the cells that it was read from, by the names of their columns. */
  readonly watch?: (reading: Reading, cells: readonly string[], heads: readonly string[]) => void;
}

export interface Understood {
  readonly layout: string;
  readonly reason: LayoutReason;
  /** All columns of the export, as it writes them. */
  readonly heads: readonly string[];
  /** '' where only the rows tell, or nobody. */
  readonly platform: string;
  /** Our word → the export's column. */
  readonly columns: ReadonlyMap<string, string>;
  /** What was assumed and what is undecidable; grows while reading. */
  readonly notes: readonly Note[];
  /** False where times have no seconds, or are missing: then no wait can be told. */
  readonly precise: boolean;
  /** Grows while reading. Readings count as messages; who drops a duplicate moves it. */
  readonly counts: InputCounts;
  /** The messages; can be read once. */
  batches(): AsyncIterable<Reading[]>;
}

/**
 * Recognises an export by its first records, then reads on as a stream.
 * @throws UserError when columns, roles or dates cannot be told, with what was seen and what to write
 */
export async function understandExport(
  records: AsyncIterable<ExportRecord[]>,
  source: Source,
  options: LayoutOptions,
): Promise<Understood> {
  const { file } = source;
  const naming = readNaming(options.columns, 'chats');
  const counts = noCounts();
  const notes: Note[] = [];
  const table = await openTable(records, {
    file,
    subject: 'chats',
    layout: options.layout,
    named: naming.columns,
    fileName: naming.fileName,
    sheets: options.sheets,
    allSheets: options.allSheets,
    counts,
    notes,
    hints: { roles: naming.roles, agents: options.agents ?? new Set() },
  });
  if (table === null) return nothing(counts, options);
  try {
    const people = await peopleBeside(table.layout, options.beside, options.agents ?? new Set());
    const hints = hintsByName({ roles: naming.roles, agents: options.agents ?? new Set<string>() }, people);
    const unfolded = unfoldTranscripts(joinReplies(table), { file, timezone: options.timezone, dates: naming.dates, hints, counts, notes });
    const understood = understand(unfolded, source, options, naming, { hints, people }, counts, notes);
    return { ...understood, heads: ownHeads(table), reason: layoutReason(table, options.layout) };
  } catch (error) {
    await table.close();
    throw error;
  }
}

function understand(
  table: OpenedTable,
  source: Source,
  options: LayoutOptions,
  naming: Naming,
  { hints, people }: { readonly hints: RoleHints; readonly people: People },
  counts: InputCounts,
  notes: Note[],
): Omit<Understood, 'heads' | 'reason'> {
  const { layout, columns } = table;
  const { file } = source;
  const timed = columns.has('time') || columns.has('date');
  if (!timed) requireNoTimes(table, naming, file, notes);
  const roles = chooseRoleReader(table, hints, people.bots, file);
  const times = chooseTimeReader(
    table,
    columns.has('time') ? ['time', 'date'] : ['date'],
    naming,
    options.timezone,
    file,
  );
  if (roles.note !== null) notes.push(roles.note);
  notes.push(...times.notes);
  if (timed && !times.precise) notes.push(remark('no-seconds'));
  if (table.sample.length === 0) notes.push(remark('no-rows'));
  const platform = options.platform ?? layout.platform;
  const cells = messageCells(layout, columns, { shop: options.shop ?? '', platform, names: people.names }, notes);
  const { watch } = options;
  const watching: Watch | null = watch === undefined ? null : (reading, row) => watch(reading, row.cells, table.cellHeads ?? table.heads);
  const reader = new MessageReader(table, messagePlaces(table, roles), cells, times.reader, roles, source, counts, textReader(layout.markup, people.names), watching);
  return {
    layout: layout.name,
    platform,
    columns: new Map([...columns].flatMap(([word, { head }]) => (head === '' ? [] : [[word, head]]))),
    notes,
    precise: timed && times.precise,
    counts,
    async *batches() {
      for await (const rows of table.batches()) yield reader.read(rows);
    },
  };
}

/** The heads that the export has for words of its own; what only stands in for another column or marks a message is blanked. */
function ownHeads({ heads, layout }: OpenedTable): string[] {
  const beside = new Set([...[...layout.fallback.values()].flat(), ...[...layout.marks.values()].flatMap((marks) => marks.map(({ column }) => column))]);
  return heads.map((head) => (beside.has(foldHead(head)) ? '' : head));
}

/** Without times an id must part the conversations, and there must be no times that were overlooked. */
function requireNoTimes(table: OpenedTable, naming: Naming, file: string, notes: Note[]): void {
  if (naming.columns.get('time') !== '-') refuseUnnamedTimes(table, file);
  if (!table.columns.has('conversation_id')) {
    throw new UserError(
      `${file}: no column for time. Without times, conversation_id is needed to part one conversation from the next.`,
    );
  }
  notes.push(remark('no-times'));
}

function nothing(counts: InputCounts, options: LayoutOptions): Understood {
  const layout = shippedLayout('chats', options.layout ?? PLAIN);
  return {
    layout: layout.name,
    reason: { how: options.layout === undefined ? 'plain' : 'named', by: [] },
    heads: [],
    platform: options.platform ?? layout.platform,
    columns: new Map(),
    notes: [remark('no-records')],
    precise: false,
    counts,
    async *batches() {},
  };
}
