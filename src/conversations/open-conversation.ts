import type { Reading } from '../model/message.js';
import { HeldConversation } from './held-conversation.js';

/** A conversation that may still grow, and what the streaming gatherer must know to close it. */
export class OpenConversation extends HeldConversation {
  /** Its latest time; a message without one counts as spoken at the latest time that the input had come to. */
  latest = Number.NEGATIVE_INFINITY;
  /** What `latest` was when it was last looked at for closing. */
  latestSeen = Number.NEGATIVE_INFINITY;
  /** Whether one of its messages has no time. */
  timeless = false;
  /** The last age in which it spoke; see ChunkRelease. */
  age = -1;
  /** How many of its messages stand on their own. */
  released = 0;

  /**
   * @param names the map that holds it, under its name
   * @param gap milliseconds of silence that end it
   * @param sequel where what was closed under the same name is remembered, or null
   * @param floor a message up to this time would belong to what was closed
   * @param input the last input in which the name spoke, or -1
   */
  constructor(
    reading: Reading,
    readonly names: Map<string, OpenConversation | number>,
    readonly gap: number,
    readonly sequel: number | null,
    readonly floor: number,
    public input: number,
  ) {
    super(reading);
  }
}
