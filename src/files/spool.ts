import { randomUUID } from 'node:crypto';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const spools = new Map<string, Promise<FileHandle>>();

/**
 * What a pipe holds, as a file that can be read again: it is read out once in a process, and kept in a temporary file that
 * has no name any more once it is open, so that nobody else finds it and nothing is left behind, even by a kill.
 */
export function spool(name: string, source: () => NodeJS.ReadableStream): Promise<FileHandle> {
  const known = spools.get(name);
  if (known !== undefined) return known;
  const made = fill(source());
  spools.set(name, made);
  return made;
}

async function fill(stream: NodeJS.ReadableStream): Promise<FileHandle> {
  const path = join(tmpdir(), `chataudit-${randomUUID()}`);
  const handle = await open(path, 'wx+', 0o600);
  await unlink(path);
  for await (const chunk of stream) await handle.appendFile(chunk);
  return handle;
}
