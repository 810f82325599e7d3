import { createGunzip } from 'node:zlib';
import { type Remark, remark } from '../model/remark.js';

/** Bytes given to zlib at once: what they unfold to is in memory whole (at worst a thousandfold), and lost if they are damaged. */
const PIECE = 16 * 1024;

/**
 * Unpacks gzip as it comes. A file that is cut short or damaged gives what came before, and then `cut` is called with the
 * reason.
 */
export async function* gunzip(chunks: AsyncIterable<Buffer>, cut: (reason: Remark) => void): AsyncGenerator<Buffer> {
  const stream = createGunzip({ chunkSize: 256 * 1024 });
  let unpacked: Buffer[] = [];
  let failure: Error | null = null;
  stream.on('data', (piece: Buffer) => unpacked.push(piece));
  stream.on('error', (error) => {
    failure = error;
  });
  const closed = new Promise((done) => stream.once('close', done));
  // An async iterator or a pipe would end the stream together with the last piece, and lose that piece's text if it is cut.
  const unpack = (piece: Buffer) => new Promise<void>((done) => stream.write(piece, () => done()));
  try {
    for await (const chunk of chunks) {
      for (let at = 0; at < chunk.length && !stream.destroyed; at += PIECE) {
        // Of a damaged piece zlib says no more than that it closes.
        await Promise.race([unpack(chunk.subarray(at, at + PIECE)), closed]);
        const pieces = unpacked;
        unpacked = [];
        yield* pieces;
      }
    }
    if (!stream.destroyed) stream.end();
    await closed;
    yield* unpacked;
    if (failure !== null) cut(reasonOf(failure));
  } finally {
    stream.destroy();
  }
}

function reasonOf(error: Error): Remark {
  const short = 'code' in error && error.code === 'Z_BUF_ERROR';
  return short ? remark('gzip-cut') : remark('gzip-damaged', { error: error.message });
}
