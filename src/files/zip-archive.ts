/** A ZIP file's directory and its members as streams. The names come from whoever made it: they are text, never paths of this machine. */
import { isUtf8 } from 'node:buffer';
import type { Entry, ZipFile } from 'yauzl';
import { UserError } from '../model/user-error.js';

/** More members than any export has; a directory of millions is made to fill the memory. */
const MOST_MEMBERS = 200_000;
/** Deflate reaches 1032; exports, even JSON that repeats its keys, stay under 100. */
const HIGHEST_RATIO = 400;
/** Below this, unpacked, no ratio hurts. */
const HARMLESS = 64 * 1024 * 1024;
const UTF8_FLAG = 0x800;

/** One file of an archive. */
export interface Member {
  readonly name: string;
  /** Bytes, unpacked. */
  readonly size: number;
  readonly entry: Entry;
}

export interface Archive {
  /** By name, in the archive's order. */
  readonly members: ReadonlyMap<string, Member>;
  /** A member's bytes. Throws UserError for a member that is locked, damaged, or packed as no export is. */
  chunks(member: Member): AsyncGenerator<Buffer>;
}

/**
 * Reads the directory of an archive.
 * @param file for errors
 * @param fd stays open as long as members are read
 * @throws UserError when it is damaged
 */
export async function openArchive(file: string, fd: number, length: number): Promise<Archive> {
  const { fromFd } = await import('yauzl');
  try {
    const zip = await new Promise<ZipFile>((done, fail) => {
      const options = { lazyEntries: true, autoClose: false, decodeStrings: false } as const;
      fromFd(fd, options, (error, opened) => (error === null ? done(opened) : fail(error)));
    });
    const members = await readDirectory(zip, length);
    return { members, chunks: (member) => readMember(file, zip, member) };
  } catch (error) {
    throw new UserError(`${file}: the zip archive is damaged (${reasonOf(error)}). Export or copy it anew.`);
  }
}

function readDirectory(zip: ZipFile, length: number): Promise<ReadonlyMap<string, Member>> {
  return new Promise((done, fail) => {
    const members = new Map<string, Member>();
    let packed = 0;
    zip.on('error', fail);
    zip.on('end', () => done(members));
    zip.on('entry', (entry: Entry) => {
      packed += entry.compressedSize;
      if (members.size >= MOST_MEMBERS) return fail(new Error(`more than ${MOST_MEMBERS} files in it`));
      // Members that overlap each other unpack to any size (Fifield's zip bomb).
      if (packed > length) return fail(new Error('its files are larger than itself'));
      add(members, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

function add(members: Map<string, Member>, entry: Entry): void {
  const written = nameOf(entry);
  if (written === '' || written.endsWith('/')) return;
  let name = written;
  for (let number = 2; members.has(name); number++) name = `${written} (${number})`;
  members.set(name, { name, size: entry.uncompressedSize, entry });
}

/** Windows in China writes names in GB18030 without saying so. */
function nameOf(entry: Entry): string {
  const bytes = entry.fileName as unknown as Buffer;
  const utf8 = (entry.generalPurposeBitFlag & UTF8_FLAG) !== 0 || isUtf8(bytes);
  const path = new TextDecoder(utf8 ? 'utf-8' : 'gb18030').decode(bytes).split(/[/\\]/);
  const folder = path.at(-1) === '';
  const name = path.filter((part) => part !== '' && part !== '.' && part !== '..').join('/');
  return folder ? `${name}/` : name;
}

async function* readMember(file: string, zip: ZipFile, { name, size, entry }: Member): AsyncGenerator<Buffer> {
  const where = name === '' ? file : `${file}/${name}`;
  if ((entry.generalPurposeBitFlag & 1) !== 0) {
    throw new UserError(`${where}: is locked by a password. Unpack the archive and give the files in it.`);
  }
  if (size > HARMLESS && size > entry.compressedSize * HIGHEST_RATIO) {
    const times = Math.round(size / entry.compressedSize);
    throw new UserError(`${where}: unpacks to ${times} times its size, as no export does. If it is one, unpack it and give the files in it.`);
  }
  const stream = await new Promise<NodeJS.ReadableStream>((done, fail) => {
    zip.openReadStream(entry, (error, opened) => (error === null ? done(opened) : fail(error)));
  });
  for await (const chunk of stream) yield chunk as Buffer;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
