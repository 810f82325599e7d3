import type { Span } from '../model/finding.js';
import type { Hit } from '../text/lexicon.js';
import type { Outline } from './outline.js';

/** What can be said of a message by its own words; equal texts share one. */
export interface Verdict {
  readonly hits: readonly Hit[];
  /** The checks of single messages that find something, and where. */
  readonly met: readonly { readonly check: number; readonly span: Span }[];
  /** The checks of whole conversations that have a trigger in it. */
  readonly started: readonly number[];
  /** What of the text is compared with others; null until somebody asks. */
  outline: Outline | null;
}

const NO_HITS: readonly Hit[] = [];
const NO_CHECKS: Verdict['met'] & Verdict['started'] = [];

export function verdictOf(hits = NO_HITS, met: Verdict['met'] = NO_CHECKS, started: Verdict['started'] = NO_CHECKS): Verdict {
  return { hits, met, started, outline: null };
}

/** Of all messages whose words are not looked at. */
export const NOT_LOOKED_AT: Verdict = Object.freeze(verdictOf());
