/** The main thread's end of a thread that reads results. */
import { Worker } from 'node:worker_threads';
import type { Verdict } from '../results/overlaps.js';
import type { LineBlock } from '../results/read-block.js';
import type { BlockKeys } from '../results/read-results.js';
import type { CountedBlock, DeskAccount, ReportPlan } from './report-desk.js';
import type { FromReportThread, ToReportThread } from './report-messages.js';

export interface ReportThreadEvents {
  read(number: number, keys: BlockKeys): void;
  counted(number: number, counted: CountedBlock): void;
  failed(error: Error): void;
}

/** Blocks that a thread is given at once: it should not wait while the main thread is at one of its own. */
const MOST_AT_ONCE = 4;

/** Room for what is young, in megabytes: records die soon, but those of a block must wait for a word. */
const YOUNG = 16;

export class ReportThread {
  readonly #worker: Worker;
  #isReady = false;
  #given = 0;
  #closed: ((account: DeskAccount) => void) | null = null;

  constructor(plan: ReportPlan, events: ReportThreadEvents) {
    this.#worker = new Worker(new URL('./report-thread-entry.js', import.meta.url), {
      workerData: plan,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
    });
    this.#worker.on('message', (message: FromReportThread) => this.#hear(message, events));
    this.#worker.on('error', (error: Error) => events.failed(error));
  }

  get isFree(): boolean {
    return this.#isReady && this.#given < MOST_AT_ONCE;
  }

  /** Reads a block, whose bytes are given away. */
  read(number: number, { bytes, ...block }: LineBlock): void {
    this.#given++;
    this.#ask({ ask: 'read', number, block: { ...block, bytes } }, [bytes.buffer as ArrayBuffer]);
  }

  count(number: number, verdict: Verdict): void {
    this.#ask({ ask: 'count', number, verdict });
  }

  close(): Promise<DeskAccount> {
    return new Promise((resolve) => {
      this.#closed = resolve;
      this.#ask({ ask: 'close' });
    });
  }

  /** Ends it; done once its memory is given back. */
  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  #ask(message: ToReportThread, given: readonly ArrayBuffer[] = []): void {
    this.#worker.postMessage(message, [...given]);
  }

  #hear(message: FromReportThread, events: ReportThreadEvents): void {
    if (message.tell === 'ready') this.#isReady = true;
    else if (message.tell === 'closed') this.#closed?.(message.account);
    else if (message.tell === 'read') events.read(message.number, message.keys);
    else {
      this.#given--;
      events.counted(message.number, message.counted);
    }
  }
}
