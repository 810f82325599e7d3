/** The open conversations in the order in which they may be closed; nothing else knows which one is next. */
import type { InputOrder } from './input-order.js';
import type { OpenConversation } from './open-conversation.js';
import { Queue } from './queue.js';

/** In a grouped input a conversation is over when so many others have begun since: one that comes back this late is rare. */
const OTHERS_SINCE = 64;

export class ClosingLine {
  /** Those that spoke in the input in hand, longest silent first or nearly so. */
  private live = new Queue<OpenConversation>();
  /** Those that only spoke in inputs before. One that speaks again joins `live` and is passed over here. */
  private carried = new Queue<OpenConversation>();
  private input = 0;

  /** For a conversation that speaks, but for the one that spoke just before. Gives whether it came back within the input in hand. */
  spoke(open: OpenConversation): boolean {
    const cameBack = open.input === this.input;
    if (cameBack && open.messages.length > 0) return true;
    open.input = this.input;
    this.live.push(open);
    return cameBack;
  }

  /** Takes out the next one that can be closed, if what the input has shown so far holds to its end. */
  next(order: InputOrder): OpenConversation | undefined {
    const carried = this.firstCarried();
    if (carried !== undefined && isSilent(carried, order)) return this.carried.shift();
    if (!order.grouped) return this.nextSilent(order);
    const first = this.live.first;
    const isOver = first !== undefined && (this.live.size > OTHERS_SINCE || isSilent(first, order));
    return isOver ? this.live.shift() : undefined;
  }

  /** Takes out the next one of those carried over from inputs before. */
  nextCarried(): OpenConversation | undefined {
    return this.firstCarried() === undefined ? undefined : this.carried.shift();
  }

  /** Ends the input: all that are open, those carried over longest first. They are in the line no more. */
  takeAll(): OpenConversation[] {
    const all: OpenConversation[] = [];
    for (let open = this.nextCarried(); open !== undefined; open = this.nextCarried()) all.push(open);
    for (let open = this.live.shift(); open !== undefined; open = this.live.shift()) all.push(open);
    this.input++;
    return all;
  }

  /** Back into the line, for the next input. */
  carry(open: OpenConversation): void {
    this.carried.push(open);
  }

  private firstCarried(): OpenConversation | undefined {
    while (this.carried.first?.input === this.input) this.carried.shift();
    return this.carried.first;
  }

  private nextSilent(order: InputOrder): OpenConversation | undefined {
    for (let open = this.live.first; open !== undefined; open = this.live.first) {
      if (isSilent(open, order)) return this.live.shift();
      if (open.latest === open.latestSeen) return undefined;
      // It spoke since it was put here: to the end of the line, once for each time it did.
      open.latestSeen = open.latest;
      this.live.shift();
      this.live.push(open);
    }
    return undefined;
  }
}

function isSilent(open: OpenConversation, order: InputOrder): boolean {
  // No time so far, neither its own nor the input's: its silence begins now.
  if (open.latest === Number.NEGATIVE_INFINITY) open.latest = order.latest;
  return order.isPast(open.latest, open.gap);
}
