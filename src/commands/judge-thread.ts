/** The main thread's end of a thread that judges. */
import { Worker } from 'node:worker_threads';
import { encodeCases } from '../case-block.js';
import type { Case } from '../cases.js';
import { bytesOfPreparedWords } from '../packs/prepared-words.js';
import type { FromThread, ThreadStart, ToThread } from './judge-messages.js';
import type { JudgePlan } from './judge-plan.js';
import type { Written } from './recorder.js';

export interface ThreadEvents {
  judged(attempt: number, block: number, written: Written): void;
  failed(error: Error): void;
}

type Closed = Extract<FromThread, { tell: 'closed' }>;

/** Blocks that a thread is given at once: it should not wait while the main thread reads. */
const MOST_AT_ONCE = 3;

/** Room for what is young, in megabytes: a judge makes much that dies at once, and each doubling of the room halves what is copied. */
const YOUNG = 48;

export class JudgeThread {
  readonly #worker: Worker;
  readonly #events: ThreadEvents;
  #isReady = false;
  #given = 0;
  #closed: ((closed: Closed) => void) | null = null;
  #failed: ((error: Error) => void) | null = null;

  constructor(plan: JudgePlan, events: ThreadEvents) {
    this.#events = events;
    this.#worker = new Worker(new URL('./judge-thread-entry.js', import.meta.url), {
      workerData: { plan, words: bytesOfPreparedWords() } satisfies ThreadStart,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
    });
    this.#worker.on('message', (message: FromThread) => this.#hear(message));
    this.#worker.on('error', (error: Error) => {
      this.#failed?.(error);
      events.failed(error);
    });
  }

  get isFree(): boolean {
    return this.#isReady && this.#given < MOST_AT_ONCE;
  }

  begin(attempt: number): void {
    this.#ask({ ask: 'begin', attempt });
  }

  judge(attempt: number, block: number, first: number, latest: number, cases: readonly Case[]): void {
    this.#given++;
    this.#ask({ ask: 'judge', attempt, block, first, latest, cases: encodeCases(cases) });
  }

  close(attempt: number, latest: number): Promise<Closed> {
    return new Promise((resolve, reject) => {
      this.#closed = resolve;
      this.#failed = reject;
      this.#ask({ ask: 'close', attempt, latest });
    });
  }

  stop(): void {
    void this.#worker.terminate();
  }

  #ask(message: ToThread): void {
    this.#worker.postMessage(message);
  }

  #hear(message: FromThread): void {
    if (message.tell === 'ready') this.#isReady = true;
    else if (message.tell === 'closed') this.#closed?.(message);
    else {
      this.#given--;
      this.#events.judged(message.attempt, message.block, message.written);
    }
  }
}
