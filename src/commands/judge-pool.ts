/**
 * Judges cases in blocks, in this thread and, once there is much to judge, in others beside it. Whatever becomes of a block, and
 * wherever, is handed on in the order of the blocks: the output does not depend on the number of threads.
 */
import type { Case } from '../cases.js';
import type { CompiledRules } from '../packs/compile-rules.js';
import { closeDesk } from './close-desk.js';
import type { Late } from './judge-messages.js';
import { InTurn } from './in-turn.js';
import { type Desk, deskOf, type JudgePlan } from './judge-plan.js';
import { JudgeThread } from './judge-thread.js';
import type { Recorder, Written } from './recorder.js';
import { ThreadNews } from './thread-news.js';

export interface PoolSizes {
  /** Messages of a block: enough that handing it over costs little, few enough that it is young when it is judged. */
  readonly block: number;
  /** With fewer messages than this, another thread is not worth its start. */
  readonly much: number;
}

const SIZES: PoolSizes = { block: 500, much: 30_000 };
/** Blocks whose turn has not come, over all threads: more are not held. */
const MOST_HELD = 16;

export class JudgePool {
  readonly #plan: JudgePlan;
  readonly #rules: CompiledRules;
  readonly #write: (written: Written) => void;
  readonly #threads: JudgeThread[] = [];
  readonly #mostThreads: number;
  readonly #sizes: PoolSizes;
  #desk: Desk;
  #attempt = 0;
  #waiting: Case[] = [];
  #waitingMessages = 0;
  #messages = 0;
  /** Cases and blocks so far. */
  #cases = 0;
  #blocks = 0;
  /** The lines of blocks that are done. */
  readonly #done: InTurn<Written>;
  readonly #news = new ThreadNews();
  /** Once `close` is done: the numbers of the cases that more time may still decide against. */
  open: readonly number[] = [];

  /** @param jobs threads in all, this one included */
  constructor(plan: JudgePlan, rules: CompiledRules, jobs: number, write: (written: Written) => void, sizes = SIZES) {
    this.#plan = plan;
    this.#rules = rules;
    this.#mostThreads = jobs - 1;
    this.#sizes = sizes;
    this.#write = write;
    this.#done = new InTurn(write);
    this.#desk = deskOf(plan, rules);
  }

  /** What all records add up to; whole once `close` is done. */
  get recorder(): Recorder {
    return this.#desk.recorder;
  }

  /** Begins anew: what was judged before is void. */
  begin(): void {
    if (this.#attempt++ > 0) this.#desk = deskOf(this.#plan, this.#rules);
    this.#waiting = [];
    this.#waitingMessages = this.#cases = this.#blocks = 0;
    this.#done.begin();
    for (const thread of this.#threads) thread.begin(this.#attempt);
  }

  /** About so many messages will come of the input being read: where that is much, threads are there when they are needed. */
  expect(messages: number): void {
    if (messages > this.#sizes.much) this.#startThreads();
  }

  judge(cases: readonly Case[], latest: number): void | Promise<void> {
    for (const each of cases) {
      this.#waiting.push(each);
      // An order is a case without a message: a block must not hold all of them.
      this.#waitingMessages += Math.max(1, each.conversation.messages.length);
      if (this.#waitingMessages >= this.#sizes.block) this.#judgeWaiting(latest);
    }
    if (this.#done.waiting >= MOST_HELD) return this.#news.until(() => this.#done.waiting < MOST_HELD);
  }

  /** All cases are there: waits for the last lines, then asks every thread for what had to wait. */
  async close(latest: number): Promise<void> {
    if (this.#waiting.length > 0) this.#judgeWaiting(latest);
    await this.#news.until(() => this.#done.turn === this.#blocks);
    const closed = await Promise.all(this.#threads.map((thread) => thread.close(this.#attempt, latest)));
    const own = closeDesk(this.#desk, latest);
    for (const { account } of closed) this.#desk.recorder.merge(account);
    const late: Late[] = [own, ...closed].flatMap((each) => each.late).sort((a, b) => a.number - b.number);
    this.open = late.filter(({ isOpen }) => isOpen).map(({ number }) => number);
    for (const { written } of late) this.#write(written);
    this.stop();
  }

  /** Ends the other threads. */
  stop(): void {
    for (const thread of this.#threads.splice(0)) thread.stop();
  }

  #judgeWaiting(latest: number): void {
    const cases = this.#waiting;
    const first = this.#cases;
    const block = this.#blocks++;
    this.#cases += cases.length;
    this.#messages += this.#waitingMessages;
    this.#waiting = [];
    this.#waitingMessages = 0;
    this.expect(this.#messages);
    const free = this.#threads.find((thread) => thread.isFree);
    if (free === undefined) this.#done.give(block, this.#desk.recorder.add(this.#desk.judge.judge(cases, first, latest)));
    else free.judge(this.#attempt, block, first, latest, cases);
  }

  #startThreads(): void {
    while (this.#threads.length < this.#mostThreads) {
      this.#threads.push(
        new JudgeThread(this.#plan, {
          judged: (attempt, block, written) => {
            if (attempt === this.#attempt) this.#done.give(block, written);
            this.#news.came();
          },
          failed: (error) => this.#news.failed(error),
        }),
      );
    }
  }
}
