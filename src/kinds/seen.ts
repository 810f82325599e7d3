import type { Hit } from '../text/lexicon.js';

/** One message as conditions see it. */
export interface Seen {
  readonly text: string;
  readonly hits: readonly Hit[];
}
