import { UserError } from '../model/user-error.js';
import { isMarkupTable } from './html-table.js';

const UNPACK = 'Unpack it and give the files in it.';
const SAVE = 'Open it in Excel or WPS and save it as "CSV UTF-8".';
const EXPORT = 'Export the chats as CSV, JSON, JSON Lines or text.';

/** Files that are no text, by their first bytes: what they are, and what to do. */
const KINDS: readonly {
  readonly what: string;
  readonly bytes: readonly number[];
  readonly at?: number;
  readonly mend: string;
}[] = [
  { what: 'a zip archive or workbook packed by gzip', bytes: [0x50, 0x4b, 0x03, 0x04], mend: UNPACK },
  { what: 'an old Excel workbook (.xls)', bytes: [0xd0, 0xcf, 0x11, 0xe0], mend: SAVE },
  { what: 'a PDF', bytes: [...Buffer.from('%PDF')], mend: EXPORT },
  { what: 'a RAR archive', bytes: [...Buffer.from('Rar!')], mend: UNPACK },
  { what: 'a 7-Zip archive', bytes: [0x37, 0x7a, 0xbc, 0xaf], mend: UNPACK },
  { what: 'a tar archive', bytes: [...Buffer.from('ustar')], at: 257, mend: UNPACK },
  { what: 'compressed by zstd', bytes: [0x28, 0xb5, 0x2f, 0xfd], mend: 'Unpack it, or compress it by gzip.' },
  { what: 'compressed by xz', bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], mend: 'Unpack it, or compress it by gzip.' },
  { what: 'compressed by bzip2', bytes: [...Buffer.from('BZh')], mend: 'Unpack it, or compress it by gzip.' },
  { what: 'a Parquet file', bytes: [...Buffer.from('PAR1')], mend: EXPORT },
  { what: 'an SQLite database', bytes: [...Buffer.from('SQLite format 3')], mend: EXPORT },
];

/** Pages and documents that are text but hold no plain records. */
const MARKUP: readonly { readonly what: string; readonly start: RegExp; readonly mend: string }[] = [
  {
    what: 'an HTML page',
    start: /^\s*(?:<!--[^>]*-->\s*)?<(?:!doctype html|html|head|body|meta|table|style|div)\b/i,
    mend: SAVE,
  },
  { what: 'an XML document', start: /^\s*<\?xml\b/i, mend: SAVE },
  { what: 'a web archive (.mht)', start: /^\s*(?:MIME-Version:|From: <Save)/i, mend: 'Export the chats as text.' },
];

/** Bytes that text has none of; more than one in fifty, and a file is none. */
const MOST_CONTROL_BYTES = 0.02;

export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/** Throws UserError, with what to do, for a file that is known to hold no text. */
export function refuseForeignBytes(file: string, head: Buffer): void {
  for (const { what, bytes, at, mend } of KINDS) if (startsWith(head, bytes, at)) refuse(file, what, mend);
}

/** Throws UserError for pages and documents without a table, and for bytes that no encoding turns into text. */
export function refuseForeignText(file: string, head: string): void {
  if (isMarkupTable(head)) return;
  for (const { what, start, mend } of MARKUP) if (start.test(head)) refuse(file, what, mend);
  let control = 0;
  for (let at = 0; at < head.length; at++) {
    const unit = head.charCodeAt(at);
    if (unit < 9 || (unit > 13 && unit < 32 && unit !== 27)) control++;
  }
  if (control > head.length * MOST_CONTROL_BYTES) refuse(file, 'no text', EXPORT);
}

function startsWith(head: Uint8Array, bytes: readonly number[], at = 0): boolean {
  return bytes.every((byte, index) => head[at + index] === byte);
}

function refuse(file: string, what: string, mend: string): never {
  throw new UserError(`${file}: is ${what}, which is not read. ${mend}`);
}
