import type { ConversationFacts } from './conversation-facts.js';
import type { RuleEvents } from './rule-events.js';

/**
 * The events of each owner that have the same in common, in order of time, of groups of at least `least`. Sorted by counting,
 * the least of the three first: owners, what is common, and places in time are all numbers from 0.
 */
export function* eventGroups(events: RuleEvents, facts: ConversationFacts, least = 1): Generator<Int32Array> {
  const places = facts.placesInTime();
  let order = sortedBy(null, events.size, (event) => places[events.conversationOf(event)] as number);
  if (events.commons.size > 1) order = sortedBy(order, events.size, (event) => events.commonOf(event));
  order = sortedBy(order, events.size, (event) => events.ownerOf(event));
  for (let first = 0, next = 1; first < order.length; next++) {
    if (next < order.length && isSameGroup(events, order[first] as number, order[next] as number)) continue;
    if (next - first >= least) yield order.subarray(first, next);
    first = next;
  }
}

function isSameGroup(events: RuleEvents, one: number, other: number): boolean {
  return events.ownerOf(one) === events.ownerOf(other) && events.commonOf(one) === events.commonOf(other);
}

/** Events by a number from 0; those with the same stay in the order in which they came (null: their own). */
function sortedBy(order: Int32Array | null, size: number, numberOf: (event: number) => number): Int32Array<ArrayBuffer> {
  const numbers = new Int32Array(size);
  let most = 0;
  for (let event = 0; event < size; event++) {
    const number = numberOf(event);
    numbers[event] = number;
    if (number > most) most = number;
  }
  const places = new Int32Array(most + 2);
  for (let event = 0; event < size; event++) {
    const next = (numbers[event] as number) + 1;
    places[next] = (places[next] as number) + 1;
  }
  for (let number = 1; number <= most; number++) places[number] = (places[number] as number) + (places[number - 1] as number);
  const sorted = new Int32Array(size);
  for (let at = 0; at < size; at++) {
    const event = order === null ? at : (order[at] as number);
    const number = numbers[event] as number;
    const place = places[number] as number;
    sorted[place] = event;
    places[number] = place + 1;
  }
  return sorted;
}
