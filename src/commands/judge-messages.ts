/** What the main thread and a thread that judges say to each other. */
import type { CaseBlock } from '../case-block.js';
import type { JudgePlan } from './judge-plan.js';
import type { Account, Written } from './recorder.js';

/** What a thread begins with. */
export interface ThreadStart {
  readonly plan: JudgePlan;
  /** The words of the shipped packs, where they are used. */
  readonly words: SharedArrayBuffer | null;
}

/** `attempt`: a run may start over; what belongs to an earlier attempt is void. */
export type ToThread =
  | { readonly ask: 'begin'; readonly attempt: number }
  | {
      readonly ask: 'judge';
      readonly attempt: number;
      readonly block: number;
      readonly first: number;
      readonly latest: number;
      readonly cases: CaseBlock;
    }
  | { readonly ask: 'close'; readonly attempt: number; readonly latest: number };

export type FromThread =
  | { readonly tell: 'ready' }
  | { readonly tell: 'judged'; readonly attempt: number; readonly block: number; readonly written: Written }
  | {
      readonly tell: 'closed';
      readonly attempt: number;
      readonly late: readonly Late[];
      readonly account: Account;
    };

/** The lines of a case that had to wait for the end, and its number in the run. */
export interface Late {
  readonly number: number;
  readonly written: Written;
  /** Whether more time may still decide against it. */
  readonly isOpen: boolean;
}
