import { isZip } from './archives.js';
import { UserError } from '../model/user-error.js';
import type { ExportRecord, Skip } from '../model/record.js';
import type { Note } from '../model/remark.js';
import { namedEncoding } from './encoding.js';
import { ExportReading } from './export-reading.js';
import type { FormatName } from './format.js';
import { findRawFile, type RawFile, whyUnreadable } from './raw-file.js';
import { readHead } from './read-head.js';

/** One export, opened: what it is, and its records. */
export interface OpenExport {
  /** As the user named it; `-` is standard input. */
  readonly file: string;
  readonly format: FormatName;
  /** `utf-8`, `utf-16le`, `gb18030` … A file whose beginning is plain ASCII is `utf-8` until it turns out to be `gb18030`. */
  readonly encoding: string;
  /** It is packed by gzip. */
  readonly compressed: boolean;
  /** The names of the sheets that are read, in order; none where there are no sheets. */
  readonly sheets: readonly string[];
  /** The records in order, in batches of some thousands; to be asked for once. */
  batches(): AsyncIterable<ExportRecord[]>;
  /** What could not be read, so far. */
  readonly skips: readonly Skip[];
  /** What was read otherwise than it stands, so far, in sentences; nothing of it is lost. */
  readonly notes: readonly Note[];
  /** Records given and records skipped, so far. */
  readonly records: number;
  /** Bytes of the file read so far. */
  readonly bytesRead: number;
  /** Bytes of the file. */
  readonly size: number;
  /** Of the file's bytes, in hexadecimal; after the last batch. */
  sha256(): string;
}

export interface OpenOptions {
  /** The encoding, by any name TextDecoder knows, where the guess is wrong. */
  readonly encoding?: string;
  /** The character between the cells of a CSV file; `tab` is one. */
  readonly delimiter?: string;
  /** Of a workbook: one sheet by its name, or all of them with `all`; all, one after the other, when left out. */
  readonly sheet?: string;
}

/** Bytes read at once. Measured on 100 MB: smaller chunks cost steps, larger ones rows that outlive the young heap. */
const CHUNK = 256 * 1024;

/**
 * Opens an export by what is in it, whatever its name. Throws UserError when it cannot be read at all: no such file, no
 * permission, a folder, a picture, a locked workbook. What is wrong inside it is told in `skips`.
 */
export async function openExport(file: string, options: OpenOptions = {}, chunk = CHUNK): Promise<OpenExport> {
  const encoding = options.encoding === undefined ? undefined : namedEncoding(options.encoding);
  const raw = await findRawFile(file);
  if (await beginsAsZip(file, raw)) {
    const { openWorkbook } = await import('./workbook-reading.js');
    return openWorkbook(file, raw, options.sheet);
  }
  return new ExportReading(file, raw, await readHead(file, raw, encoding, options.delimiter), chunk);
}

async function beginsAsZip(file: string, raw: RawFile): Promise<boolean> {
  try {
    for await (const bytes of raw.chunks(4)) return isZip(bytes);
    return false;
  } catch (error) {
    throw new UserError(error instanceof UserError ? error.message : `${file}: ${whyUnreadable(error)}`);
  }
}
