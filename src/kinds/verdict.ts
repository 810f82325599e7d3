import type { Span } from '../model/finding.js';
import type { Hit } from '../text/lexicon.js';

/** What can be said of a message by its own words. */
export interface Verdict {
  readonly hits: readonly Hit[];
  /** The checks of single messages that find something, and where. */
  readonly met: readonly { readonly check: number; readonly span: Span }[];
  /** The checks of whole conversations that have a trigger in it. */
  readonly started: readonly number[];
}

export const NOTHING: Verdict = { hits: [], met: [], started: [] };
