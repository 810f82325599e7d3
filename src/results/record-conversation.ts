/** An audited conversation as its line of the results: ids made stable, names and numbers hidden, points counted. */
import type { MeasuredConversation, Turn } from '../model/conversation.js';
import type { Finding } from '../model/finding.js';
import type { Message, Role } from '../model/message.js';
import type { Refund } from '../model/refund.js';
import {
  type ConversationRecord,
  type FindingRecord,
  RESULTS_VERSION,
  type RefundSpan,
  type TurnRecord,
} from '../model/results.js';
import { mask, maskName } from '../text/mask.js';
import { formatTime } from '../text/zoned-time.js';
import { FindingIds, pseudonym } from './identity.js';
import { type Privacy, quote } from './quote.js';
import { pointsOf, scoreOf } from './score.js';

export interface AuditedConversation {
  readonly conversation: MeasuredConversation;
  readonly findings: readonly Finding[];
  /** Distinct, in the order of the rules. */
  readonly topics: readonly string[];
  /** pre-sale, in-sale, after-sale, or null where nothing tells it. */
  readonly stage: string | null;
}

export interface RecordOptions extends Privacy {
  readonly timezone: string;
}

export function recordConversation(audited: AuditedConversation, options: RecordOptions): ConversationRecord {
  const { conversation } = audited;
  const { messages, customer } = conversation;
  const points = pointsOf(audited.findings);
  const counts = countByRole(messages);
  const record: ConversationRecord = {
    type: 'conversation',
    v: RESULTS_VERSION,
    id: conversation.id,
    platform: conversation.platform,
    shop: conversation.shop,
    customer: options.masks ? pseudonym(customer, conversation, options.key) : customer,
    customer_masked: options.masks ? maskName(customer) : customer,
    stage: audited.stage,
    started: written(firstTime(messages), options),
    ended: written(messages.findLast(({ time }) => time !== null)?.time ?? null, options),
    agents: [...conversation.agents],
    orders: [...conversation.orders],
    topics: [...audited.topics],
    rating: conversation.rating,
    messages: counts,
    agent_messages: countByAgent(messages, conversation.agents, counts.agent),
    turns: conversation.turns.map((turn) => recordTurn(turn, messages, options)),
    refunds: conversation.refunds.map((refund) => recordRefund(refund, options)),
    findings: recordFindings(audited, points, options),
    score: scoreOf(audited.findings, points),
  };
  const { bought, tier, levels, event } = conversation;
  // What the export itself says comes first: a report counts a conversation under the first.
  if (conversation.products !== undefined || bought !== undefined) {
    const products = [...new Set([...(conversation.products ?? []), ...(bought?.flatMap((order) => order.products) ?? [])])];
    if (products.length > 0) record.products = products;
  }
  if (tier !== undefined) record.tier = tier;
  if (event !== undefined) record.event = event;
  if (levels !== undefined) record.levels = Object.fromEntries(levels);
  if (conversation.teams.size > 0) record.teams = Object.fromEntries(conversation.teams);
  return record;
}

const firstTime = (messages: readonly Message[]): number | null =>
  messages.find(({ time }) => time !== null)?.time ?? null;

const written = (time: number | null, { timezone }: RecordOptions): string | null =>
  time === null ? null : formatTime(time, timezone);

function recordTurn(turn: Turn, messages: readonly Message[], options: RecordOptions): TurnRecord {
  const record: TurnRecord = {
    at: written(messages[turn.opened]?.time ?? null, options),
    agent: turn.agent,
    wait: turn.wait === null ? null : turn.wait / 1000,
    counted: turn.counted,
  };
  if (turn.why !== undefined) record.why = turn.why;
  return record;
}

/** From when to when a refund is measured: from its application to its end, or to whatever its file knows last. */
export function recordRefund({ id, order, kind, times, columns, product, reason, sent, refused }: Refund, options: RecordOptions): RefundSpan {
  const { applied_at: from, finished_at: to } = times;
  const isUndecidable = columns.applied_at === undefined || columns.finished_at === undefined;
  return {
    id,
    order,
    kind,
    from: columns.applied_at ?? 'applied_at',
    to: columns.finished_at ?? 'finished_at',
    seconds: from === undefined || to === undefined ? null : (to - from) / 1000,
    ...(isUndecidable ? { undecidable: true } : {}),
    ...(product === undefined ? {} : { product }),
    ...(reason === '' ? {} : { reason: options.masks ? mask(reason, []) : reason }),
    ...(from === undefined ? {} : { applied: formatTime(from, options.timezone) }),
    ...(sent === undefined ? {} : { sent }),
    ...(refused === undefined ? {} : { refused }),
  };
}

export function recordFindings(
  { conversation, findings }: AuditedConversation,
  points: readonly number[],
  options: RecordOptions,
): FindingRecord[] {
  if (findings.length === 0) return [];
  const ids = new FindingIds(conversation);
  return findings.map((finding, index): FindingRecord => {
    const { rule } = finding;
    const message = finding.message === null ? undefined : conversation.messages[finding.message];
    const source = message ?? conversation.messages[0];
    const { match, text } = quote(message, finding.span, conversation.customer, options);
    return {
      id: ids.of(finding),
      rule: rule.id,
      title: rule.title,
      category: rule.category,
      severity: rule.severity,
      points: points[index] as number,
      role: finding.role,
      agent: finding.agent,
      at: written(message?.time ?? firstTime(conversation.messages), options),
      message: finding.message,
      file: source?.source.file ?? '',
      row: source?.row ?? 0,
      match,
      text,
      order: finding.order ?? (conversation.orders.length > 0 ? conversation.orders.join(',') : null),
      detail: detailOf(finding),
    };
  });
}

/** Its figures, and what of its rule a report must know that makes an agent's score of findings alone. */
function detailOf({ rule, detail }: Finding): Finding['detail'] {
  if (!rule.veto && !rule.needsReview) return detail;
  return { ...detail, ...(rule.veto ? { veto: true } : {}), ...(rule.needsReview ? { review: true } : {}) };
}

function countByRole(messages: readonly Message[]): Record<Role, number> {
  const counts = { customer: 0, agent: 0, bot: 0, system: 0 };
  for (const { role } of messages) counts[role]++;
  return counts;
}

function countByAgent(messages: readonly Message[], agents: readonly string[], count: number): Record<string, number> {
  const [agent] = agents;
  if (agent !== undefined && agents.length === 1) return { [agent]: count };
  // A map first: an agent may be called __proto__ or constructor.
  const counts = new Map<string, number>();
  for (const { role, sender } of messages) if (role === 'agent') counts.set(sender, (counts.get(sender) ?? 0) + 1);
  return Object.fromEntries(counts);
}
