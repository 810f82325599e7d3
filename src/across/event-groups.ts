import type { ConversationFacts } from './conversation-facts.js';
import type { RuleEvents } from './rule-events.js';

/** The events of each owner that have the same in common, in order of time. One list lives at a time, not all of them. */
export function* eventGroups(events: RuleEvents, facts: ConversationFacts): Generator<readonly number[]> {
  const { order, starts } = byOwner(events);
  for (let owner = 0; owner + 1 < starts.length; owner++) {
    const [from, to] = [starts[owner] as number, starts[owner + 1] as number];
    if (to - from === 1) {
      yield [order[from] as number];
      continue;
    }
    const own = [...order.subarray(from, to)].sort(
      (a, b) =>
        events.commonOf(a) - events.commonOf(b) || facts.compare(events.conversationOf(a), events.conversationOf(b)),
    );
    for (let first = 0, next = 1; first < own.length; next++) {
      if (next < own.length && events.commonOf(own[next] as number) === events.commonOf(own[first] as number)) continue;
      yield own.slice(first, next);
      first = next;
    }
  }
}

/** All events by owner: a sort that counts, since owners are numbers from 0. */
function byOwner(events: RuleEvents): { readonly order: Int32Array; readonly starts: Int32Array } {
  let most = -1;
  for (let event = 0; event < events.size; event++) most = Math.max(most, events.ownerOf(event));
  const starts = new Int32Array(most + 2);
  for (let event = 0; event < events.size; event++) {
    const next = events.ownerOf(event) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let owner = 1; owner < starts.length; owner++)
    starts[owner] = (starts[owner] as number) + (starts[owner - 1] as number);
  const order = new Int32Array(events.size);
  const at = starts.slice();
  for (let event = 0; event < events.size; event++) {
    const owner = events.ownerOf(event);
    const place = at[owner] as number;
    order[place] = event;
    at[owner] = place + 1;
  }
  return { order, starts };
}
