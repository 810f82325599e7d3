/** Bytes of a file as blocks of whole lines, unpacked where the file is gzip; knows nothing of what the lines say. */
import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { constants, createGunzip } from 'node:zlib';
import { BlockBuffers, CHUNK } from './block-buffers.js';

/** The longest line read: a conversation has about 2 KB, so a line beyond this is no results line. */
const LONGEST = 1 << 28;

const NEWLINE = 10;

/**
 * Bytes `from` to `to` (unpacked; end exclusive) in buffers that end with a line's end, but for the last. A buffer is good until
 * the next is asked for.
 */
export async function* readLines(file: string, from = 0, to = Number.POSITIVE_INFINITY): AsyncGenerator<Buffer> {
  const buffers = new BlockBuffers();
  for await (const block of readOwnLines(file, from, to, buffers)) {
    yield block;
    buffers.give(block);
  }
}

/** The same in buffers that are good for as long as one likes, and are then given back to `buffers`. */
export async function* readOwnLines(file: string, from: number, to: number, buffers: BlockBuffers): AsyncGenerator<Buffer> {
  const descriptor = openSync(file, 'r');
  let isPacked: boolean;
  try {
    isPacked = isGzip(descriptor);
    if (!isPacked) yield* readPlain(descriptor, from, to, buffers);
  } finally {
    closeSync(descriptor);
  }
  if (isPacked) for await (const block of readPacked(file, from, to)) yield Buffer.from(new Uint8Array(block).buffer);
}

/** Synchronous on purpose: the disk is not the limit, and waiting for each piece takes longer than reading it. */
function* readPlain(descriptor: number, from: number, to: number, buffers: BlockBuffers): Generator<Buffer> {
  let buffer = buffers.take();
  let kept = 0;
  for (let at = from; ; ) {
    const read = readSync(descriptor, buffer, kept, Math.min(buffer.length - kept, Math.max(0, to - at)), at);
    if (read === 0) break;
    at += read;
    const length = kept + read;
    const end = buffer.subarray(0, length).lastIndexOf(NEWLINE) + 1;
    kept = length - end;
    if (end > 0) {
      const next = buffers.take(kept);
      buffer.copy(next, 0, end, length);
      yield buffer.subarray(0, end);
      buffer = next;
    }
    if (kept > LONGEST) throw tooLong();
    if (kept === buffer.length) buffer = Buffer.concat([buffer], 2 * buffer.length);
  }
  if (kept > 0) yield buffer.subarray(0, kept);
  else buffers.give(buffer);
}

async function* readPacked(file: string, from: number, to: number): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  let length = 0;
  for await (const chunk of unpack(file, from, to)) {
    const end = chunk.lastIndexOf(NEWLINE) + 1;
    if (end > 0) {
      const head = chunk.subarray(0, end);
      yield rest.length === 0 ? head : Buffer.concat([...rest, head]);
      rest = [];
      length = 0;
    }
    if (end < chunk.length) rest.push(chunk.subarray(end));
    length += chunk.length - end;
    if (length > LONGEST) throw tooLong();
  }
  if (length > 0) yield Buffer.concat(rest);
}

async function* unpack(file: string, from: number, to: number): AsyncGenerator<Buffer> {
  // With a sync flush, a file that was cut short gives what came before the cut; its last line tells that it is torn.
  const unpacked = createGunzip({ chunkSize: CHUNK, finishFlush: constants.Z_SYNC_FLUSH });
  const stream = createReadStream(file, { highWaterMark: CHUNK });
  stream.on('error', (error) => unpacked.destroy(error));
  let at = 0;
  for await (const chunk of stream.pipe(unpacked) as AsyncIterable<Buffer>) {
    if (at + chunk.length > from) yield chunk.subarray(Math.max(0, from - at), Math.min(chunk.length, to - at));
    at += chunk.length;
    if (at >= to) break;
  }
  stream.destroy();
}

/** Whether the file is gzip, by its first two bytes, whatever its name. */
function isGzip(descriptor: number): boolean {
  const head = Buffer.alloc(2);
  return readSync(descriptor, head, 0, 2, 0) === 2 && head[0] === 0x1f && head[1] === 0x8b;
}

const tooLong = () => new Error(`a line is longer than ${LONGEST} bytes`);

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
