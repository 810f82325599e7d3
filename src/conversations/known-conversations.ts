/** Every conversation of the run by its name: those open, and what must be remembered of those closed. */
import type { Reading } from '../model/message.js';
import { ClosedConversations } from './closed-conversations.js';
import { type Gathering, OutOfOrder } from './gatherer.js';
import { nameOf } from './held-conversation.js';
import { NOWHERE, timesOf } from './message-times.js';
import { Names } from './names.js';
import { OpenConversation } from './open-conversation.js';

export class KnownConversations {
  /** A number stands for a closed one. */
  private readonly names = new Names<OpenConversation | number>();
  private readonly closed = new ClosedConversations();

  constructor(private readonly gaps: Gathering) {}

  /** The open conversation that a reading belongs to; a new one where there is none. */
  find(reading: Reading): OpenConversation {
    const names = this.names.of(reading);
    const name = nameOf(reading);
    const known = names.get(name);
    if (typeof known === 'object') return known;
    const gap = reading.conversation === '' ? this.gaps.sessionGap : this.gaps.idGap;
    const open =
      known === undefined
        ? new OpenConversation(reading, names, gap, null, Number.NEGATIVE_INFINITY, -1)
        : new OpenConversation(reading, names, gap, known, this.closed.endOf(known) + gap, this.closed.inputOf(known));
    names.set(name, open);
    return open;
  }

  /** How many conversations of the same name are closed, in this run and in earlier ones. */
  closedBefore(open: OpenConversation): number {
    const earlier = open.identified ? (this.gaps.closedEarlier?.(open) ?? 0) : 0;
    return earlier + (open.sequel === null ? 0 : this.closed.sectionsOf(open.sequel));
  }

  /** Closes one that turned out to be so many conversations. It may not be open again. */
  close(open: OpenConversation, sections: number): void {
    const number = this.closed.remember(open.sequel, endOf(open), sections, open.input);
    open.names.set(open.name, number);
  }
}

function endOf({ name, latest, sequel, timeless, messages }: OpenConversation): number {
  if (!timeless || !timesOf(messages).includes(NOWHERE)) return latest;
  // The first conversation of this name might have told where this message stands, or a message still to come.
  if (sequel !== null) throw new OutOfOrder(`${name} goes on after it was closed`);
  return Number.POSITIVE_INFINITY;
}
