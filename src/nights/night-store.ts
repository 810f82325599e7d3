/**
 * What stays from night to night, beside the reports and apart from them: of every night a small record, which conversations
 * were still open, and which ids are used up. The record is written last: a night without one is done again.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Reading } from '../model/message.js';
import type { PastConversation } from '../model/past-conversation.js';
import type { Refund } from '../model/refund.js';
import { OutputFolder } from '../results/output-folder.js';
import { eachLine, lineText, readLines } from '../results/read-lines.js';
import { type Carried, readCarriedLine } from './carried-line.js';
import type { ClosedIds } from './closed-ids.js';
import { orderLines, readOrderLine, readRefundLine } from './kept-refunds.js';
import { type NightRecord, parseNight } from './night-record.js';

const NIGHT = /^(\d{4}-\d{2}-\d{2})\.json$/u;

/** What one night hands on to the next. */
export interface HandedOn {
  /** What was written so far is void: the run starts over. */
  begin(): void;
  write(line: string): void;
  /** Takes note of a conversation that names orders. */
  remember(past: PastConversation): void;
  /**
   * Puts it into its place, with the night's record.
   * @param open the keys of the conversations that more time may still decide against
   * @param refunds lines of refunds that were not known before, or not in this state
   */
  commit(night: NightRecord, closed: ClosedIds, open: readonly string[], refunds: readonly string[]): Promise<void>;
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
    const create = () => ({ open: folder.createFile(`${day}.jsonl`), orders: folder.createFile(`${day}.orders.jsonl`) });
    let files = create();
    return {
      begin: () => {
        files = create();
      },
      write: (line) => files.open.write(line),
      remember: (past) => files.orders.write(orderLines(past)),
      commit: async (night, closed, open, refunds) => {
        folder.write(`${day}.refunds.jsonl`, refunds.join(''));
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
    for await (const line of linesOf(path)) yield readCarriedLine(line);
  }

  /** Every refund that the nights before this day have learned of, in each state that it was in, the oldest first. */
  async refundsBefore(day: string): Promise<Refund[]> {
    const refunds: Refund[] = [];
    for (const path of this.#filesBefore(day, 'refunds.jsonl')) for await (const line of linesOf(path)) refunds.push(readRefundLine(line));
    return refunds;
  }

  /** The conversations of the nights before this day that name one of these orders, each as the last night has it. */
  async naming(orders: ReadonlySet<string>, day: string): Promise<PastConversation[]> {
    const found = new Map<string, PastConversation>();
    if (orders.size === 0) return [];
    for (const path of this.#filesBefore(day, 'orders.jsonl')) {
      for await (const line of linesOf(path)) {
        const past = readOrderLine(line, orders);
        if (past !== null) found.set(JSON.stringify([past.platform, past.shop, past.id, past.orders[0]]), past);
      }
    }
    return [...found.values()];
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
    for (const path of this.#filesBefore(day, 'closed.json')) {
      for (const [id, count] of JSON.parse(readFileSync(path, 'utf8')) as [number, number][]) closed.set(id, count);
    }
    return closed;
  }

  /** Forgets what was open in nights before `open`, the refunds and orders of nights before `refunds`, and all of nights before `all`. */
  forget({ open, refunds, all }: { readonly open: string; readonly refunds: string; readonly all: string }): void {
    if (!existsSync(this.folder)) return;
    for (const name of readdirSync(this.folder)) {
      const [, day = '', kind = ''] = /^(\d{4}-\d{2}-\d{2})\.(jsonl|json|closed\.json|open\.json|refunds\.jsonl|orders\.jsonl)$/u.exec(name) ?? [];
      if (day === '') continue;
      const first = kind === 'jsonl' || kind === 'open.json' ? open : kind === 'refunds.jsonl' || kind === 'orders.jsonl' ? refunds : all;
      if (day < all || day < first) rmSync(join(this.folder, name), { force: true });
    }
  }

  /** Files of this kind that the nights before a day have left, the first night's first. */
  #filesBefore(day: string, kind: string): string[] {
    const nights = this.nights().filter((night) => night.day < day);
    return nights.map((night) => join(this.folder, `${night.day}.${kind}`)).filter((path) => existsSync(path));
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

async function* linesOf(path: string): AsyncGenerator<string> {
  for await (const block of readLines(path)) {
    const lines: string[] = [];
    eachLine(block, (start, end) => lines.push(lineText(block, start, end)));
    for (const line of lines) if (line !== '') yield line;
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
