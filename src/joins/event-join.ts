/** Which event a conversation belongs to, and where in its course: the one that it, or an order that it is about, falls into. */
import type { Conversation } from '../model/conversation.js';
import type { Event, EventPhase } from '../model/event.js';
import type { Order } from '../model/order.js';

/** What is asked so soon after an event is asked because of it. */
const AFTERMATH = 3 * 86_400_000;

export class EventJoin {
  /** In order of time. */
  readonly events: readonly Event[];

  constructor(events: readonly Event[]) {
    this.events = [...events].sort((one, other) => one.start - other.start || (one.name < other.name ? -1 : 1));
  }

  /** Null for a conversation without a time, or of no event. */
  eventOf({ shop, messages }: Conversation, bought: readonly Order[]): { name: string; phase: EventPhase } | null {
    const time = messages.find((message) => message.time !== null)?.time ?? null;
    if (time === null) return null;
    const own = this.events.filter((event) => event.shop === '' || shop === '' || event.shop === shop);
    const during = own.findLast(({ start, end }) => time >= start && time <= end);
    if (during !== undefined) return { name: during.name, phase: 'during' };
    for (const order of bought) {
      const ordered = order.times.ordered_at ?? order.times.paid_at;
      const event = ordered === undefined ? undefined : own.findLast(({ start, end }) => ordered >= start && ordered <= end && time >= start);
      if (event !== undefined) return { name: event.name, phase: phaseOf(order, time) };
    }
    const past = own.findLast(({ end }) => time > end && time <= end + AFTERMATH);
    return past === undefined ? null : { name: past.name, phase: 'after' };
  }
}

function phaseOf({ times: { shipped_at: shipped, delivered_at: delivered } }: Order, time: number): EventPhase {
  if (delivered !== undefined && delivered <= time) return 'delivered';
  return shipped !== undefined && shipped <= time ? 'shipped' : 'unshipped';
}
