import { createReadStream } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { UserError } from '../model/user-error.js';
import { type FoundMember, findMember } from './archives.js';
import { spool } from './spool.js';

/** The bytes of an export, which can be read as often as needed. */
export interface RawFile {
  readonly size: number;
  /** From the start, in chunks up to `length` bytes; a chunk holds until the next is asked for. */
  chunks(length: number): AsyncGenerator<Buffer>;
  /** For what is not read from its start to its end (a ZIP archive); to be closed by whoever opens it. */
  open(): Promise<Opened>;
}

export interface Opened {
  readonly fd: number;
  close(): Promise<void>;
}

/** Finds a file, or standard input as `-`. What can be read only once (a pipe) is spooled. Throws UserError with the reason. */
export async function findRawFile(file: string): Promise<RawFile> {
  try {
    if (file === '-') return await spooled('-', () => process.stdin);
    const found = await stat(file).catch(async (error: unknown) => (await findMember(file)) ?? Promise.reject(error));
    if ('archive' in found) return memberOf(file, found);
    if (found.isDirectory()) throw new UserError(`${file}: is a folder. Give the files in it.`);
    if (!found.isFile()) return await spooled(file, () => createReadStream(file));
    await (await open(file)).close();
    return {
      size: found.size,
      async *chunks(length) {
        const handle = await open(file);
        try {
          yield* readChunks(handle, length);
        } finally {
          await handle.close();
        }
      },
      open: () => open(file),
    };
  } catch (error) {
    throw error instanceof UserError ? error : new UserError(`${file}: ${whyUnreadable(error)}`);
  }
}

async function spooled(name: string, source: () => NodeJS.ReadableStream): Promise<RawFile> {
  const handle = await spool(name, source);
  return {
    size: (await handle.stat()).size,
    chunks: (length) => readChunks(handle, length),
    open: async () => ({ fd: handle.fd, close: async () => {} }),
  };
}

/** A file in an archive; a workbook in one is unpacked first, since it is an archive itself. */
function memberOf(file: string, { archive, member }: FoundMember): RawFile {
  return {
    size: member.size,
    chunks: () => archive.chunks(member),
    open: async () => (await spooled(file, () => Readable.from(archive.chunks(member)))).open(),
  };
}

async function* readChunks(handle: FileHandle, length: number): AsyncGenerator<Buffer> {
  const buffer = Buffer.alloc(length);
  for (let position = 0; ; ) {
    const { bytesRead } = await handle.read(buffer, 0, length, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

/** The reason in words: `there is no such file. Check its name.` */
export function whyUnreadable(error: unknown): string {
  if (error instanceof UserError) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return 'there is no such file. Check its name.';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read. Change its permissions, or run as its owner.';
  if (code === 'ENOSPC') return 'the disk for temporary files is full. Free some space, or set TMPDIR.';
  return `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
}
