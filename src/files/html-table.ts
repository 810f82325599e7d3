/** Tables that call themselves Excel files (.xls): an HTML page with a table, or the XML that Excel 2003 wrote. */
import type { TableRow } from '../model/record.js';
import type { Format, Head } from './format.js';
import { type MarkupReader, markupParser } from './markup.js';
import type { TextWindow } from './text-window.js';

const HTML = /^\s*(?:<!--[^>]{0,999}-->\s*)?<(?:!doctype html|html|head|body|meta|table|style|div)\b/i;
const SPREADSHEET = 'urn:schemas-microsoft-com:office:spreadsheet';
/** Beyond this no spreadsheet has columns; a page may claim any number. */
const MOST_COLUMNS = 16_384;

/** Whether a text is a table written in HTML, or in the XML of Excel 2003. */
export function isMarkupTable(text: string): boolean {
  return (HTML.test(text) && /<t[rdh]\b/i.test(text)) || isSpreadsheetXml(text);
}

function isSpreadsheetXml(text: string): boolean {
  return /^\s*<\?xml\b/i.test(text) && text.includes(SPREADSHEET);
}

export const htmlTable: Format = {
  name: 'html',
  fits: ({ text }: Head) => isMarkupTable(text),
  async cutter({ text }: Head) {
    const xml = isSpreadsheetXml(text);
    const table = new TableReader(xml);
    const parser = await markupParser(table, xml);
    return {
      cut(window: TextWindow): TableRow[] {
        parser.write(window.text(window.start, window.end));
        window.start = window.end;
        if (window.closed) parser.end();
        return table.take();
      },
    };
  },
};

class TableReader implements MarkupReader {
  private rows: TableRow[] = [];
  private row = 0;
  private cells: string[] = [];
  /** Texts that go on in the rows below, by column. */
  private readonly spans: ({ value: string; rows: number } | undefined)[] = [];
  private value: string | null = null;
  private across = 1;
  private down = 1;
  private hidden = 0;

  constructor(private readonly xml: boolean) {}

  take(): TableRow[] {
    const { rows } = this;
    this.rows = [];
    return rows;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const tag = name.toLowerCase();
    if (tag === 'tr' || tag === 'row') {
      this.row++;
      this.cells = [];
    } else if (tag === 'td' || tag === 'th' || tag === 'cell') {
      this.continueSpans();
      const index = Number(attributes['ss:Index'] ?? 0) - 1;
      while (this.cells.length < Math.min(index, MOST_COLUMNS)) this.cells.push('');
      this.value = '';
      this.across = this.xml ? Number(attributes['ss:MergeAcross'] ?? 0) + 1 : Number(attributes['colspan'] ?? 1);
      this.down = this.xml ? Number(attributes['ss:MergeDown'] ?? 0) + 1 : Number(attributes['rowspan'] ?? 1);
    } else if (tag === 'br' && this.value !== null) this.value += '\n';
    else if (tag === 'script' || tag === 'style') this.hidden++;
  }

  text(text: string): void {
    if (this.value !== null && this.hidden === 0) this.value += this.xml ? text : text.replace(/\s+/g, ' ');
  }

  close(name: string): void {
    const tag = name.toLowerCase();
    if (tag === 'td' || tag === 'th' || tag === 'cell') this.endCell();
    else if (tag === 'tr' || tag === 'row') this.endRow();
    else if (tag === 'script' || tag === 'style') this.hidden--;
  }

  private endCell(): void {
    if (this.value === null) return;
    const value = this.value.trim();
    if (this.down > 1) this.spans[this.cells.length] = { value, rows: this.down };
    this.cells.push(value);
    for (let extra = 1; extra < Math.min(this.across, MOST_COLUMNS); extra++) this.cells.push('');
    this.value = null;
  }

  private endRow(): void {
    this.endCell();
    const filled = this.cells.some((cell) => cell !== '');
    this.continueSpans();
    for (const span of this.spans) if (span !== undefined) span.rows--;
    if (filled && this.cells.length <= MOST_COLUMNS) this.rows.push({ row: this.row, cells: this.cells });
    this.cells = [];
  }

  /** A cell of a row above may reach into this one. */
  private continueSpans(): void {
    for (let span = this.spans[this.cells.length]; span !== undefined && span.rows > 0; span = this.spans[this.cells.length]) {
      this.cells.push(span.value);
    }
  }
}
