import { type LayoutOptions, type Understood, understandExport } from '../../src/layouts/understand-export.js';
import type { Reading } from '../../src/model/message.js';
import type { ExportRecord, TableRow } from '../../src/model/record.js';
import { noteSentence, remarkSentence } from '../../src/reports/words/remark-words.js';

/** Rows as the files room gives them: the head row and titles too, numbered from 1. */
export function table(...lines: readonly (string | readonly string[])[]): TableRow[] {
  return lines.map((line, at) => ({ row: at + 1, cells: typeof line === 'string' ? line.split(',') : [...line] }));
}

export function sheet(name: string, rows: readonly TableRow[]): TableRow[] {
  return rows.map((row) => ({ ...row, sheet: name }));
}

export function objects(...values: readonly unknown[]): ExportRecord[] {
  return values.map((value, at) => ({ row: at + 1, value }));
}

/** Records in batches as small as can be, so that nothing may lean on what stands in one batch. */
export async function* stream(records: readonly ExportRecord[], size = 2): AsyncIterable<ExportRecord[]> {
  for (let at = 0; at < records.length; at += size) yield records.slice(at, at + size);
}

export interface ReadExport {
  /** Notes as people read them in English. */
  readonly understood: Omit<Understood, 'notes'> & { readonly notes: readonly string[] };
  readonly readings: readonly Reading[];
  readonly counts: Understood['counts'];
  readonly reasons: readonly string[];
}

export async function readExport(
  records: readonly ExportRecord[],
  options: Partial<LayoutOptions> = {},
): Promise<ReadExport> {
  const source = { file: 'teashop.csv', index: 0 };
  const understood = await understandExport(stream(records), source, { timezone: 'Asia/Shanghai', ...options });
  const readings: Reading[] = [];
  for await (const batch of understood.batches()) readings.push(...batch);
  const { counts } = understood;
  return {
    understood: { ...understood, notes: understood.notes.map((note) => noteSentence(note, 'en')) },
    readings,
    counts,
    reasons: counts.skips.map(({ row, reason }) => `${row}: ${remarkSentence(reason, 'en')}`),
  };
}

/** The sentence that a user reads when an export is refused. */
export async function refusal(records: readonly ExportRecord[], options: Partial<LayoutOptions> = {}): Promise<string> {
  try {
    await readExport(records, options);
  } catch (error) {
    if (error instanceof Error && error.name === 'UserError') return error.message;
    throw error;
  }
  throw new Error('the export was read');
}

/** `HH:MM:SS` in Shanghai. */
export function clock(time: number | null): string {
  return time === null ? '' : new Date(time + 8 * 3_600_000).toISOString().slice(11, 19);
}

/** Lines of a text as the files room gives them: blank ones left out. */
export function lines(text: string, first = 1): ExportRecord[] {
  return text.split('\n').flatMap((line, at) => (line.trim() === '' ? [] : [{ row: first + at, line }]));
}
