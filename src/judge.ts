/** One conversation from gathered to recorded: its facts joined, its turns measured, its words examined. */
import { type MeasuringRules, measureConversation } from './conversations/measure-conversation.js';
import type { RatingJoin } from './joins/rating-join.js';
import type { RefundJoin } from './joins/refund-join.js';
import type { Roster } from './joins/roster.js';
import type { Examined, Examiner } from './kinds/examiner.js';
import type { Topic } from './kinds/kind.js';
import type { Conversation, MeasuredConversation } from './model/conversation.js';
import type { Reading } from './model/message.js';
import type { Refund } from './model/refund.js';
import type { ConversationRecord, RefundRecord } from './model/results.js';
import { type AuditedConversation, type RecordOptions, recordConversation } from './results/record-conversation.js';
import { recordLooseRefund } from './results/record-refund.js';

export interface JudgeRules {
  readonly measuring: MeasuringRules;
  readonly examiner: Examiner;
  readonly recording: RecordOptions;
  readonly ratings: RatingJoin | null;
  readonly refunds: RefundJoin | null;
  readonly roster: Roster | null;
  /** Whether the run is about this conversation: `--since`, `--shop`, `--agent`. */
  readonly keeps: (conversation: MeasuredConversation) => boolean;
  /** The latest time in the files that are joined, in milliseconds, or 0. */
  readonly latest: number;
}

type Records = (ConversationRecord | RefundRecord)[];

/** Judges the conversations of one run. Some must wait for the end: for a refund that others may claim, for a question of time. */
export class Judge {
  readonly #rules: JudgeRules;
  #latest: number;
  readonly #claiming: Conversation[] = [];
  readonly #undecided: {
    readonly conversation: MeasuredConversation;
    readonly examined: Examined;
    readonly loose: Refund | null;
  }[] = [];

  constructor(rules: JudgeRules) {
    this.#rules = rules;
    this.#latest = rules.latest;
  }

  /** Takes note of the time that the readings have come to. */
  watch(readings: readonly Reading[]): void {
    for (const { message } of readings)
      if (message.time !== null && message.time > this.#latest) this.#latest = message.time;
  }

  /** Conversations that are over: the records of those that can be settled now. */
  judge(conversations: Iterable<Conversation>): Records {
    const records: Records = [];
    for (const conversation of conversations) {
      if (this.#rules.refunds?.holds(conversation)) this.#claiming.push(conversation);
      else records.push(...this.#settle(conversation, []));
    }
    return records;
  }

  /** All inputs are read: the records of what had to wait, and of refunds that no conversation names. */
  close(): Records {
    const records: Records = [];
    const { joined, leftovers } = this.#rules.refunds?.resolve(this.#claiming) ?? { joined: new Map(), leftovers: [] };
    for (const conversation of this.#claiming)
      records.push(...this.#settle(conversation, joined.get(conversation) ?? []));
    for (const refund of leftovers) records.push(...this.#settleLoose(refund));
    for (const { conversation, examined, loose } of this.#undecided) {
      for (const decide of examined.open) examined.findings.push(...decide(this.#latest));
      records.push(this.#record(conversation, examined, loose));
    }
    return records;
  }

  #settle(conversation: Conversation, refunds: readonly Refund[]): Records {
    const measured = measureConversation(this.#withFacts(conversation), refunds, this.#rules.measuring);
    return this.#rules.keeps(measured) ? this.#examine(measured, null) : [];
  }

  /** The conversation with what the joined files know of it: a later rating, the teams of the roster. */
  #withFacts(conversation: Conversation): Conversation {
    const { ratings, roster } = this.#rules;
    if (ratings === null && roster === null) return conversation;
    const teams = new Map(conversation.teams);
    for (const { role, sender } of roster === null ? [] : conversation.messages) {
      const team = role === 'agent' ? roster?.find(sender)?.team : undefined;
      if (team) teams.set(sender, team);
    }
    return { ...conversation, teams, rating: ratings?.ratingOf(conversation) ?? conversation.rating };
  }

  /** A refund without a conversation is judged as a conversation without a word. */
  #settleLoose(refund: Refund): Records {
    const { platform, shop, customer, id, order } = refund;
    const silent = { platform, shop, customer, id, orders: [order], rating: null, teams: new Map(), messages: [] };
    const measured = measureConversation(silent, [refund], this.#rules.measuring);
    return this.#rules.keeps(measured) ? this.#examine(measured, refund) : [];
  }

  #examine(conversation: MeasuredConversation, loose: Refund | null): Records {
    const examined = this.#rules.examiner.examine(conversation, this.#latest);
    if (examined.open.length === 0) return [this.#record(conversation, examined, loose)];
    this.#undecided.push({ conversation, examined, loose });
    return [];
  }

  #record(
    conversation: MeasuredConversation,
    { findings, topics }: Examined,
    loose: Refund | null,
  ): ConversationRecord | RefundRecord {
    const audited: AuditedConversation = {
      conversation,
      findings,
      topics: [...new Set(topics.map(({ topic }) => topic))],
      stage: stageOf(conversation, topics),
    };
    return loose === null
      ? recordConversation(audited, this.#rules.recording)
      : recordLooseRefund(audited, loose, this.#rules.recording);
  }
}

/** The latest stage that anything speaks for: a refund, the customer's words, an order. */
function stageOf({ refunds, orders }: MeasuredConversation, topics: readonly Topic[]): string | null {
  const told = new Set(topics.map(({ stage }) => stage));
  if (refunds.length > 0 || told.has('after-sale')) return 'after-sale';
  if (told.has('in-sale')) return 'in-sale';
  if (told.has('pre-sale')) return 'pre-sale';
  return orders.length > 0 ? 'in-sale' : null;
}
