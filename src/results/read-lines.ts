/** Bytes of a file as blocks of whole lines, unpacked where the file is gzip; knows nothing of what the lines say. */
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { constants, createGunzip } from 'node:zlib';

/**
 * Read at a time. Parsing is the limit, not the disk: larger chunks are no faster, but the records of one live longer
 * and the memory of a month of results grows from 100 MB (64 KB) to 140 MB (1 MB).
 */
const CHUNK = 1 << 16;

/** The longest line read: a conversation has about 2 KB, so a line beyond this is no results line. */
const LONGEST = 1 << 28;

const NEWLINE = 10;

/** Bytes `from` to `to` (unpacked; end exclusive) in buffers that end with a line's end, but for the last. */
export async function* readLines(file: string, from = 0, to = Number.POSITIVE_INFINITY): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  let length = 0;
  for await (const chunk of readRange(file, from, to)) {
    const end = chunk.lastIndexOf(NEWLINE) + 1;
    if (end > 0) {
      const head = chunk.subarray(0, end);
      yield rest.length === 0 ? head : Buffer.concat([...rest, head]);
      rest = [];
      length = 0;
    }
    if (end < chunk.length) rest.push(chunk.subarray(end));
    length += chunk.length - end;
    if (length > LONGEST) throw new Error(`a line is longer than ${LONGEST} bytes`);
  }
  if (length > 0) yield Buffer.concat(rest);
}

async function* readRange(file: string, from: number, to: number): AsyncGenerator<Buffer> {
  if (!(await isGzip(file))) {
    const end = Number.isFinite(to) ? { end: to - 1 } : {};
    if (to > from) yield* createReadStream(file, { start: from, highWaterMark: CHUNK, ...end });
    return;
  }
  // With a sync flush, a file that was cut short gives what came before the cut; its last line tells that it is torn.
  const unpack = createGunzip({ chunkSize: CHUNK, finishFlush: constants.Z_SYNC_FLUSH });
  const stream = createReadStream(file, { highWaterMark: CHUNK });
  stream.on('error', (error) => unpack.destroy(error));
  let at = 0;
  for await (const chunk of stream.pipe(unpack) as AsyncIterable<Buffer>) {
    if (at + chunk.length > from) yield chunk.subarray(Math.max(0, from - at), Math.min(chunk.length, to - at));
    at += chunk.length;
    if (at >= to) break;
  }
  stream.destroy();
}

/** Whether the file is gzip, by its first two bytes, whatever its name. */
async function isGzip(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
}

/** Calls `line` for every line of `block` with where it stands in it (end exclusive, without the line's end). */
export function eachLine(block: Buffer, line: (start: number, end: number) => void): void {
  for (let start = 0; start < block.length; ) {
    let end = block.indexOf(NEWLINE, start);
    if (end === -1) end = block.length;
    line(start, end);
    start = end + 1;
  }
}

/** The text of a line, without the byte order mark that an editor may have put before the first. */
export function lineText(block: Buffer, start: number, end: number): string {
  const marked = block[start] === 0xef && block[start + 1] === 0xbb && block[start + 2] === 0xbf;
  return block.toString('utf8', marked ? start + 3 : start, end);
}
