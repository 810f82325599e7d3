/** The conversations that count for one rule across conversations, under whose they are and what they have in common. */
import type { AcrossRecord, ConversationRecord, FindingRecord } from '../model/results.js';
import { SEVERITIES } from '../model/rule.js';
import { Column, type ColumnSnapshot, numberIn } from './column.js';
import { type ConversationFacts, SEPARATOR } from './conversation-facts.js';
import { TextTable, textsIn, type TextSnapshot } from './text-table.js';

/** Events as they go from thread to thread. */
export interface EventsSnapshot {
  readonly columns: Readonly<Record<'owner' | 'common' | 'conversation' | 'mark', ColumnSnapshot>>;
  readonly texts: Readonly<Record<'owners' | 'commons' | 'agents', TextSnapshot>>;
}

export class RuleEvents {
  readonly rule: string;
  readonly definition: AcrossRecord;
  /** Whose: a customer, an order, an agent, a shop. The name begins with the number of the shop, but for agents. */
  readonly owners = new TextTable();
  /** What they have in common: topics, rules, categories; '' where the rule does not ask. */
  readonly commons = new TextTable();
  readonly agents = new TextTable();
  /** An event has a number in each of these. */
  readonly #owner = new Column('whole');
  readonly #common = new Column('whole');
  readonly #conversation = new Column('whole');
  /** Whether the conversation is meant, where all are looked at; who was hit, where agents are counted. */
  readonly #mark = new Column('whole');

  constructor(rule: string, definition: AcrossRecord) {
    this.rule = rule;
    this.definition = definition;
  }

  get size(): number {
    return this.#owner.size;
  }

  ownerOf(event: number): number {
    return this.#owner.at(event);
  }

  commonOf(event: number): number {
    return this.#common.at(event);
  }

  conversationOf(event: number): number {
    return this.#conversation.at(event);
  }

  markOf(event: number): number {
    return this.#mark.at(event);
  }

  /** Takes in what a conversation says for this rule; `number` is its number among the facts. */
  add(record: ConversationRecord, number: number, findings: readonly FindingRecord[], facts: ConversationFacts): void {
    const { same, share, in_a_row: inARow } = this.definition;
    const hits = this.#wantsFindings() ? findings.filter((finding) => this.#wants(finding)) : null;
    const isMeant = this.#isMeant(record) && (hits === null || hits.length > 0);
    if (inARow) {
      const hitAgents = isMeant ? (hits === null ? record.agents : agentsOf(hits)) : [];
      for (const agent of record.agents) this.#push(agent, '', number, hitAgents.includes(agent) ? 1 : 0);
      return;
    }
    if (!isMeant) return;
    if (share !== null) {
      const shop = String(facts.shopOf(number));
      for (const hit of hits ?? [])
        for (const agent of agentsOf([hit])) this.#push(shop, commonOf(hit, same), number, this.agents.add(agent));
      return;
    }
    this.#addOwners(record, number, hits, facts.shopOf(number));
  }

  /** Each owner with each thing in common, once. */
  #addOwners(record: ConversationRecord, number: number, hits: readonly FindingRecord[] | null, shop: number): void {
    const { by, same } = this.definition;
    const commons = same === null ? NOTHING_IN_COMMON : same === 'topic' ? record.topics : commonsOf(hits ?? [], same);
    for (const common of commons) {
      if (by === 'customer') {
        if (record.customer !== '') this.#push(shop + SEPARATOR + record.customer, common, number, 0);
      } else if (by === 'order') {
        for (const order of new Set(record.orders)) this.#push(shop + SEPARATOR + order, common, number, 0);
      } else if (by === 'shop') this.#push(String(shop), common, number, 0);
      else {
        const own = same === 'topic' ? hits : hits?.filter((hit) => commonOf(hit, same) === common);
        for (const agent of own ? agentsOf(own) : record.agents) this.#push(agent, common, number, 0);
      }
    }
  }

  snapshot(): EventsSnapshot {
    return {
      columns: {
        owner: this.#owner.snapshot(),
        common: this.#common.snapshot(),
        conversation: this.#conversation.snapshot(),
        mark: this.#mark.snapshot(),
      },
      texts: { owners: this.owners.snapshot(), commons: this.commons.snapshot(), agents: this.agents.snapshot() },
    };
  }

  /**
   * Takes in the events of another thread, whose facts have been taken in.
   * @param first the number here of its first conversation
   * @param shops the number here of each of its shops
   */
  merge({ columns, texts }: EventsSnapshot, first: number, shops: Int32Array): void {
    const owners: number[] = [];
    for (const owner of textsIn(texts.owners)) owners.push(this.owners.add(this.#ownerHere(owner, shops)));
    const commons = this.commons.merge(texts.commons);
    const agents = this.agents.merge(texts.agents);
    for (let index = 0; index < columns.owner.size; index++) {
      const mark = numberIn(columns.mark, index);
      this.#owner.push(owners[numberIn(columns.owner, index)] as number);
      this.#common.push(commons[numberIn(columns.common, index)] as number);
      this.#conversation.push(first + numberIn(columns.conversation, index));
      this.#mark.push(this.definition.share === null ? mark : (agents[mark] as number));
    }
  }

  /** The name of an owner with the number that its shop has here. */
  #ownerHere(owner: string, shops: Int32Array): string {
    if (this.definition.by === 'agent') return owner;
    const end = owner.indexOf(SEPARATOR);
    const shop = shops[Number(end < 0 ? owner : owner.slice(0, end))];
    return end < 0 ? String(shop) : shop + owner.slice(end);
  }

  #push(owner: string, common: string, conversation: number, mark: number): void {
    this.#owner.push(this.owners.add(owner));
    this.#common.push(this.commons.add(common));
    this.#conversation.push(conversation);
    this.#mark.push(mark);
  }

  #wantsFindings(): boolean {
    const { same, where } = this.definition;
    const { rule, category, severity } = where;
    return same === 'rule' || same === 'category' || (rule ?? category ?? severity) !== undefined;
  }

  #wants({ rule, category, severity }: FindingRecord): boolean {
    const { where } = this.definition;
    return (
      (where.rule?.includes(rule) ?? true) &&
      (where.category?.includes(category) ?? true) &&
      (where.severity === undefined || SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(where.severity))
    );
  }

  #isMeant({ topics, stage, shop, score, rating }: ConversationRecord): boolean {
    const { where } = this.definition;
    return (
      (where.topic === undefined || topics.some((topic) => where.topic?.includes(topic))) &&
      (where.stage === undefined || (stage !== null && where.stage.includes(stage))) &&
      (where.shop?.includes(shop) ?? true) &&
      (where.score_below === undefined || score < where.score_below) &&
      (where.rating_below === undefined || (rating !== null && rating < where.rating_below))
    );
  }
}

/** Whose doing findings are, or who served the customer when they were said. */
function agentsOf(findings: readonly FindingRecord[]): readonly string[] {
  const agents = new Set<string>();
  for (const { agent, detail } of findings) {
    const name = agent ?? detail['serving'];
    if (typeof name === 'string' && name !== '') agents.add(name);
  }
  return [...agents];
}

function commonOf({ rule, category }: FindingRecord, same: AcrossRecord['same']): string {
  return same === 'rule' ? rule : same === 'category' ? category : '';
}

const NOTHING_IN_COMMON: readonly string[] = [''];

function commonsOf(hits: readonly FindingRecord[], same: AcrossRecord['same']): readonly string[] {
  return [...new Set(hits.map((hit) => commonOf(hit, same)))];
}
