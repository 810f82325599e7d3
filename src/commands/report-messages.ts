/** What the main thread and a thread that reads results say to each other. */
import type { Verdict } from '../results/overlaps.js';
import type { LineBlock } from '../results/read-block.js';
import type { BlockKeys } from '../results/read-results.js';
import type { CountedBlock, DeskAccount } from './report-desk.js';

export type ToReportThread =
  | { readonly ask: 'read'; readonly number: number; readonly block: Omit<LineBlock, 'bytes'> & { readonly bytes: Uint8Array } }
  | { readonly ask: 'count'; readonly number: number; readonly verdict: Verdict }
  | { readonly ask: 'close' };

export type FromReportThread =
  | { readonly tell: 'ready' }
  | { readonly tell: 'read'; readonly number: number; readonly keys: BlockKeys }
  | { readonly tell: 'counted'; readonly number: number; readonly counted: CountedBlock }
  | { readonly tell: 'closed'; readonly account: DeskAccount };
