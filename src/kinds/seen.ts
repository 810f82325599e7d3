import type { MeasuredConversation } from '../model/conversation.js';
import type { Span } from '../model/finding.js';
import type { Hit } from '../text/lexicon.js';
import type { ConversationHits } from './kind.js';

/** What a condition looks at: one message, or several put together. */
export interface Seen {
  readonly text: string;
  readonly hits: readonly Hit[];
  /** Where the message stands; left out where the condition asks for nothing beyond it. */
  readonly place?: SeenPlace;
  /** The messages that the text is put together of; left out for a single one. */
  readonly parts?: readonly SeenPart[];
}

export interface SeenPlace {
  readonly conversation: MeasuredConversation;
  readonly hits: ConversationHits;
  readonly message: number;
}

/** One message of several, and where its text stands among theirs. */
export interface SeenPart extends Span {
  readonly message: number;
  /** The part of the conversation that it belongs to: see turnsOfMessages. */
  readonly turn: number;
  readonly seen: Seen;
}
