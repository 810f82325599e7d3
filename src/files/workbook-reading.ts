import { createHash } from 'node:crypto';
import type { TableRow } from '../model/record.js';
import { UserError } from '../model/user-error.js';
import { remark } from '../model/remark.js';
import { isWorkbook } from './archives.js';
import { readXml } from './markup.js';
import { readMerges } from './merged-cells.js';
import type { OpenExport } from './open-export.js';
import { type Opened, type RawFile, whyUnreadable } from './raw-file.js';
import { Reading } from './reading.js';
import { SheetRows } from './sheet-rows.js';
import { readWorkbook, type Sheet, type Workbook } from './workbook.js';
import { type Archive, openArchive } from './zip-archive.js';

const CHUNK = 256 * 1024;
/** Names that an error gives before it says "and N more". */
const MOST_NAMED = 20;
/** The sheet's name that means every sheet, unless one is called so. */
const ALL = 'all';

/**
 * Opens a workbook (.xlsx).
 * @param sheet the only sheet that is read; `all`, or left out, for all of them
 * @throws UserError for an archive that is no workbook, a damaged one, or one without that sheet
 */
export async function openWorkbook(file: string, raw: RawFile, sheet: string | undefined): Promise<OpenExport> {
  const opened = await raw.open();
  try {
    const archive = await openArchive(file, opened.fd, raw.size);
    if (!isWorkbook(archive)) throw noExports(file, archive);
    const workbook = await readWorkbook(file, archive);
    const hash = createHash('sha256');
    for await (const bytes of raw.chunks(CHUNK)) hash.update(bytes);
    return new WorkbookReading(file, raw, opened, archive, workbook, chosen(file, workbook, sheet), hash.digest('hex'));
  } catch (error) {
    await opened.close();
    throw error instanceof UserError ? error : new UserError(`${file}: ${whyUnreadable(error)}`);
  }
}

/** One reading of a workbook: sheet by sheet, in the order of its tabs, as a stream. */
class WorkbookReading extends Reading implements OpenExport {
  readonly format = 'xlsx';
  readonly encoding = 'utf-8';
  readonly compressed = false;
  #read = 0;

  constructor(
    file: string,
    raw: RawFile,
    private readonly opened: Opened,
    private readonly archive: Archive,
    private readonly workbook: Workbook,
    private readonly tabs: readonly Sheet[],
    private readonly digest: string,
  ) {
    super(file, raw);
  }

  get sheets(): readonly string[] {
    return this.tabs.map(({ name }) => name);
  }

  /** The whole file was read for its hash; until its rows are through, their share of it is told. */
  get bytesRead(): number {
    return this.#read >= this.tabs.length ? this.size : Math.floor((this.size * this.#read) / this.tabs.length);
  }

  sha256(): string {
    return this.digest;
  }

  async *batches(): AsyncGenerator<TableRow[]> {
    try {
      for (const sheet of this.tabs) {
        yield* this.#rows(sheet);
        this.#read++;
      }
      if (this.records === 0) this.told.skip(0, remark('file-empty'));
    } finally {
      this.#read = this.tabs.length;
      await this.opened.close();
    }
  }

  async *#rows({ name, member }: Sheet): AsyncGenerator<TableRow[]> {
    try {
      const rows = new SheetRows(name, this.workbook, await readMerges(this.archive, member));
      for await (const batch of readXml(this.archive.chunks(member), rows, () => rows.take())) {
        this.given += batch.length;
        yield batch;
      }
    } catch (error) {
      this.told.skip(0, remark('sheet-rest-unread', { sheet: name, error: whyUnreadable(error) }));
    }
  }
}

function chosen(file: string, { sheets }: Workbook, name: string | undefined): readonly Sheet[] {
  if (name === undefined) return sheets;
  const wanted = name.trim();
  const found = sheets.filter((sheet) => sheet.name.trim() === wanted);
  if (found.length > 0) return found;
  if (wanted.toLowerCase() === ALL) return sheets;
  throw new UserError(`${file}: has no sheet "${wanted}". Use all, or one of: ${named(sheets)}.`);
}

function named(sheets: readonly Sheet[]): string {
  const names = sheets.slice(0, MOST_NAMED).map(({ name }) => `"${name}"`);
  const more = sheets.length - names.length;
  return `${sheets.length === 1 ? 'sheet ' : 'sheets '}${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function noExports(file: string, { members }: Archive): UserError {
  const names = [...members.keys()].slice(0, 5).join(', ');
  return new UserError(
    file === '-' || [...members.keys()].some((name) => /\.(?:csv|json|jsonl|xlsx?)$/i.test(name))
      ? `${file}: is a zip archive inside another file. Unpack it and give the archive, or the files in it, by name.`
      : `${file}: is a zip archive that holds no export (CSV, JSON, XLSX or text)${names === '' ? '' : `, only: ${names}`}.`,
  );
}
