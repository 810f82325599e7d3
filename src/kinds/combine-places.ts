/** How places of several things said come together: in order, in time. */
import type { MeasuredConversation } from '../model/conversation.js';
import type { Place } from './met-places.js';

/**
 * Where one place of each list comes together, by the last of them; `since` is the message of the first. Looks at each place
 * once for every meeting.
 * @param inOrder whether each must come in a later message than the one of the list before
 * @param span the longest time from the first to the last, in milliseconds
 */
export function meetings(
  places: readonly (readonly Place[])[],
  conversation: MeasuredConversation,
  inOrder: boolean,
  span: number,
): readonly Place[] {
  const met: Place[] = [];
  const at = places.map(() => 0);
  for (let from = 0; ; ) {
    let first: Place | null = null;
    let last: Place | null = null;
    for (const [part, own] of places.entries()) {
      const least: number = inOrder && last !== null ? last.message + 1 : from;
      let next = at[part] ?? 0;
      while (next < own.length && startOf(own[next] as Place) < least) next++;
      at[part] = next;
      const place = own[next];
      if (place === undefined) return met;
      if (first === null || startOf(place) < startOf(first)) first = place;
      if (last === null || place.message > last.message) last = place;
    }
    if (first === null || last === null) return met;
    const since = startOf(first);
    if (!isTooLong(conversation, since, last.message, span)) met.push({ ...last, since });
    from = since + 1; // without the earliest, the others may be near enough, or meet again
  }
}

const startOf = ({ message, since }: Place): number => since ?? message;

/** Where so many of the lists have come together: each place that completes them, with the nearest of the others before it. */
export function meetingsOfSome(
  places: readonly (readonly Place[])[],
  atLeast: number,
  conversation: MeasuredConversation,
  span: number,
): readonly Place[] {
  const all = places.flatMap((own, list) => own.map((place) => ({ place, list })));
  all.sort((a, b) => a.place.message - b.place.message);
  const met: Place[] = [];
  for (const [end, { place, list }] of all.entries()) {
    const lists = new Set([list]);
    let since = startOf(place);
    for (let index = end - 1; index >= 0 && lists.size < atLeast; index--) {
      const other = all[index] as (typeof all)[number];
      if (lists.has(other.list)) continue;
      lists.add(other.list);
      since = Math.min(since, startOf(other.place));
    }
    if (lists.size >= atLeast && !isTooLong(conversation, since, place.message, span)) met.push({ ...place, since });
  }
  return met;
}

function isTooLong({ messages }: MeasuredConversation, first: number, last: number, most: number): boolean {
  const [from, to] = [messages[first]?.time, messages[last]?.time];
  return Number.isFinite(most) && from != null && to != null && to - from > most;
}
