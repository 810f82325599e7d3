/** The first messages of an export, each beside what it was read from: cells, or the lines of a transcript. */
import type { Reading } from '../model/message.js';
import type { ExportRecord } from '../model/record.js';

/** Lines that are held: enough for the first messages, also below a long beginning. */
const HELD = 2000;
/** Lines of a transcript that are shown of one message. */
const LINES = 3;

interface Seen {
  readonly reading: Reading;
  readonly cells: readonly string[];
  readonly heads: readonly string[];
}

export class FirstMessages {
  readonly #seen: Seen[] = [];
  readonly #lines = new Map<number, string>();

  /** @param most so many messages are kept */
  constructor(private readonly most: number) {}

  /** Takes a message with the cells it was read from, by the names of their columns. */
  readonly take = (reading: Reading, cells: readonly string[], heads: readonly string[]): void => {
    if (this.#seen.length < this.most) this.#seen.push({ reading, cells, heads });
  };

  /** The same records; the first lines of a transcript are remembered. */
  async *watch(batches: AsyncIterable<ExportRecord[]>): AsyncIterable<ExportRecord[]> {
    for await (const records of batches) {
      for (const record of records) {
        if (this.#lines.size >= HELD || !('line' in record)) break;
        this.#lines.set(record.row, record.line);
      }
      yield records;
    }
  }

  /** @param used columns that mean something; other cells may name people, and are not shown */
  all(used: ReadonlySet<string>): { readonly reading: Reading; readonly raw: readonly string[] }[] {
    return this.#seen.map(({ reading, cells, heads }, at) => {
      const next = this.#seen[at + 1]?.reading.message.row ?? Infinity;
      return { reading, raw: this.#lines.size > 0 ? this.#linesOf(reading.message.row, next) : filled(cells, heads, used) };
    });
  }

  #linesOf(row: number, next: number): string[] {
    const lines: string[] = [];
    for (let at = row; at < Math.min(next, row + LINES); at++) {
      const line = this.#lines.get(at) ?? '';
      if (line.trim() !== '') lines.push(line);
    }
    return lines;
  }
}

/** One cell a column: where a word may be read of several, the first that holds something. */
function filled(cells: readonly string[], heads: readonly string[], used: ReadonlySet<string>): string[] {
  const shown = new Map<string, string>();
  heads.forEach((head, at) => {
    const cell = cells[at] ?? '';
    if (cell !== '' && used.has(head) && !shown.has(head)) shown.set(head, cell);
  });
  return [...shown.values()];
}
