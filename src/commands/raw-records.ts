/** The first records of an export as they were before anybody understood them. */
import type { ExportRecord } from '../model/record.js';
import type { Reading } from '../model/message.js';

/** Held of a file: enough for the first messages, also below a long cover sheet. */
const HELD = 2000;
/** Lines of a transcript that are shown of one message. */
const LINES = 3;

export class RawRecords {
  private readonly byRow = new Map<number, ExportRecord[]>();
  private held = 0;

  /** The same records; the first of them are remembered. */
  async *watch(batches: AsyncIterable<ExportRecord[]>): AsyncIterable<ExportRecord[]> {
    for await (const records of batches) {
      for (let at = 0; at < records.length && this.held < HELD; at++, this.held++) this.hold(records[at] as ExportRecord);
      yield records;
    }
  }

  /**
   * What stood where a message was read.
   * @param heads all columns
   * @param used those that mean something; other cells may name people, and are not shown
   * @param next the row of the next message, where a transcript's message ends
   */
  of({ message }: Reading, heads: readonly string[], used: ReadonlySet<string>, next: number): readonly string[] {
    const there = this.byRow.get(message.row) ?? [];
    const record = there.find((one) => 'cells' in one && one.cells.includes(message.text)) ?? there[0];
    if (record === undefined) return [];
    if ('line' in record) return this.lines(message.row, Math.min(next, message.row + LINES));
    if ('cells' in record) return record.cells.filter((cell, at) => cell !== '' && used.has(heads[at] ?? ''));
    return keysOf(record.value, used);
  }

  private hold(record: ExportRecord): void {
    const there = this.byRow.get(record.row);
    if (there === undefined) this.byRow.set(record.row, [record]);
    else there.push(record);
  }

  private lines(from: number, to: number): string[] {
    const lines: string[] = [];
    for (let row = from; row < to; row++)
      for (const record of this.byRow.get(row) ?? []) if ('line' in record && record.line.trim() !== '') lines.push(record.line);
    return lines;
  }
}

/** Values of an object's own columns; of a nested one its keys alone, since a whole ticket may stand below. */
function keysOf(value: unknown, used: ReadonlySet<string>): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (typeof inner === 'object' && inner !== null) return [`${key}: {…}`];
    return used.has(key) ? [`${key}: ${String(inner)}`] : [];
  });
}
