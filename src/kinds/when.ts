/** Whether a conversation, and the files joined with it, are what a rule's `when` asks for. */
import type { MeasuredConversation } from '../model/conversation.js';
import type { Finding } from '../model/finding.js';
import type { Refund } from '../model/refund.js';
import { isOrderAsAsked } from './when-order.js';
import { localParts } from '../text/zoned-time.js';
import { isNumber, isText } from './when-facts.js';
import type { When } from './when-options.js';

/** What is known of a conversation once its topics are told. */
export interface Facts {
  readonly conversation: MeasuredConversation;
  readonly topics: ReadonlySet<string>;
  readonly stage: string | null;
  readonly timezone: string;
}

/** Whether a finding of the rule may stand. The hour, the team and the level are those of the finding; all else is the conversation's. */
export function isWhen(when: When, finding: Finding, facts: Facts): boolean {
  const { conversation } = facts;
  const { rating, agents, turns, refunds } = conversation;
  const { refund } = when;
  return (
    isText(when.shop, [conversation.shop]) &&
    isText(when.platform, [conversation.platform]) &&
    isText(when.stage, facts.stage === null ? [] : [facts.stage]) &&
    isText(when.topic, [...facts.topics]) &&
    isOrderAsAsked(when.order, conversation) &&
    isText(when.event, conversation.event === undefined ? [] : [conversation.event.name]) &&
    isText(when.phase, conversation.event === undefined ? [] : [conversation.event.phase]) &&
    isText(when.tier, conversation.tier === undefined ? [] : [conversation.tier]) &&
    isNumber(when.rating, rating) &&
    isMoment(when, finding, facts) &&
    isText(when.team, ofAgent(finding, conversation.teams)) &&
    isText(when.level, ofAgent(finding, conversation.levels)) &&
    isNumber(when.agents, agents.length) &&
    isNumber(when.turns, turns.length) &&
    isCounted(when.messages, conversation) &&
    (refund === undefined || refunds.some((each) => isRefund(refund, each))) &&
    (when.any === undefined || when.any.some((each) => isWhen(each, finding, facts))) &&
    (when.not === undefined || !isWhen(when.not, finding, facts))
  );
}

/** Without a time, neither the hour nor the day is known, and no rule that asks for them finds anything. */
function isMoment({ hour, weekday }: When, { message }: Finding, { conversation, timezone }: Facts): boolean {
  if (hour === undefined && weekday === undefined) return true;
  const { messages } = conversation;
  const time = messages[message ?? 0]?.time ?? messages.find((each) => each.time !== null)?.time;
  if (time == null) return false;
  const local = localParts(time, timezone);
  return (hour?.includes(local.hour) ?? true) && (weekday?.includes(local.weekday - 1) ?? true);
}

/** What is known of the agent whose finding it is, or who serves the customer. */
function ofAgent({ agent, detail }: Finding, known: ReadonlyMap<string, string> | undefined): readonly string[] {
  const name = agent ?? detail['serving'];
  const value = typeof name === 'string' ? known?.get(name) : undefined;
  return value === undefined ? [] : [value];
}

function isCounted(wanted: When['messages'], { messages }: MeasuredConversation): boolean {
  if (wanted === undefined) return true;
  const counts = { customer: 0, agent: 0, bot: 0, system: 0, all: messages.length };
  for (const { role } of messages) counts[role]++;
  return (Object.keys(counts) as (keyof typeof counts)[]).every((key) => isNumber(wanted[key], counts[key]));
}

function isRefund(wanted: NonNullable<When['refund']>, { kind, status, reason, amount, times }: Refund): boolean {
  const { applied_at: from, finished_at: to } = times;
  const seconds = from === undefined || to === undefined ? null : (to - from) / 1000;
  return (
    isText(wanted.kind, [kind]) &&
    isText(wanted.status, [status]) &&
    isText(wanted.reason, [reason]) &&
    isNumber(wanted.amount, amount) &&
    isNumber(wanted.seconds, seconds)
  );
}
