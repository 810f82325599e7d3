/** Temporary files that nobody else can read and that are gone whatever happens to the run. */
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserError } from '../model/user-error.js';

interface SpillFile {
  readonly descriptor: number;
  /** The lengths of the blocks in it, in bytes. */
  readonly blocks: number[];
}

export class SpillFiles {
  private readonly folder: string;
  private readonly files: SpillFile[];
  private readonly remove = () => rmSync(this.folder, { recursive: true, force: true });

  /** Opens so many empty files in a folder of their own, which only this user may enter (mkdtemp gives mode 700). */
  constructor(count: number) {
    this.folder = mkdtempSync(join(tmpdir(), 'chataudit-'));
    process.once('exit', this.remove);
    this.files = Array.from({ length: count }, (_, number) => ({
      descriptor: openSync(join(this.folder, String(number)), 'wx+', 0o600),
      blocks: [],
    }));
    try {
      // The files live on without names while they are open, and vanish with the process, even a killed one.
      this.remove();
    } catch {
      // Windows may refuse while they are open: then `close` or the end of the process removes them.
    }
  }

  append(number: number, block: Uint8Array): void {
    const file = this.file(number);
    try {
      for (let done = 0; done < block.length; ) done += writeSync(file.descriptor, block, done);
    } catch (problem) {
      if ((problem as NodeJS.ErrnoException).code !== 'ENOSPC') throw problem;
      throw new UserError(`${tmpdir()}: no room left for temporary files. Set TMPDIR to a folder on a larger disk.`);
    }
    file.blocks.push(block.length);
  }

  /** The blocks of a file in the order in which they were appended. */
  *read(number: number): Iterable<Buffer> {
    const { descriptor, blocks } = this.file(number);
    let position = 0;
    for (const length of blocks) {
      const block = Buffer.allocUnsafe(length);
      for (let done = 0; done < length; ) {
        const read = readSync(descriptor, block, done, length - done, position + done);
        if (read === 0) throw new Error(`temporary file ${number} of ${this.folder} is shorter than what was written`);
        done += read;
      }
      position += length;
      yield block;
    }
  }

  close(): void {
    for (const { descriptor } of this.files.splice(0)) closeSync(descriptor);
    this.remove();
    process.off('exit', this.remove);
  }

  private file(number: number): SpillFile {
    const file = this.files[number];
    if (file === undefined) throw new RangeError(`no temporary file ${number}`);
    return file;
  }
}
