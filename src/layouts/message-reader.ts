/** Rows → messages: the path that every message of an export takes, so it does nothing twice. */
import type { Reading, Role, Source } from '../model/message.js';
import type { InputCounts, TableRow } from '../model/record.js';
import { type Remark, remark } from '../model/remark.js';
import { isBlank } from './clean-cell.js';
import { countIgnored, countSkip } from './count-skip.js';
import { dayHeadOf } from './day-head.js';
import type { MessageCells } from './message-cells.js';
import type { MessagePlaces } from './message-places.js';
import { isNoRecord } from './no-record.js';
import type { OpenedTable } from './opened-table.js';
import type { RoleReader } from './role-reader.js';
import { isPicture, type TextReader } from './text-reader.js';
import type { TimeReader } from './time-reader.js';

/** Nobody tells the type, and there is no text: a picture that the export does not hold, most likely. */
const UNKNOWN_TYPE = 'unknown';
const TEXT_TYPE = 'text';
const IMAGE_TYPE = 'image';

type Cells = readonly string[];

/** Is told every message with the row that it was read from. */
export type Watch = (reading: Reading, row: TableRow) => void;

export class MessageReader {
  private readonly lastPlace: number;
  /** From a row with a date alone; holds for the clocks below it, on its sheet. */
  private day = '';
  private daySheet: string | undefined;

  constructor(
    private readonly table: OpenedTable,
    private readonly places: MessagePlaces,
    private readonly cells: MessageCells,
    private readonly times: TimeReader,
    private readonly roles: RoleReader,
    private readonly source: Source,
    private readonly counts: InputCounts,
    private readonly textIn: TextReader,
    private readonly watch: Watch | null = null,
  ) {
    this.lastPlace = table.heads.length - 1;
  }

  /** The messages of some rows; each row is counted as a message, as ignored or as skipped. */
  read(rows: readonly TableRow[]): Reading[] {
    const readings: Reading[] = [];
    for (let at = 0; at < rows.length; at++) {
      const reading = this.readRow(rows[at] as TableRow);
      if (reading === null) continue;
      readings.push(reading);
      this.watch?.(reading, rows[at] as TableRow);
    }
    return readings;
  }

  private readRow(line: TableRow): Reading | null {
    const { row, cells } = line;
    const { places } = this;
    if (this.isMarked(cells)) return this.ignore();
    const time = places.time < 0 ? null : this.times.read(cell(cells, places.time), cell(cells, places.date) || this.dayOf(line));
    if (time !== null && Number.isNaN(time))
      return this.leave(line, this.times.problem(cell(cells, places.time)));
    const role = this.roles.of(cells);
    if (role === null) return this.leave(line, this.roles.problem(cells));
    const raw = this.textOf(cells);
    const text = this.textIn(raw);
    const empty = isBlank(text);
    if (empty && (time === null || dayHeadOf(cells, this.table.columns) !== '')) return this.leave(line, remark('text-empty'));
    const conversation = this.cells.conversations.of(cell(cells, places.conversation));
    const sender = this.senderOf(role, cells);
    const customer =
      places.customer >= 0 ? this.cells.customers.of(cell(cells, places.customer)) : role === 'customer' ? sender : '';
    if (conversation === '' && customer === '')
      return this.leave(line, remark('whose-unknown'));
    const type = this.cells.types.of(cell(cells, places.type));
    this.counts.records++;
    this.counts.messages++;
    return {
      message: {
        time,
        precise: this.times.precise,
        role,
        sender,
        text,
        type: type !== '' ? type : empty ? (isPicture(raw) ? IMAGE_TYPE : UNKNOWN_TYPE) : TEXT_TYPE,
        id: places.messageId < 0 ? '' : this.cells.messageId(cell(cells, places.messageId)),
        source: this.source,
        row,
      },
      platform: this.cells.platforms.of(cell(cells, places.platform)),
      conversation,
      customer,
      shop: this.cells.shops.of(cell(cells, places.shop)),
      order: this.cells.orders.of(cell(cells, places.order)),
      product: this.cells.products.of(cell(cells, places.product)),
      rating: this.cells.ratings.of(cell(cells, places.rating)),
      team: this.cells.teams.of(cell(cells, places.team)),
    };
  }

  private isMarked(cells: Cells): boolean {
    for (const { at, marks } of this.cells.noMessage) if (marks.of(cell(cells, at))) return true;
    return false;
  }

  /** An unquoted delimiter in a last column of texts has cut the text: its pieces belong together. */
  private textOf(cells: Cells): string {
    const at = this.places.text;
    if (at !== this.lastPlace || cells.length <= at + 1) return cell(cells, at);
    const pieces = cells.slice(at);
    while (pieces.length > 1 && pieces.at(-1) === '') pieces.pop();
    return pieces.join(',');
  }

  private senderOf(role: Role, cells: Cells): string {
    const { sender, agent, customer } = this.places;
    const name = this.cells.senders.of(cell(cells, sender));
    if (name !== '' || role === 'system') return name;
    return role === 'customer'
      ? this.cells.customers.of(cell(cells, customer))
      : this.cells.agents.of(cell(cells, agent));
  }

  private dayOf({ sheet }: TableRow): string {
    return this.daySheet === sheet ? this.day : '';
  }

  private leave({ row, cells, sheet }: TableRow, reason: Remark): null {
    const day = dayHeadOf(cells, this.table.columns);
    if (day !== '') {
      this.day = day;
      this.daySheet = sheet;
      return this.ignore();
    }
    if (isNoRecord(cells, this.table.columns, this.table.layout.columns)) return this.ignore();
    countSkip(this.counts, row, reason);
    return null;
  }

  private ignore(): null {
    countIgnored(this.counts);
    return null;
  }
}

/** Rows are ragged, and a column may be missing. */
function cell(cells: Cells, at: number): string {
  return at < 0 ? '' : (cells[at] ?? '');
}
