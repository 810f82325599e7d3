/** One conversation from joined to recorded: its turns measured, its words examined. */
import type { Case, Loose } from './cases.js';
import { type MeasuringRules, measureConversation } from './conversations/measure-conversation.js';
import type { Examined, Examiner } from './kinds/examiner.js';
import { stageOf } from './kinds/stage-of.js';
import type { MeasuredConversation } from './model/conversation.js';
import type { OrderRecord } from './model/order-record.js';
import type { ConversationRecord, RefundRecord } from './model/results.js';
import { type AuditedConversation, type RecordOptions, recordConversation } from './results/record-conversation.js';
import { recordOrder } from './results/record-order.js';
import { recordLooseRefund } from './results/record-refund.js';

export interface JudgeRules {
  readonly measuring: MeasuringRules;
  /** The examiner of a conversation: rules may be different for a shop, a team, the days of a promotion. */
  readonly examinerOf: (conversation: MeasuredConversation) => Examiner;
  readonly recording: RecordOptions;
  /** Whether the run is about this conversation: `--since`, `--shop`, `--agent`. */
  readonly keeps: (conversation: MeasuredConversation) => boolean;
}

export type Judged = ConversationRecord | RefundRecord | OrderRecord;

/** A case that a question of time keeps open until all inputs are read. */
interface Undecided {
  readonly number: number;
  readonly conversation: MeasuredConversation;
  readonly examined: Examined;
  readonly loose: Loose | null;
}

/** What became of a case that had to wait. */
export interface Settled {
  readonly number: number;
  readonly record: Judged;
  /** Whether more time may still decide against it. */
  readonly isOpen: boolean;
}

/** Judges cases, each by itself: many judges may share a run's. */
export class Judge {
  readonly #rules: JudgeRules;
  readonly #undecided: Undecided[] = [];

  constructor(rules: JudgeRules) {
    this.#rules = rules;
  }

  /**
   * The records of the cases that can be settled now.
   * @param first the number of the first case in the run
   * @param latest the latest time in any input so far, in milliseconds
   */
  judge(cases: readonly Case[], first: number, latest: number): Judged[] {
    const records: Judged[] = [];
    for (const [index, { conversation, refunds, loose }] of cases.entries()) {
      const measured = measureConversation(conversation, refunds, this.#rules.measuring);
      if (!this.#rules.keeps(measured)) continue;
      const examined = this.#rules.examinerOf(loose === null ? measured : { ...measured, ...beganOf(loose) }).examine(measured, latest);
      if (examined.open.length === 0) records.push(this.#record(measured, examined, loose));
      else this.#undecided.push({ number: first + index, conversation: measured, examined, loose });
    }
    return records;
  }

  /** All inputs are read, and `latest` is the latest time of them all: the records of what had to wait. */
  close(latest: number): Settled[] {
    return this.#undecided.map(({ number, conversation, examined, loose }) => {
      let isOpen = false;
      for (const decide of examined.open) {
        const found = decide(latest);
        isOpen ||= found.length === 0;
        examined.findings.push(...found);
      }
      return { number, record: this.#record(conversation, examined, loose), isOpen: isOpen && loose === null };
    });
  }

  #record(conversation: MeasuredConversation, { findings, topics }: Examined, loose: Loose | null): Judged {
    const audited: AuditedConversation = {
      conversation,
      findings,
      topics: [...new Set(topics.map(({ topic }) => topic))],
      stage: stageOf(conversation, topics),
    };
    const { recording } = this.#rules;
    if (loose === null) return recordConversation(audited, recording);
    return 'order' in loose ? recordOrder(audited, loose.order, recording) : recordLooseRefund(audited, loose, recording);
  }
}

/** When that began which a refund belongs to: rules may be different on some days. */
function beganOf(loose: Loose): { began?: number } {
  const began = 'order' in loose ? undefined : (loose.past?.start ?? loose.refund.times.applied_at);
  return began === undefined ? {} : { began };
}
