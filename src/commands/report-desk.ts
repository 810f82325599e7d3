/** Reads blocks of results and adds up what stands of them; works in any thread. */
import { Across, type AcrossSnapshot } from '../across/across.js';
import type { AcrossRule } from '../across/across-rules.js';
import type { CountedFinding, CountedRecord } from '../model/counted.js';
import type { MeasuresRecord, RuleRecord } from '../model/results.js';
import type { ReviewRecord } from '../model/review.js';
import type { Verdict } from '../results/overlaps.js';
import type { PeriodFilter } from '../results/period-filter.js';
import { type BlockCounts, chooseRecords, type LineBlock, readBlock, readCounted } from '../results/read-block.js';
import { QuickLines } from '../results/quick-line.js';
import type { BlockKeys } from '../results/read-results.js';
import { keysOf } from '../results/record-keys.js';
import { type ReviewCounts, Reviews } from '../results/reviews.js';
import { type Account, Recorder, type Wanted, type Written } from './recorder.js';
import type { Language } from './settings.js';

/** What makes a desk, in plain values, so that another thread can make the same one. */
export interface ReportPlan {
  readonly period: PeriodFilter;
  readonly window: MeasuresRecord['window'];
  readonly wanted: Wanted;
  readonly across: readonly AcrossRule[];
  /** Whether an order file was joined to any of the runs. */
  readonly hasOrders: boolean;
  /** What the runs tell of their rules, by id, in the language of the report. */
  readonly rules: ReadonlyMap<string, RuleRecord>;
  readonly reviews: { readonly byFinding: ReadonlyMap<string, ReviewRecord>; readonly language: Language } | null;
}

export interface CountedBlock {
  readonly counts: BlockCounts;
  readonly written: Written;
  /** What the main thread's desk is to remember across conversations, now and then. */
  readonly across: AcrossSnapshot | null;
  /** The block's, which nobody looks at any more. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Conversations after which another thread hands over what rules across conversations must know of them: a year's are kept once. */
const MANY = 5000;

export class ReportDesk {
  readonly recorder: Recorder;
  readonly reviews: Reviews | undefined;
  readonly #plan: ReportPlan;
  readonly #across: Across;
  readonly #keepsAcross: boolean;
  readonly #lines = new QuickLines();
  /** Records that wait for a word on which of them stand, by block. */
  readonly #waiting = new Map<number, { readonly records: readonly CountedRecord[]; readonly bytes: Buffer }>();

  /** @param keepsAcross whether rules across conversations are judged here: on the main thread's desk */
  constructor(plan: ReportPlan, keepsAcross: boolean) {
    const { window, wanted, across, hasOrders, rules, reviews } = plan;
    this.#plan = plan;
    this.reviews = reviews === null ? undefined : new Reviews(reviews.byFinding, reviews.language);
    const stands = this.reviews === undefined ? {} : { stands: (finding: CountedFinding) => this.reviews?.stands(finding) ?? true };
    this.#across = new Across(across, { rules, hasOrders, ...stands });
    this.#keepsAcross = keepsAcross;
    this.recorder = new Recorder(window, this.#across, wanted, rules, this.reviews);
  }

  read(number: number, block: LineBlock): BlockKeys {
    const { records, lines, problems } = this.#plan.wanted.results ? readBlock(block) : readCounted(block, this.#lines);
    this.#waiting.set(number, { records, bytes: block.bytes });
    return { keys: keysOf(records), lines, problems: { count: problems.count, told: problems.told } };
  }

  count(number: number, verdict: Verdict): CountedBlock {
    const { records, bytes } = this.#waiting.get(number) as { records: readonly CountedRecord[]; bytes: Buffer<ArrayBuffer> };
    const { chosen, counts } = chooseRecords(records, verdict, this.#plan.period);
    this.#waiting.delete(number);
    const written = this.recorder.add(chosen);
    return { counts, written, across: this.#keepsAcross || this.#across.size < MANY ? null : this.#across.handOver(), bytes };
  }

  /** Remembers what another desk has seen. */
  remember(across: AcrossSnapshot): void {
    this.#across.merge(across);
  }

  /** Adds what another desk has counted. */
  merge({ account, reviews }: DeskAccount): void {
    this.recorder.merge(account);
    if (reviews !== null) this.reviews?.merge(reviews);
  }

  account(): DeskAccount {
    return { account: this.recorder.account(), reviews: this.reviews?.counts() ?? null };
  }
}

/** What a desk has added up, as it goes from thread to thread. */
export interface DeskAccount {
  readonly account: Account;
  readonly reviews: ReviewCounts | null;
}
