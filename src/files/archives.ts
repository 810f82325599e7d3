/** The ZIP archives of a run: which files are in them, and how `export.zip/shop/tb88.json` is found. */
import { type FileHandle, open, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Archive, type Member, openArchive } from './zip-archive.js';

/** What can be an export inside an archive. */
const EXPORT = /\.(?:(?:csv|tsv|txt|json|jsonl|ndjson|log)(?:\.gz)?|xlsx|xls)$/i;
/** What systems put into archives beside the files. */
const RUBBISH = /(?:^|\/)(?:__MACOSX\/|\.|~\$)/;

export interface FoundMember {
  readonly archive: Archive;
  readonly member: Member;
}

const opened = new Map<string, Promise<Archive>>();

/** Whether a file begins as ZIP archives do (workbooks are such too). */
export function isZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x03 && head[3] === 0x04;
}

/** Whether an archive is a workbook (.xlsx). */
export function isWorkbook({ members }: Archive): boolean {
  return members.has('[Content_Types].xml') || members.has('xl/workbook.xml');
}

/**
 * The exports in an archive, as `archive.zip/member`, by name.
 * @returns null for what is no archive of files, is damaged or holds no export: it is for its reader to say so
 */
export async function exportsIn(file: string): Promise<string[] | null> {
  if (!(await beginsAsZip(file))) return null;
  const archive = await archiveOf(file).catch(() => null);
  if (archive === null || isWorkbook(archive)) return null;
  const names = [...archive.members.keys()].filter((name) => EXPORT.test(name) && !RUBBISH.test(name));
  return names.length === 0 ? null : names.sort().map((name) => `${file}/${name}`);
}

/** The member that a path such as `archive.zip/member.json` names; null where it names none. */
export async function findMember(path: string): Promise<FoundMember | null> {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    if (!(await isFile(folder))) continue;
    if (!(await beginsAsZip(folder))) return null;
    const archive = await archiveOf(folder);
    const member = archive.members.get(path.slice(folder.length + 1));
    return member === undefined ? null : { archive, member };
  }
  return null;
}

/** Opened once a run: an archive of a year may hold a file for each of ten thousand customers. */
async function archiveOf(file: string): Promise<Archive> {
  const { size, mtimeMs } = await stat(file);
  const key = `${size} ${mtimeMs} ${file}`;
  const known = opened.get(key);
  if (known !== undefined) return known;
  const made = open(file).then((handle) => {
    handles.push(handle);
    return openArchive(file, handle.fd, size);
  });
  opened.set(key, made);
  return made;
}

/** A handle that nothing refers to is closed by Node, with a warning. */
const handles: FileHandle[] = [];

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}

async function beginsAsZip(file: string): Promise<boolean> {
  try {
    const handle = await open(file);
    try {
      const head = Buffer.alloc(4);
      await handle.read(head, 0, 4, 0);
      return isZip(head);
    } finally {
      await handle.close();
    }
  } catch {
    return false; // Whoever opens it tells why it cannot be read.
  }
}
