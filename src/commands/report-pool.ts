/**
 * Adds results up in blocks, in this thread and, where there is much to read, in others beside it. Which records stand is
 * decided here, in the order of the blocks, and their lines are handed on in that order: nothing depends on the number of threads.
 */
import { setImmediate as heard } from 'node:timers/promises';
import type { Results } from '../results/read-results.js';
import type { LineBlock } from '../results/read-block.js';
import { type BlockKeys, type CountedBlock, type DeskAccount, ReportDesk, type ReportPlan } from './report-desk.js';
import { ReportThread } from './report-thread.js';
import type { Written } from './recorder.js';

/** Blocks that are not counted yet, over all threads: more are not held. */
const MOST_HELD = 8;

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
  readonly #held = new Map<number, HeldBlock>();
  /** Keys of blocks that are read before their turn, and lines of blocks that are counted before it. */
  readonly #keys = new Map<number, BlockKeys>();
  readonly #counted = new Map<number, CountedBlock>();
  #nextKeys = 0;
  #nextCounted = 0;
  #blocks = 0;
  #failure: Error | null = null;
  #wake: (() => void) | null = null;

  /** @param threads how many, this one not counted */
  constructor(plan: ReportPlan, results: Results, threads: number, write: (written: Written) => void) {
    this.#results = results;
    this.#desk = new ReportDesk(plan, true);
    this.#write = write;
    const events = {
      read: (number: number, keys: BlockKeys) => this.#admit(number, keys),
      counted: (number: number, counted: CountedBlock) => this.#deliver(number, counted),
      failed: (error: Error) => {
        this.#failure = error;
        this.#wake?.();
      },
    };
    this.#threads = Array.from({ length: threads }, () => new ReportThread(plan, events));
  }

  /** Reads all results; gives the desk that has added them up. */
  async addUp(): Promise<ReportDesk> {
    try {
      for await (const block of this.#results.blocks()) {
        this.#read(block);
        await heard(); // what the threads have to say in the meantime
        if (this.#held.size >= MOST_HELD) await this.#until(() => this.#held.size < MOST_HELD);
      }
      await this.#until(() => this.#held.size === 0);
      for (const thread of this.#threads) this.#desk.merge(await this.#orFailure(thread.close()));
      return this.#desk;
    } finally {
      for (const thread of this.#threads) thread.stop();
    }
  }

  #read(block: LineBlock): void {
    const number = this.#blocks++;
    const thread = this.#threads.find(({ isFree }) => isFree) ?? null;
    this.#held.set(number, { segment: block.segment, thread });
    if (thread === null) this.#admit(number, this.#desk.read(number, block));
    else thread.read(number, block);
  }

  /** Says which records of a block stand, once it is said of all blocks before it. */
  #admit(number: number, keys: BlockKeys): void {
    this.#keys.set(number, keys);
    for (let next = this.#keys.get(this.#nextKeys); next !== undefined; next = this.#keys.get(this.#nextKeys)) {
      const turn = this.#nextKeys++;
      this.#keys.delete(turn);
      const verdict = this.#results.admit(next.keys, next.problems);
      const thread = this.#held.get(turn)?.thread;
      if (thread) thread.count(turn, verdict);
      else this.#deliver(turn, this.#desk.count(turn, verdict));
    }
  }

  #deliver(number: number, counted: CountedBlock): void {
    this.#counted.set(number, counted);
    for (let next = this.#counted.get(this.#nextCounted); next !== undefined; next = this.#counted.get(this.#nextCounted)) {
      const turn = this.#nextCounted++;
      this.#counted.delete(turn);
      this.#results.count(this.#held.get(turn)?.segment ?? 0, next.counts);
      this.#held.delete(turn);
      if (next.across !== null) this.#desk.remember(next.across);
      this.#write(next.written);
    }
    this.#wake?.();
  }

  async #until(reached: () => boolean): Promise<void> {
    while (!reached() && this.#failure === null) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    this.#wake = null;
    if (this.#failure !== null) throw this.#failure;
  }

  async #orFailure(closed: Promise<DeskAccount>): Promise<DeskAccount> {
    let account: DeskAccount | null = null;
    void closed.then((given) => {
      account = given;
      this.#wake?.();
    });
    await this.#until(() => account !== null);
    return account as unknown as DeskAccount;
  }
}
