/** What shows across the conversations of one owner: contacts again, clusters, runs. Times are in milliseconds. */
import type { ConversationFacts } from './conversation-facts.js';
import type { RuleEvents } from './rule-events.js';

/** Conversations that together meet a rule. */
export interface Pattern {
  /** The event that the finding stands at. */
  readonly anchor: number;
  /** All events of it, the anchor among them, in order of time. */
  readonly events: readonly number[];
}

/** The patterns of one group of events, which come in order of time. */
export function findPatterns(group: Int32Array, events: RuleEvents, facts: ConversationFacts): readonly Pattern[] {
  const { by, in_a_row: inARow } = events.definition;
  if (inARow) return findRuns(group, events, facts);
  return by === 'customer' || by === 'order' ? findAgain(group, events, facts) : findClusters(group, events, facts);
}

const inMilliseconds = (seconds: number | null): number => (seconds === null ? Number.POSITIVE_INFINITY : seconds * 1000);

/** Every contact that enough others follow in time: each of them left the matter unsolved. */
function findAgain(group: Int32Array, events: RuleEvents, facts: ConversationFacts): readonly Pattern[] {
  const { count, within, after } = events.definition;
  if (count > 1 && !hasReturn(group, inMilliseconds(within), events, facts)) return [];
  const contacts = contactsOf(group, inMilliseconds(after), events, facts);
  const found: Pattern[] = [];
  for (let first = 0; first + count <= contacts.length; first++) {
    const together = contacts.slice(first, first + count);
    const [one, last] = [together[0] as Contact, together.at(-1) as Contact];
    if (last.start - one.end <= inMilliseconds(within))
      found.push({ anchor: one.event, events: together.map(({ event }) => event) });
  }
  return found;
}

/** Whether any conversation begins within that time after what came before it: most customers come back too late, or never. */
function hasReturn(group: Int32Array, within: number, events: RuleEvents, facts: ConversationFacts): boolean {
  let end = Number.NEGATIVE_INFINITY;
  for (const event of group) {
    const conversation = events.conversationOf(event);
    if (facts.startOf(conversation) - end <= within) return true;
    end = Math.max(end, facts.endOf(conversation));
  }
  return false;
}

/** Conversations of which each goes on with the one before. */
interface Contact {
  /** The last of them: the one that was left unsolved. */
  readonly event: number;
  readonly start: number;
  readonly end: number;
}

function contactsOf(
  group: Int32Array,
  after: number,
  events: RuleEvents,
  facts: ConversationFacts,
): readonly Contact[] {
  const contacts: Contact[] = [];
  for (const event of group) {
    const conversation = events.conversationOf(event);
    const [start, end] = [facts.startOf(conversation), facts.endOf(conversation)];
    const before = contacts.at(-1);
    if (before !== undefined && start - before.end < after)
      contacts[contacts.length - 1] = { event, start: before.start, end: Math.max(before.end, end) };
    else contacts.push({ event, start, end });
  }
  return contacts;
}

/** Enough conversations in time, and all others that are still in it; the next cluster begins after them. */
function findClusters(group: Int32Array, events: RuleEvents, facts: ConversationFacts): readonly Pattern[] {
  const { count, within } = events.definition;
  const found: Pattern[] = [];
  for (let first = 0; first + count <= group.length; ) {
    let next = first + 1;
    while (next < group.length && isWithin(group[first] as number, group[next] as number, within, events, facts)) next++;
    if (next - first < count) first++;
    else {
      found.push({ anchor: group[first + count - 1] as number, events: [...group.subarray(first, next)] });
      first = next;
    }
  }
  return found;
}

/** Runs of conversations that are all meant, none between them; a run is found once, where it is long enough. */
function findRuns(group: Int32Array, events: RuleEvents, facts: ConversationFacts): readonly Pattern[] {
  const { count, within } = events.definition;
  const found: Pattern[] = [];
  for (let first = 0; first < group.length; ) {
    let next = first;
    while (next < group.length && events.markOf(group[next] as number) === 1) next++;
    for (let last = first + count - 1; last < next; last++) {
      if (!isWithin(group[last - count + 1] as number, group[last] as number, within, events, facts)) continue;
      found.push({ anchor: group[last] as number, events: [...group.subarray(first, next)] });
      break;
    }
    first = Math.max(next, first + 1);
  }
  return found;
}

function isWithin(
  one: number,
  other: number,
  within: number | null,
  events: RuleEvents,
  facts: ConversationFacts,
): boolean {
  const gap = facts.startOf(events.conversationOf(other)) - facts.startOf(events.conversationOf(one));
  return gap <= inMilliseconds(within);
}
