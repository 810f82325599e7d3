/** Rules that hit a large share of a shop's agents on the same day: something is wrong with the shop, not with them. */
import { compareTexts, type ConversationFacts } from './conversation-facts.js';
import { eventGroups } from './event-groups.js';
import type { RuleEvents } from './rule-events.js';

const DAY_IN_SECONDS = 86_400;

/** Agents of a shop that were hit by the same in one span of days. */
export interface HitShare {
  /** The events of it, in order of time. */
  readonly events: readonly number[];
  readonly agents: readonly string[];
  /** Agents of the shop who spoke in that span. */
  readonly active: number;
  /** The number of the span: it tells the finding from others of the same shop and rule. */
  readonly span: number;
}

export function findShares(events: RuleEvents, facts: ConversationFacts): readonly HitShare[] {
  const { share, at_least: atLeast, within } = events.definition;
  const days = (within ?? DAY_IN_SECONDS) / DAY_IN_SECONDS;
  const spanOf = (conversation: number): number => Math.floor(facts.dayOf(conversation) / days);
  const active = activeAgents(facts, spanOf);
  const found: HitShare[] = [];
  for (const group of eventGroups(events, facts)) {
    for (const [span, own] of bySpan(group, (event) => spanOf(events.conversationOf(event)))) {
      const agents = [...new Set(own.map((event) => events.markOf(event)))].map((mark) => events.owners.agents.text(mark));
      const shop = facts.shopOf(events.conversationOf(own[0] as number));
      // An agent may be hit by what another did before; then more are hit than spoke.
      const among = Math.max(active.get(shop)?.get(span)?.size ?? 0, agents.length);
      if (agents.length >= atLeast && agents.length / among >= (share ?? 1))
        found.push({ events: own, agents: agents.sort(compareTexts), active: among, span });
    }
  }
  return found;
}

function bySpan(group: Int32Array, spanOf: (event: number) => number): Map<number, number[]> {
  const spans = new Map<number, number[]>();
  for (const event of group) {
    const span = spanOf(event);
    const own = spans.get(span);
    if (own === undefined) spans.set(span, [event]);
    else own.push(event);
  }
  return spans;
}

/** Who spoke, by shop and span. */
function activeAgents(
  facts: ConversationFacts,
  spanOf: (conversation: number) => number,
): ReadonlyMap<number, ReadonlyMap<number, ReadonlySet<string>>> {
  const shops = new Map<number, Map<number, Set<string>>>();
  const lists = new Map<number, readonly string[]>();
  for (let conversation = 0; conversation < facts.size; conversation++) {
    const list = facts.agentListOf(conversation);
    let agents = lists.get(list);
    if (agents === undefined) lists.set(list, (agents = facts.agentsOf(conversation)));
    if (agents.length === 0) continue;
    const shop = entry(shops, facts.shopOf(conversation), () => new Map<number, Set<string>>());
    const spoke = entry(shop, spanOf(conversation), () => new Set<string>());
    for (const agent of agents) spoke.add(agent);
  }
  return shops;
}

function entry<Value>(map: Map<number, Value>, key: number, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}
