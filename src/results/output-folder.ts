import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { lockFolder } from './folder-lock.js';
import { outputError } from './output-error.js';
import { OutputFile } from './output-file.js';
import { clearLeftovers, forgetPart, namePart } from './part-names.js';
import { type Publication, publish, syncFolder } from './publish.js';

/**
 * A folder that gets all files of a run or none: files are written beside their places under hidden names and renamed
 * together at the end. A run that fails, is killed or meets a full disk leaves the files of yesterday as they were.
 */
export class OutputFolder {
  readonly path: string;
  readonly #files = new Map<OutputFile, Publication>();
  /** A program that ends without a word, by an interrupt say, leaves nothing behind either. */
  readonly #atExit = () => this.abort();

  private constructor(path: string) {
    this.path = path;
    process.once('exit', this.#atExit);
  }

  /** Makes the folder where there is none and clears what killed runs left in it. Throws UserError when it cannot be written. */
  static async open(path: string): Promise<OutputFolder> {
    return guarded(path, () => {
      mkdirSync(path, { recursive: true });
      clearLeftovers(path);
      return new OutputFolder(path);
    });
  }

  /**
   * A new file `name`, for writing bit by bit; it appears with `commit`. A second one of the same name takes the place of
   * the first: a run may start over. Its `write` throws UserError when the disk is full.
   */
  createFile(name: string): { write(text: string | Uint8Array): void } {
    return guarded(this.path, () => {
      const target = join(this.path, name);
      for (const [file, before] of this.#files) if (before.target === target) this.#discard(file, before);
      const names = namePart(this.path, name);
      const file = new OutputFile(names.part);
      this.#files.set(file, { ...names, target });
      return { write: (text: string | Uint8Array) => guarded(this.path, () => file.write(text)) };
    });
  }

  /** A new file `name` that holds `text`; it appears with `commit`. */
  write(name: string, text: string): void {
    this.createFile(name).write(text);
  }

  /** Puts all files into their places, or none of them and throws UserError. */
  async commit(): Promise<void> {
    try {
      for (const file of this.#files.keys()) file.finish();
      const letGo = await lockFolder(this.path);
      try {
        publish([...this.#files.values()]);
      } finally {
        letGo();
      }
      syncFolder(this.path);
    } catch (error) {
      throw outputError(this.path, error);
    } finally {
      this.abort();
    }
  }

  /** Removes what is not in its place yet. After `commit`, and a second time, there is nothing to remove. */
  abort(): void {
    process.off('exit', this.#atExit);
    for (const [file, publication] of this.#files) this.#discard(file, publication);
  }

  #discard(file: OutputFile, publication: Publication): void {
    file.close();
    rmSync(publication.part, { force: true });
    forgetPart(publication);
    this.#files.delete(file);
  }
}

function guarded<Result>(folder: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw outputError(folder, error);
  }
}
