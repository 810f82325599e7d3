/**
 * Adds results up in blocks, in this thread and, where there is much to read, in others beside it. Which records stand is
 * decided here, in the order of the blocks, and their lines are handed on in that order: nothing depends on the number of threads.
 */
import { setImmediate as heard } from 'node:timers/promises';
import { BlockBuffers } from '../results/block-buffers.js';
import type { BlockKeys, Results } from '../results/read-results.js';
import type { LineBlock } from '../results/read-block.js';
import { InTurn } from './in-turn.js';
import { type CountedBlock, type DeskAccount, ReportDesk, type ReportPlan } from './report-desk.js';
import { ReportThread } from './report-thread.js';
import type { Written } from './recorder.js';
import { ThreadNews } from './thread-news.js';

/** Blocks that are not counted yet, over all threads: more are not held. */
const MOST_HELD = 10;

interface HeldBlock {
  readonly segment: number;
  /** Null: the own desk. */
  readonly thread: ReportThread | null;
}

export class ReportPool {
  readonly #results: Results;
  readonly #desk: ReportDesk;
  readonly #threads: readonly ReportThread[];
  readonly #write: (written: Written) => void;
  readonly #buffers = new BlockBuffers();
  readonly #held = new Map<number, HeldBlock>();
  /** Keys of blocks that are read, and lines of blocks that are counted. */
  readonly #keys = new InTurn<BlockKeys>((keys, number) => this.#admit(keys, number));
  readonly #counted = new InTurn<CountedBlock>((counted, number) => this.#deliver(counted, number));
  readonly #news = new ThreadNews();
  #blocks = 0;

  /** @param threads how many, this one not counted */
  constructor(plan: ReportPlan, results: Results, threads: number, write: (written: Written) => void) {
    this.#results = results;
    this.#desk = new ReportDesk(plan, true);
    this.#write = write;
    const events = {
      read: (number: number, keys: BlockKeys) => {
        this.#keys.give(number, keys);
        this.#news.came();
      },
      counted: (number: number, counted: CountedBlock) => {
        this.#counted.give(number, counted);
        this.#news.came();
      },
      failed: (error: Error) => this.#news.failed(error),
    };
    this.#threads = Array.from({ length: threads }, () => new ReportThread(plan, events));
  }

  /** Reads all results; gives the desk that has added them up. */
  async addUp(): Promise<ReportDesk> {
    try {
      for await (const block of this.#results.blocks(this.#buffers)) {
        this.#read(block);
        await heard(); // what the threads have to say in the meantime
        if (this.#held.size >= MOST_HELD) await this.#news.until(() => this.#held.size < MOST_HELD);
      }
      await this.#news.until(() => this.#held.size === 0);
      for (const thread of this.#threads) this.#desk.merge(await this.#orFailure(thread.close()));
      return this.#desk;
    } finally {
      await Promise.all(this.#threads.map((thread) => thread.stop())); // what comes next needs the memory
    }
  }

  #read(block: LineBlock): void {
    const number = this.#blocks++;
    const thread = this.#threads.find(({ isFree }) => isFree) ?? null;
    this.#held.set(number, { segment: block.segment, thread });
    if (thread === null) this.#keys.give(number, this.#desk.read(number, block));
    else thread.read(number, block);
  }

  /** Says which records of a block stand: it is said of all blocks before it. */
  #admit(keys: BlockKeys, number: number): void {
    const { segment, thread } = this.#held.get(number) as HeldBlock;
    const verdict = this.#results.admit(segment, keys);
    if (thread) thread.count(number, verdict);
    else this.#counted.give(number, this.#desk.count(number, verdict));
  }

  #deliver({ counts, across, written, bytes }: CountedBlock, number: number): void {
    this.#results.count(this.#held.get(number)?.segment ?? 0, counts);
    this.#held.delete(number);
    this.#buffers.give(bytes);
    if (across !== null) this.#desk.remember(across);
    this.#write(written);
  }

  async #orFailure(closed: Promise<DeskAccount>): Promise<DeskAccount> {
    let account: DeskAccount | null = null;
    void closed.then((given) => {
      account = given;
      this.#news.came();
    });
    await this.#news.until(() => account !== null);
    return account as unknown as DeskAccount;
  }
}
