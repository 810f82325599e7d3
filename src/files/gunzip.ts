import { createGunzip } from 'node:zlib';

/** Bytes given to zlib at once: what they unfold to is in memory whole, at worst a thousand times as much. */
const PIECE = 64 * 1024;

/**
 * Unpacks gzip as it comes. A file that is cut short or damaged gives what came before, and then `cut` is called with the
 * reason.
 */
export async function* gunzip(chunks: AsyncIterable<Buffer>, cut: (reason: string) => void): AsyncGenerator<Buffer> {
  const stream = createGunzip({ chunkSize: 256 * 1024 });
  let unpacked: Buffer[] = [];
  let failure: Error | null = null;
  stream.on('data', (piece: Buffer) => unpacked.push(piece));
  stream.on('error', (error) => {
    failure = error;
  });
  // An async iterator or a pipe would end the stream together with the last piece, and lose that piece's text if it is cut.
  const unpack = (piece: Buffer) => new Promise<void>((done) => stream.write(piece, () => done()));
  try {
    for await (const chunk of chunks) {
      for (let at = 0; at < chunk.length && failure === null; at += PIECE) {
        await unpack(chunk.subarray(at, at + PIECE));
        const pieces = unpacked;
        unpacked = [];
        yield* pieces;
      }
    }
    if (failure === null) {
      const closed = new Promise((done) => stream.once('close', done));
      stream.end();
      await closed;
    }
    yield* unpacked;
    if (failure !== null) cut(reasonOf(failure));
  } finally {
    stream.destroy();
  }
}

function reasonOf(error: Error): string {
  const short = 'code' in error && error.code === 'Z_BUF_ERROR';
  return short ? 'the gzip file is cut short: its end is missing' : `the gzip file is damaged: ${error.message}`;
}
