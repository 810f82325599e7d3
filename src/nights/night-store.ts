/**
 * What stays from night to night, beside the reports and apart from them: of every night a small record, which conversations
 * were still open, and which ids are used up. The record is written last: a night without one is done again.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Reading } from '../model/message.js';
import { OutputFolder } from '../results/output-folder.js';
import { eachLine, lineText, readLines } from '../results/read-lines.js';
import { type Carried, readCarriedLine } from './carried-line.js';
import type { ClosedIds } from './closed-ids.js';
import { type NightRecord, parseNight } from './night-record.js';

const NIGHT = /^(\d{4}-\d{2}-\d{2})\.json$/u;

/** What one night hands on to the next. */
export interface HandedOn {
  /** What was written so far is void: the run starts over. */
  begin(): void;
  write(line: string): void;
  /**
   * Puts it into its place, with the night's record.
   * @param open the keys of the conversations that more time may still decide against
   */
  commit(night: NightRecord, closed: ClosedIds, open: readonly string[]): Promise<void>;
  abort(): void;
}

export class NightStore {
  readonly folder: string;

  /** @param folder only this user may look into it: it holds what customers wrote */
  constructor(folder: string) {
    this.folder = folder;
  }

  /** The nights that are done, or were begun, in order of day. */
  nights(): NightRecord[] {
    if (!existsSync(this.folder)) return [];
    const days = readdirSync(this.folder).flatMap((name) => NIGHT.exec(name)?.[1] ?? []);
    return days.sort().map((day) => this.night(day) ?? unfinished(day));
  }

  night(day: string): NightRecord | null {
    const path = join(this.folder, `${day}.json`);
    return existsSync(path) ? parseNight(readFileSync(path, 'utf8')) : null;
  }

  /** Says that the night's results are about to change: if the run dies, the next one does it again. */
  async begin(day: string): Promise<void> {
    await this.#write((folder) => folder.write(`${day}.json`, JSON.stringify(unfinished(day))));
  }

  /** Takes what the night leaves open; may be asked again when a run starts over. */
  async handOn(day: string): Promise<HandedOn> {
    this.#make();
    const folder = await OutputFolder.open(this.folder);
    let file = folder.createFile(`${day}.jsonl`);
    return {
      begin: () => {
        file = folder.createFile(`${day}.jsonl`);
      },
      write: (line) => file.write(line),
      commit: async (night, closed, open) => {
        folder.write(`${day}.open.json`, JSON.stringify(open));
        folder.write(`${day}.closed.json`, JSON.stringify([...closed]));
        folder.write(`${day}.json`, JSON.stringify(night));
        await folder.commit();
      },
      abort: () => folder.abort(),
    };
  }

  /** Changes the record of a night whose results stand as they are. */
  async renew(night: NightRecord): Promise<void> {
    await this.#write((folder) => folder.write(`${night.day}.json`, JSON.stringify(night)));
  }

  /** The conversations that a night left open. */
  async *carried(day: string): AsyncGenerator<Carried> {
    const path = join(this.folder, `${day}.jsonl`);
    if (!existsSync(path)) return;
    for await (const block of readLines(path)) {
      const lines: string[] = [];
      eachLine(block, (start, end) => lines.push(lineText(block, start, end)));
      for (const line of lines) if (line !== '') yield readCarriedLine(line);
    }
  }

  /** The keys of those that more time may still decide against. */
  openIn(day: string): ReadonlySet<string> {
    const path = join(this.folder, `${day}.open.json`);
    return new Set(existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as string[]) : []);
  }

  /** Whether what a night left open is still kept. */
  keepsOpen(day: string): boolean {
    return existsSync(join(this.folder, `${day}.jsonl`));
  }

  /** The ids that are used up by the nights before this day. */
  closedBefore(day: string): ClosedIds {
    const closed: ClosedIds = new Map();
    for (const night of this.nights()) {
      const path = join(this.folder, `${night.day}.closed.json`);
      if (night.day >= day || !existsSync(path)) continue;
      for (const [id, count] of JSON.parse(readFileSync(path, 'utf8')) as [number, number][]) closed.set(id, count);
    }
    return closed;
  }

  /** Forgets what was open in nights before `open`, and all of nights before `all`. */
  forget({ open, all }: { readonly open: string; readonly all: string }): void {
    if (!existsSync(this.folder)) return;
    for (const name of readdirSync(this.folder)) {
      const day = name.slice(0, 10);
      if (!/^\d{4}-\d{2}-\d{2}\.(?:jsonl|json|(?:closed|open)\.json)$/u.test(name)) continue;
      if (day < all || (day < open && /\.(?:jsonl|open\.json)$/u.test(name))) rmSync(join(this.folder, name), { force: true });
    }
  }

  #make(): void {
    mkdirSync(dirname(this.folder), { recursive: true });
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
  }

  async #write(work: (folder: OutputFolder) => void): Promise<void> {
    this.#make();
    const folder = await OutputFolder.open(this.folder);
    try {
      work(folder);
      await folder.commit();
    } finally {
      folder.abort();
    }
  }
}

function unfinished(day: string): NightRecord {
  return { v: 1, day, run: '', after: '', files: [], overlap: 0 };
}

/** Readings in batches, as the files give them; `seen` is told of each conversation. */
export async function* readingsOf(
  carried: AsyncIterable<Carried>,
  seen: (carried: Carried) => void,
): AsyncGenerator<readonly Reading[]> {
  let batch: Reading[] = [];
  for await (const conversation of carried) {
    seen(conversation);
    batch.push(...conversation.readings);
    if (batch.length < 500) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
