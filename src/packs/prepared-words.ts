/**
 * The words of the shipped packs as tables in a file, made when the program is built: reading 100,000 spellings takes longer
 * than auditing an evening's chats. Any pack may use them, whatever it adds or leaves out.
 */
import { closeSync, fstatSync, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs';
import type { AutomatonTables } from '../text/automaton.js';
import { type PackedWords, type Sort, SORTS } from '../text/packed-words.js';
import { PREPARED } from './prepared-yaml.js';

const FILE = 'words.bin';
/** The tables of an automaton as they stand in the file, one after the other. */
const TABLES = ['firstChild', 'failure', 'suffix', 'from', 'entries', 'unit'] as const satisfies readonly (keyof AutomatonTables)[];
/** Every table begins at a multiple of this many bytes. */
const STEP = 8;

/** What the file begins with, as JSON, after its length in four bytes: all but the tables, and how long each of these is. */
interface Head extends Omit<PackedWords, 'automata'> {
  readonly lengths: Readonly<Record<Sort, readonly number[] | null>>;
}

let read: { readonly bytes: SharedArrayBuffer; readonly words: PackedWords } | null | undefined;

/** The prepared words, or null where there are none. Read once; the tables are shared by all that use them. */
export function preparedWords(folder: URL = PREPARED): PackedWords | null {
  if (folder !== PREPARED) return readWords(folder)?.words ?? null;
  if (read === undefined) read = readWords(folder);
  return read?.words ?? null;
}

/** The bytes of the prepared words, where they have been read: another thread takes them instead of reading its own. */
export function bytesOfPreparedWords(): SharedArrayBuffer | null {
  return read?.bytes ?? null;
}

/** Takes the bytes that the main thread has read. */
export function takePreparedWords(bytes: SharedArrayBuffer | null): void {
  if (bytes !== null) read = { bytes, words: unpack(bytes) };
}

function readWords(folder: URL): { readonly bytes: SharedArrayBuffer; readonly words: PackedWords } | null {
  try {
    const file = openSync(new URL(FILE, folder), 'r');
    try {
      const bytes = new SharedArrayBuffer(fstatSync(file).size);
      readSync(file, new Uint8Array(bytes));
      return { bytes, words: unpack(bytes) };
    } finally {
      closeSync(file);
    }
  } catch {
    return null; // no file, or half of one: the words are read from the packs
  }
}

function unpack(buffer: SharedArrayBuffer): PackedWords {
  const bytes = Buffer.from(buffer);
  const length = bytes.readUInt32LE(0);
  const { lengths, ...words } = JSON.parse(bytes.toString('utf8', 4, 4 + length)) as Head;
  let at = padded(4 + length);
  const place = (count: number, size: number): number => {
    const start = at;
    at = padded(at + count * size);
    return start;
  };
  const numbers = (count = 0) => new Int32Array(buffer, place(count, 4), count);
  const tablesOf = (counts: readonly number[] | null): AutomatonTables | null => {
    if (counts === null) return null;
    const [firstChild, failure, suffix, from, entries, units = 0] = counts;
    return {
      firstChild: numbers(firstChild),
      failure: numbers(failure),
      suffix: numbers(suffix),
      from: numbers(from),
      entries: numbers(entries),
      unit: new Uint16Array(buffer, place(units, 2), units),
    };
  };
  const [written, latin, sounding] = SORTS.map((sort) => tablesOf(lengths[sort]));
  return { ...words, automata: { written: written ?? null, latin: latin ?? null, sounding: sounding ?? null } };
}

/** Writes words for preparedWords. */
export function writePreparedWords({ automata, ...words }: PackedWords, folder: URL = PREPARED): void {
  const lengths = Object.fromEntries(
    SORTS.map((sort) => [sort, automata[sort] && TABLES.map((table) => automata[sort]?.[table].length)]),
  ) as Head['lengths'];
  const head = Buffer.from(JSON.stringify({ ...words, lengths }));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(head.length);
  const pieces = [pad(Buffer.concat([size, head]))];
  for (const sort of SORTS)
    for (const table of TABLES) {
      const numbers = automata[sort]?.[table];
      if (numbers) pieces.push(pad(Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength)));
    }
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(FILE, folder), Buffer.concat(pieces));
}

const padded = (bytes: number): number => Math.ceil(bytes / STEP) * STEP;

const pad = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc(padded(bytes.length) - bytes.length)]);
