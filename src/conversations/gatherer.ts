/** What both ways of gathering promise: the same conversations, whatever the order of the records. */
import type { Conversation } from '../model/conversation.js';
import type { Reading, Source } from '../model/message.js';

/** Readings in, closed conversations out. A gatherer serves one run. */
export interface Gatherer {
  /** Messages left out because they are in the run already, by the source they were left out of; complete after `finish`. */
  readonly duplicates: ReadonlyMap<Source, number>;
  /** Takes the next readings of the input in hand, in its order; gives the conversations that nothing can join any more. */
  add(readings: readonly Reading[]): Conversation[];
  /** Says that the input in hand is over and another one may follow. */
  endOfInput(): Conversation[];
  /** Says that no input follows; gives all conversations that were still held, one at a time. */
  finish(): Iterable<Conversation>;
  /** Gives up what is held, in memory and on disk. Only needed where a run stops before `finish` is through. */
  discard(): void;
}

/** How long a silence ends a conversation, in milliseconds. A silence of exactly this length does not. */
export interface Gaps {
  /** Where the export gives an id: a later message opens `C1#2`. */
  readonly idGap: number;
  /** Where it gives none, and a conversation is what one customer and the shop said without such a silence. */
  readonly sessionGap: number;
}

/** What a gatherer is told of its run. */
export interface Gathering extends Gaps {
  /** How many conversations under this id earlier runs have closed, so that the next one is called `C1#2`; none where left out. */
  readonly closedEarlier?: (id: { readonly platform: string; readonly shop: string; readonly name: string }) => number;
}

/** DESIGN §5: 24 hours with an id, 30 minutes without. */
export const DEFAULT_GAPS: Gaps = { idGap: 24 * 3_600_000, sessionGap: 30 * 60_000 };

/**
 * Thrown by the streaming gatherer when a conversation was closed too early, or too much would have to be held: the
 * conversations given so far are void, and the run starts again with the partitioned gatherer. Not a mistake of anybody's.
 */
export class OutOfOrder extends Error {
  override readonly name = 'OutOfOrder';
}
