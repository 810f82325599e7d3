import * as z from 'zod';
import type { MeasuredConversation } from '../model/conversation.js';
import type { Finding } from '../model/finding.js';
import type { Rule } from '../model/rule.js';
import { duration } from './duration-option.js';
import { type Event, type EventFinder, event, eventFinder, type Fact } from './elapsed-events.js';
import { type Span, spansBetween } from './elapsed-spans.js';
import { type Kind, NO_FINDINGS } from './kind.js';
import { isSurelyLonger } from './lateness.js';
import { isChosen, isOrder, mayStillRun } from './fact-progress.js';
import { rolesOf } from './roles.js';
import { wordText } from './words.js';

const texts = z.union([z.array(wordText), wordText]).transform((written) => [written].flat());

const options = z
  .strictObject({
    from: event.describe('the event that starts the clock'),
    to: event.describe('the event that stops it: the first one after'),
    within: duration.describe('the longest time allowed between them, such as 24h'),
    where: z
      .strictObject({
        'refund.kind': texts.optional().describe('only refunds of this kind, or of these: refund-only'),
        'refund.status': texts.optional().describe('only refunds of this status'),
        'refund.reason': texts.optional().describe('only refunds for this reason'),
        'order.status': texts.optional().describe('only orders of this status, or of these'),
        'order.product': texts.optional().describe('only orders of this product, as the file calls it'),
        'order.tier': texts.optional().describe('only orders of customers of this level: VIP'),
      })
      .default({})
      .describe('which refunds, or which orders, are judged; left out = all'),
  })
  .refine(({ from, to }) => !(from.refund && to.order) && !(from.order && to.refund), {
    path: ['to'],
    message: '"from" and "to" are times of a refund, or of an order: not one of each',
  })
  .refine(({ from, to, where }) => Object.keys(where).every((key) => key.startsWith(factOf(from) ?? factOf(to) ?? '-')), {
    path: ['where'],
    message: '"where" chooses refunds or orders, but neither "from" nor "to" is a time of one',
  });

/** Of what an event is a time. */
function factOf({ refund, order }: Event): 'refund' | 'order' | null {
  return refund !== undefined ? 'refund' : order !== undefined ? 'order' : null;
}

type Options = z.output<typeof options>;

/** 时限: too much time between two events of the chat, of a refund, of an order; what is still open is late as of the run's end. */
export const elapsed: Kind<Options> = {
  name: 'elapsed',
  summary: 'Judges the time between two events, in the chat, the after-sale file or the order file.',
  options,
  // When a parcel leaves is nobody's doing who chats.
  role: ({ from, to }) => (from.order !== undefined && to.order !== undefined ? 'system' : (to.who ?? 'agent')),
  compile(rule, { from, to, within, where }, context) {
    const starts = eventFinder(from, ['from'], rule, context);
    const ends = eventFinder(to, ['to'], rule, context);
    const needs = factOf(from) ?? factOf(to);
    const isOfOrderAlone = from.order !== undefined && to.order !== undefined;
    return {
      triggers: starts.triggers,
      roles: rolesOf(from.who ?? 'any'),
      reads: rolesOf(to.who ?? 'any'),
      isLast: from.category !== undefined || to.category !== undefined,
      find(conversation, hits, run) {
        const findings: Finding[] = [];
        const judge = (fact: Fact | null) => {
          const started = starts.happenings(conversation, hits, run.found, fact);
          if (started.length === 0) return;
          const ended = ends.happenings(conversation, hits, run.found, fact);
          for (const span of spansBetween(started, ended)) {
            const late = { rule, from, to, starts, ends, within, conversation, fact, span };
            if (span.end !== null) {
              if (isSurelyLonger(span.start, span.end, within)) findings.push(finding(late, span.end.time));
            } else if (fact === null || mayStillRun(fact, ends.time)) {
              run.later((asOf) => {
                const now = { time: asOf, precise: true };
                return isSurelyLonger(span.start, now, within) ? [finding(late, asOf)] : NO_FINDINGS;
              });
            }
          }
        };
        if (needs === null) judge(null);
        else if (needs === 'refund') for (const refund of conversation.refunds) judgeChosen(refund);
        // What is of the order alone is judged once, with the order itself: a conversation without a word.
        else if (isOfOrderAlone === (conversation.messages.length === 0)) for (const order of conversation.bought ?? []) judgeChosen(order);
        return findings.length === 0 ? NO_FINDINGS : findings;

        function judgeChosen(fact: Fact): void {
          if (isChosen(fact, where)) judge(fact);
        }
      },
    };
  },
};

interface Late {
  readonly rule: Rule;
  readonly from: Options['from'];
  readonly to: Options['to'];
  readonly starts: EventFinder;
  readonly ends: EventFinder;
  readonly within: number;
  readonly conversation: MeasuredConversation;
  readonly fact: Fact | null;
  readonly span: Span;
}

/** The finding of a span that is over its limit; `until` is when it ended, or the run's latest time. */
function finding(late: Late, until: number | null): Finding {
  const { rule, from, to, starts, ends, within, fact, span } = late;
  const isOfOrderAlone = from.order !== undefined && to.order !== undefined;
  return {
    rule,
    message: span.start.message ?? span.end?.message ?? null,
    span: null,
    role: isOfOrderAlone ? 'system' : to.who === 'customer' ? 'customer' : 'agent',
    agent: isOfOrderAlone ? null : agentOf(late),
    ...orderOf(fact),
    detail: {
      ...aboutFact(fact),
      ...(fact !== null && (factOf(from) === null || factOf(to) === null) ? { chat: true } : {}),
      from: starts.label(fact),
      to: ends.label(fact),
      seconds: ((until ?? 0) - (span.start.time ?? 0)) / 1000,
      limit: within / 1000,
      ...(span.end === null ? { open: true } : {}),
    },
  };
}

function orderOf(fact: Fact | null): { order?: string } {
  const order = fact === null ? '' : isOrder(fact) ? fact.id : fact.order;
  return order === '' ? {} : { order };
}

function aboutFact(fact: Fact | null): Readonly<Record<string, unknown>> {
  if (fact === null) return {};
  if (!isOrder(fact)) return { refund: fact.id, kind: fact.kind };
  const [product] = fact.products;
  return { ...(product === undefined ? {} : { product }), ...(fact.status === '' ? {} : { status: fact.status }) };
}

/** Who ended it; for a time still open, the last human agent of the conversation, or who handles the refund; whoever promised a time of an order. */
function agentOf({ to, span, fact, conversation }: Late): string | null {
  if (to.who === 'customer') return null;
  if (to.order !== undefined) return span.start.agent ?? lastAgentOf(conversation);
  if (span.end !== null) return span.end.agent;
  if (to.refund !== undefined) return fact?.agent || null;
  return lastAgentOf(conversation);
}

function lastAgentOf({ messages }: MeasuredConversation): string | null {
  return messages.findLast(({ role }) => role === 'agent')?.sender ?? null;
}
