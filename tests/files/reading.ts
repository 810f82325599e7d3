import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Head } from '../../src/files/format.js';
import { FORMATS } from '../../src/files/index.js';
import { type OpenExport, openExport } from '../../src/files/open-export.js';
import { TextWindow } from '../../src/files/text-window.js';
import { Told } from '../../src/files/told.js';
import type { ExportRecord, Skip } from '../../src/model/record.js';
import type { Note } from '../../src/model/remark.js';
import { noteSentence, remarkSentence } from '../../src/reports/words/remark-words.js';

export interface Read {
  readonly opened: OpenExport;
  readonly records: ExportRecord[];
  readonly skips: readonly { readonly row: number; readonly reason: string }[];
  readonly notes: readonly string[];
}

export interface How {
  readonly name?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly sheet?: string;
  readonly chunk?: number;
}

/** Runs `use` in a folder of its own, which is gone afterwards. */
export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'tea-shop-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Writes a file, opens it and reads it to the end. */
export function read(content: string | Uint8Array, how: How = {}): Promise<Read> {
  return inFolder((folder) => readIn(folder, content, how));
}

/** The same in a folder that stays, for thousands of files one after the other. */
export async function readIn(
  folder: string,
  content: string | Uint8Array,
  { name = 'chats.csv', chunk, ...options }: How = {},
): Promise<Read> {
  const file = join(folder, name);
  writeFileSync(file, content);
  return readOpened(await openExport(file, options, chunk));
}

export async function readOpened(opened: OpenExport): Promise<Read> {
  const records: ExportRecord[] = [];
  for await (const batch of opened.batches()) records.push(...batch);
  return { opened, records, ...inWords(opened) };
}

/** What was told, as people read it in English. */
function inWords({ skips, notes }: { readonly skips: readonly Skip[]; readonly notes: readonly Note[] }): Pick<Read, 'skips' | 'notes'> {
  return {
    skips: skips.map(({ row, reason }) => ({ row, reason: remarkSentence(reason, 'en') })),
    notes: notes.map((note) => noteSentence(note, 'en')),
  };
}

/** What a CSV file, or the like, says: its rows as lists of cells. */
export function cellsOf(records: readonly ExportRecord[]): (readonly string[])[] {
  return records.map((record) => ('cells' in record ? record.cells : []));
}

export function valuesOf(records: readonly ExportRecord[]): unknown[] {
  return records.map((record) => ('value' in record ? record.value : undefined));
}

/** Cuts a text that comes in pieces of any sizes, without a file. */
export async function cut(pieces: readonly string[], ending: string): Promise<Omit<Read, 'opened'>> {
  const head: Head = {
    ending,
    text: pieces.join(''),
    whole: true,
    delimiter: undefined,
  };
  const told = new Told();
  const cutter = await FORMATS.find((format) => format.fits(head))?.cutter(head, told);
  const text = new TextWindow(unitsOf(pieces));
  const records: ExportRecord[] = [];
  do {
    await text.fill();
    records.push(...(cutter?.cut(text) ?? []));
  } while (!text.closed);
  return { records, ...inWords(told) };
}

async function* unitsOf(pieces: readonly string[]): AsyncGenerator<Uint16Array> {
  for (const piece of pieces) yield new Uint16Array(new Uint8Array(Buffer.from(piece, 'utf16le')).buffer);
}
