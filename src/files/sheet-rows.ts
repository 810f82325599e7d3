/** The XML of a sheet → rows. Hidden rows count like others, the size that a sheet claims to have is not believed. */
import type { TableRow } from '../model/record.js';
import type { MarkupReader } from './markup.js';
import type { Merge } from './merged-cells.js';
import { columnOf } from './merged-cells.js';
import { lacksSeconds, momentText, numberText } from './sheet-number.js';
import type { Workbook } from './workbook.js';

/** The last column that spreadsheets have (XFD). */
const MOST_COLUMNS = 16_384;
/** A cell of a spreadsheet holds at most 32,767 characters. */
const LONGEST = 65_536;
/** Excel writes characters that XML cannot hold so. */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

export class SheetRows implements MarkupReader {
  /** The rows that are whole; to be taken away by whoever asks. */
  rows: TableRow[] = [];
  private row = 0;
  private cells: string[] = [];
  private filled = false;
  private column = -1;
  private type = '';
  private style = 0;
  private value = '';
  private reading = false;
  private spoken = 0;
  /** Moments without seconds, as long as no cell of the sheet has any. */
  private coarse: { cells: string[]; column: number }[] = [];
  private fine = false;
  private running: (Merge & { value: string })[] = [];

  constructor(
    private readonly sheet: string,
    private readonly workbook: Workbook,
    private readonly merges: ReadonlyMap<number, readonly Merge[]>,
  ) {}

  /** The rows that are whole by now; null where there are none. */
  take(): TableRow[] | null {
    const { rows } = this;
    if (this.fine) this.refine();
    this.coarse = [];
    if (rows.length === 0) return null;
    this.rows = [];
    return rows;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'c') {
      const place = placeOf(attributes['r'] ?? '');
      this.column = place < 0 ? this.column + 1 : place;
      this.type = attributes['t'] ?? '';
      this.style = Number(attributes['s'] ?? 0);
      this.value = '';
    } else if (name === 'v' || name === 't') this.reading = this.spoken === 0;
    else if (name === 'rPh') this.spoken++;
    else if (name === 'row') {
      const number = Number(attributes['r']);
      this.row = Number.isSafeInteger(number) && number > 0 ? number : this.row + 1;
      this.cells = [];
      this.column = -1;
      this.filled = false;
    }
  }

  text(text: string): void {
    if (this.reading && this.value.length < LONGEST) this.value += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.reading = false;
    else if (name === 'rPh') this.spoken--;
    else if (name === 'c') this.add();
    else if (name === 'row') this.end();
  }

  private add(): void {
    const { column, cells } = this;
    if (this.value === '' || column >= MOST_COLUMNS) return;
    const text = this.textOf(this.value);
    if (text === '') return;
    while (cells.length < column) cells.push('');
    cells[column] = text;
    this.filled = true;
  }

  private end(): void {
    const { row, cells } = this;
    // A row that only continues what is merged above it is the rest of that row, and none of its own.
    if (this.filled) {
      for (const { column, last, value } of this.running) {
        if (row > last || (cells[column] ?? '') !== '') continue;
        while (cells.length <= column) cells.push('');
        cells[column] = value;
      }
      this.rows.push({ row, cells, sheet: this.sheet });
    }
    if (this.running.length > 0) this.running = this.running.filter(({ last }) => last > row);
    for (const merge of this.merges.get(row) ?? []) {
      const value = cells[merge.column] ?? '';
      if (value !== '') this.running.push({ ...merge, value });
    }
  }

  private textOf(value: string): string {
    switch (this.type) {
      case 's':
        return unescaped(this.workbook.texts[Number(value)] ?? '');
      case 'b':
        return value === '1' ? 'TRUE' : 'FALSE';
      case 'e':
        return '';
      case 'str':
      case 'inlineStr':
        return unescaped(value);
      case 'd':
        return value;
      default:
        return this.number(value);
    }
  }

  private number(written: string): string {
    const format = this.workbook.formats[this.style];
    const moment = format ? momentText(Number(written), format, this.workbook.from1904) : null;
    if (moment === null || !format) return numberText(written);
    if (format.clock && !format.seconds) {
      if (!lacksSeconds(moment)) this.fine = true;
      else if (this.fine) return `${moment}:00`;
      else this.coarse.push({ cells: this.cells, column: this.column });
    }
    return moment;
  }

  /** Seconds are there, only not shown: then a moment without any fell on a whole minute. */
  private refine(): void {
    for (const { cells, column } of this.coarse) cells[column] += ':00';
  }
}

/** The column of `AB12`; -1 where there is none. */
function placeOf(reference: string): number {
  let letters = 0;
  while (letters < 4 && reference.charCodeAt(letters) >= 65) letters++;
  return letters === 0 ? -1 : columnOf(reference.slice(0, letters));
}

function unescaped(text: string): string {
  return text.includes('_x') ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;
}
