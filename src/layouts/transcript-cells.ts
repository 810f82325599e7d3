/** A table with a whole transcript in each row → a row a message; what the row says holds for all of its messages. */
import type { InputCounts, TableRow } from '../model/record.js';
import { type Note, remark } from '../model/remark.js';
import { zoneOf } from '../text/zone.js';
import { cellsIn } from './cells-in.js';
import type { Column } from './choose-columns.js';
import { cleanCell, isBlank } from './clean-cell.js';
import { countIgnored, countSkip } from './count-skip.js';
import { dateStyle } from './date-style.js';
import type { DateOrder } from './layout.js';
import type { OpenedTable } from './opened-table.js';
import type { RoleHints } from './role-reader.js';
import { cellSpeakers, type CellSpeakers } from './transcript-cell-speakers.js';
import { linesOfCell, readCell } from './transcript-cell-lines.js';
import { type TranscriptGrammar, transcriptGrammars } from './transcript-grammar.js';
import type { Said } from './transcript-lines.js';
import { noSides } from './transcript-refusals.js';
import { TimeReader } from './time-reader.js';

export interface CellsRequest {
  readonly file: string;
  readonly timezone: string;
  /** The order of dates that the user names. */
  readonly dates: DateOrder | null;
  readonly hints: RoleHints;
  readonly counts: InputCounts;
  readonly notes: Note[];
}

/** Cells that decide whether they hold transcripts. */
const PROBED = 50;
/** What the messages of a row say themselves, or what would say the same of all of them. */
const OF_A_MESSAGE = ['time', 'date', 'role', 'sender', 'text', 'type', 'message_id'];

/**
 * The table itself where its texts are single messages.
 * @throws UserError when the transcripts' sides cannot be told, with what to give
 */
export function unfoldTranscripts(table: OpenedTable, request: CellsRequest): OpenedTable {
  const text = table.columns.get('text');
  if (text === undefined) return table;
  const speakers = cellSpeakers(table, request.hints);
  const grammar = chooseGrammar(table.sample.filter(({ cells }) => !isBlank(cells[text.at] ?? '')).slice(0, PROBED), text.at, speakers);
  if (grammar === null) return table;
  const { at, head } = text;
  const form = grammar;
  const startOf = starts(table, request);
  const width = table.heads.length;
  const added = [...(form.timed ? ['time'] : []), 'role', 'sender', 'customer', 'conversation_id', 'text', 'type'];
  const columns = new Map<string, Column>([...table.columns].filter(([word]) => !OF_A_MESSAGE.includes(word)));
  const customer = columns.get('customer')?.at ?? -1;
  const conversation = columns.get('conversation_id')?.at ?? -1;
  for (const [number, word] of added.entries()) columns.set(word, { at: width + number, head: headOf(word, table, head) });
  const unknown = new Set<string>();
  const sample = table.sample.flatMap((row) => messagesOf(row, null));
  if (sample.length === 0 && unknown.size > 0) throw noSides(request.file, [...unknown]);
  request.notes.push(remark('transcripts-in-cells', { column: head, layout: grammar.name }));
  return {
    ...table,
    heads: [...table.heads, ...added],
    columns,
    sample,
    unread: () => new Map(),
    async *batches() {
      for await (const rows of table.batches()) yield rows.flatMap((row) => messagesOf(row, request.counts));
    },
  };

  function messagesOf(row: TableRow, counts: InputCounts | null): TableRow[] {
    const cell = row.cells[at] ?? '';
    if (isBlank(cell)) {
      if (counts !== null) countIgnored(counts, 1);
      return [];
    }
    const ofRow = speakers.of(row.cells);
    const { said, ignored, stray, undated } = readCell(linesOfCell(cell), form, ofRow.known, startOf(row.cells));
    const roles = ofRow.roles(said.map(({ sender }) => sender));
    const crowded = roles === null;
    if (crowded) for (const { sender } of said) unknown.add(sender);
    if (counts !== null) {
      countIgnored(counts, ignored);
      for (let lost = 0; lost < undated; lost++) countSkip(counts, row.row, remark('clock-undated'));
      for (let lost = 0; lost < stray; lost++) countSkip(counts, row.row, remark('stray-line-of-cell'));
      if (crowded) for (const _ of said) countSkip(counts, row.row, remark('sides-untold', { names: ofRow.names(said) }));
    }
    return crowded ? [] : said.map((one) => rowOf(row, one, roles.get(one.sender) ?? 'customer', ofRow.customer(roles)));
  }

  function rowOf({ row, cells: own }: TableRow, one: Said, role: string, named: string): TableRow {
    const all = own.slice(0, width);
    while (all.length < width) all.push('');
    const who = cleanCell(all[customer] ?? '') || named;
    const id = cleanCell(all[conversation] ?? '');
    // A session without an id or a customer, or whose messages have no times, is one by its row.
    const session = id === '' && (who === '' || !form.timed) ? `${request.file.slice(request.file.lastIndexOf('/') + 1)}#${row}` : (all[conversation] ?? '');
    const type = form.types.find(([, patterns]) => patterns.some((pattern) => pattern.test(one.text)))?.[0] ?? '';
    const sender = speakers.isWord(one.sender) ? '' : one.sender;
    const speaks = form.system.some((pattern) => pattern.test(one.text)) ? 'system' : role;
    return { row, cells: [...all, ...(form.timed ? [one.time] : []), speaks, sender, who, session, one.text, type] };
  }
}

function headOf(word: string, { columns }: OpenedTable, text: string): string {
  return word === 'customer' || word === 'conversation_id' ? (columns.get(word)?.head ?? text) : text;
}

/** The form of most cells; null where fewer than half of them hold several messages, or none at all. */
function chooseGrammar(rows: readonly TableRow[], at: number, speakers: CellSpeakers): TranscriptGrammar | null {
  if (!rows.some(({ cells }) => linesOfCell(cells[at] ?? '').length > 1)) return null;
  let best: TranscriptGrammar | null = null;
  let most = 0;
  for (const grammar of transcriptGrammars()) {
    let spoken = 0;
    let fitting = 0;
    for (const { cells } of rows) {
      const { said, ignored } = readCell(linesOfCell(cells[at] ?? ''), grammar, speakers.of(cells).known, 0);
      spoken += said.length === 0 ? 0 : said.length + ignored;
      if (said.length > 0) fitting++;
    }
    // Forms with times are more particular.
    const weight = grammar.timed ? spoken * 2 : spoken;
    if (fitting * 2 >= rows.length && spoken > rows.length && weight > most) [best, most] = [grammar, weight];
  }
  return best;
}

/** The wall clock at a session's start, which gives the day of clocks in its transcript; null where the row does not tell it. */
function starts({ columns, sample, layout }: OpenedTable, { dates, timezone }: CellsRequest): (cells: readonly string[]) => number | null {
  const zone = zoneOf(timezone);
  const column = columns.get('time') ?? columns.get('date');
  const date = columns.get('date');
  if (column === undefined) return () => null;
  const reader = new TimeReader(zone, dateStyle(cellsIn(sample, column.at).map(cleanCell), dates ?? layout.dates));
  return (cells) => {
    const time = reader.read(cells[column.at] ?? '', date === undefined ? '' : (cells[date.at] ?? ''));
    return Number.isNaN(time) ? null : time + zone.offsetAt(time);
  };
}
