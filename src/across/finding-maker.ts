import { hash } from 'node:crypto';
import type { AcrossFinding, FindingRecord, RuleRecord } from '../model/results.js';
import type { AcrossRule } from './across-rules.js';
import type { ConversationFacts } from './conversation-facts.js';
import { SEPARATOR } from '../text/names.js';
import type { Pattern } from './find-patterns.js';
import type { HitShare } from './find-shares.js';
import type { RuleEvents } from './rule-events.js';

/** Conversations and agents that a finding names; all are counted. */
const NAMED = 10;

/** Makes findings of what one rule across conversations has found. */
export class FindingMaker {
  readonly #rule: AcrossRule;
  readonly #events: RuleEvents;
  readonly #facts: ConversationFacts;
  readonly #rules: ReadonlyMap<string, RuleRecord>;

  constructor(rule: AcrossRule, events: RuleEvents, facts: ConversationFacts, rules: ReadonlyMap<string, RuleRecord>) {
    this.#rule = rule;
    this.#events = events;
    this.#facts = facts;
    this.#rules = rules;
  }

  /** A contact again belongs to those who had the earlier conversation, one finding each; a cluster or run to its agent. */
  ofPattern({ anchor, events }: Pattern): readonly AcrossFinding[] {
    const { by } = this.#rule.definition;
    const owner = this.#ownerOf(anchor);
    const conversation = this.#events.conversationOf(anchor);
    const agents =
      by === 'agent' ? [owner] : by === 'shop' ? [null] : agentsOrNobody(this.#facts.agentsOf(conversation));
    const first = this.#events.conversationOf(events[0] as number);
    const last = this.#events.conversationOf(events.at(-1) as number);
    const from = by === 'agent' || by === 'shop' ? this.#facts.startOf(first) : this.#facts.endOf(first);
    const detail = {
      ...this.#common(anchor),
      conversations: this.#idsOf(events),
      count: events.length,
      seconds: Math.max(0, this.#facts.startOf(last) - from) / 1000,
      ...(by === 'order' ? { order: owner } : {}),
    };
    const customer = by === 'customer' ? owner : '';
    return agents.map((agent) =>
      this.#at(anchor, [owner, this.#facts.idOf(conversation), agent ?? ''], { agent, customer, detail }),
    );
  }

  /** Whose an event is, by name; '' for a shop, whose place the finding has. */
  #ownerOf(event: number): string {
    const { owners, definition } = this.#events;
    const owner = this.#events.ownerOf(event);
    if (definition.by === 'customer') return owners.customer(owner);
    if (definition.by === 'order') return owners.order(owner);
    return definition.by === 'agent' ? owners.agents.text(owner) : '';
  }

  /** A share of a shop's agents belongs to none of them. */
  ofShare({ events, agents, active, span }: HitShare): AcrossFinding {
    const anchor = events[0] as number;
    const detail = {
      ...this.#common(anchor),
      conversations: this.#idsOf(events),
      count: events.length,
      agents: agents.slice(0, NAMED),
      agents_hit: agents.length,
      agents_active: active,
    };
    const common = this.#events.commons.text(this.#events.commonOf(anchor));
    return this.#at(anchor, [common, String(span)], { agent: null, customer: '', detail });
  }

  /** What the conversations have in common, and what reports call it. */
  #common(event: number): Record<string, unknown> {
    const { same } = this.#rule.definition;
    if (same === null) return {};
    const common = this.#events.commons.text(this.#events.commonOf(event));
    const title = same === 'rule' ? this.#rules.get(common)?.title : undefined;
    return { [same]: common, ...(title === undefined || title === '' ? {} : { title }) };
  }

  #idsOf(events: readonly number[]): readonly string[] {
    const ids = new Set<string>();
    for (const event of events) {
      if (ids.size === NAMED) break;
      ids.add(this.#facts.idOf(this.#events.conversationOf(event)));
    }
    return [...ids];
  }

  #at(
    anchor: number,
    identity: readonly string[],
    { agent, customer, detail }: { agent: string | null; customer: string; detail: Record<string, unknown> },
  ): AcrossFinding {
    const conversation = this.#events.conversationOf(anchor);
    const place = this.#facts.placeOf(this.#facts.shopOf(conversation));
    const { id, told } = this.#rule;
    const identities = [id, place.platform, place.shop, ...identity].join(SEPARATOR);
    const finding: FindingRecord = {
      id: hash('sha256', identities, 'hex').slice(0, 16),
      rule: id,
      title: told.title,
      category: told.category,
      severity: told.severity,
      points: 0,
      role: 'agent',
      agent,
      at: this.#facts.writtenStart(conversation),
      message: null,
      file: '',
      row: 0,
      match: '',
      text: '',
      order: typeof detail['order'] === 'string' ? detail['order'] : null,
      detail: told.review === true ? { ...detail, review: true } : detail,
    };
    return { finding, conversation: this.#facts.idOf(conversation), ...place, customer, ...this.#facts.aboutOf(conversation) };
  }
}

const agentsOrNobody = (agents: readonly string[]): readonly (string | null)[] => (agents.length === 0 ? [null] : agents);
