/** The conversations that count for one rule across conversations, under whose they are and what they have in common. */
import type { AcrossRecord } from '../model/across-record.js';
import type { CountedConversation, CountedFinding } from '../model/counted.js';
import { SEVERITIES } from '../model/rule.js';
import { Column, type ColumnSnapshot, numberIn } from './column.js';
import { Names } from '../text/names.js';
import type { Owners, OwnersHere } from './owners.js';

/** Events as they go from thread to thread. */
export interface EventsSnapshot {
  readonly columns: Readonly<Record<'owner' | 'common' | 'conversation' | 'mark', ColumnSnapshot>>;
  readonly commons: readonly string[];
}

export class RuleEvents {
  readonly rule: string;
  readonly definition: AcrossRecord;
  readonly owners: Owners;
  /** What they have in common: topics, rules, categories; '' where the rule does not ask. */
  readonly commons = new Names();
  readonly #wantsFindings: boolean;
  /** An event has a number in each of these. */
  readonly #owner = new Column('whole');
  readonly #common = new Column('whole');
  readonly #conversation = new Column('whole');
  /** Whether the conversation is meant, where all are looked at; who was hit, where agents are counted. */
  readonly #mark = new Column('whole');

  constructor(rule: string, definition: AcrossRecord, owners: Owners) {
    this.rule = rule;
    this.definition = definition;
    this.owners = owners;
    const { same, where } = definition;
    this.#wantsFindings =
      same === 'rule' || same === 'category' || (where.rule ?? where.category ?? where.severity) !== undefined;
  }

  get size(): number {
    return this.#owner.size;
  }

  /** Whose it is: the number of a customer, order or agent among the owners, or of a shop among the facts. */
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

  /** Takes in what a conversation says for this rule; `number` is its number among the facts, `shop` its shop's. */
  add(record: CountedConversation, number: number, shop: number, findings: readonly CountedFinding[]): void {
    const { share, in_a_row: inARow } = this.definition;
    const hits = this.#wantsFindings ? this.#hitsAmong(findings) : null;
    const isMeant = (hits === null || hits.length > 0) && this.#isMeant(record);
    if (inARow) this.#addRow(record, number, !isMeant ? NO_AGENTS : hits === null ? record.agents : agentsOf(hits));
    else if (!isMeant) return;
    else if (share !== null) this.#addHit(hits ?? [], number, shop);
    else this.#addOwners(record, number, hits, shop);
  }

  /** All conversations of an agent, so that it shows what lies between two that are meant. */
  #addRow({ agents }: CountedConversation, number: number, hit: readonly string[]): void {
    for (const agent of agents) this.#push(this.owners.agents.add(agent), '', number, hit.includes(agent) ? 1 : 0);
  }

  #addHit(hits: readonly CountedFinding[], number: number, shop: number): void {
    for (const hit of hits) {
      const common = commonOf(hit, this.definition.same);
      for (const agent of agentsOf([hit])) this.#push(shop, common, number, this.owners.agents.add(agent));
    }
  }

  /** Each owner with each thing in common, once. */
  #addOwners(record: CountedConversation, number: number, hits: readonly CountedFinding[] | null, shop: number): void {
    const { by, same } = this.definition;
    const commons = same === null ? NOTHING_IN_COMMON : same === 'topic' ? record.topics : commonsOf(hits ?? [], same);
    for (const common of commons) {
      if (by === 'shop') this.#push(shop, common, number, 0);
      else if (by === 'agent') {
        const own = same === 'topic' ? hits : hits?.filter((hit) => commonOf(hit, same) === common);
        for (const agent of own ? agentsOf(own) : record.agents) this.#push(this.owners.agents.add(agent), common, number, 0);
      } else {
        const owners = by === 'customer' ? this.owners.customersOf(record, shop) : this.owners.ordersOf(record, shop);
        for (const owner of owners) this.#push(owner, common, number, 0);
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
      commons: this.commons.snapshot(),
    };
  }

  /**
   * Takes in the events of another thread, whose facts and owners have been taken in.
   * @param first the number here of its first conversation
   */
  merge({ columns, commons }: EventsSnapshot, first: number, owners: OwnersHere): void {
    const own = owners[this.definition.by];
    const common = this.commons.merge(commons);
    const counts = this.definition.share !== null;
    for (let index = 0; index < columns.owner.size; index++) {
      const mark = numberIn(columns.mark, index);
      this.#owner.push(own[numberIn(columns.owner, index)] as number);
      this.#common.push(common[numberIn(columns.common, index)] as number);
      this.#conversation.push(first + numberIn(columns.conversation, index));
      this.#mark.push(counts ? (owners.agent[mark] as number) : mark);
    }
  }

  #push(owner: number, common: string, conversation: number, mark: number): void {
    this.#owner.push(owner);
    this.#common.push(this.commons.add(common));
    this.#conversation.push(conversation);
    this.#mark.push(mark);
  }

  #hitsAmong(findings: readonly CountedFinding[]): readonly CountedFinding[] {
    let hits: CountedFinding[] | undefined;
    for (const finding of findings) if (this.wants(finding)) (hits ??= []).push(finding);
    return hits ?? NO_HITS;
  }

  /** Whether it asks for a finding of this kind. */
  wants({ rule, category, severity }: CountedFinding): boolean {
    const { where } = this.definition;
    return (
      (where.rule?.includes(rule) ?? true) &&
      (where.category?.includes(category) ?? true) &&
      (where.severity === undefined || SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(where.severity))
    );
  }

  #isMeant({ topics, stage, shop, score, rating }: CountedConversation): boolean {
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

const NO_HITS: readonly CountedFinding[] = [];
const NO_AGENTS: readonly string[] = [];

/** Whose doing findings are, or who served the customer when they were said. */
function agentsOf(findings: readonly CountedFinding[]): readonly string[] {
  const agents = new Set<string>();
  for (const { agent, detail } of findings) {
    const name = agent ?? detail['serving'];
    if (typeof name === 'string' && name !== '') agents.add(name);
  }
  return [...agents];
}

function commonOf({ rule, category }: CountedFinding, same: AcrossRecord['same']): string {
  return same === 'rule' ? rule : same === 'category' ? category : '';
}

const NOTHING_IN_COMMON: readonly string[] = [''];

function commonsOf(hits: readonly CountedFinding[], same: AcrossRecord['same']): readonly string[] {
  return [...new Set(hits.map((hit) => commonOf(hit, same)))];
}
