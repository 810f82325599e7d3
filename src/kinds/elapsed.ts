import * as z from 'zod';
import type { MeasuredConversation } from '../model/conversation.js';
import type { Finding } from '../model/finding.js';
import type { Refund } from '../model/refund.js';
import type { Rule } from '../model/rule.js';
import { duration } from './duration-option.js';
import { type EventFinder, event, eventFinder } from './elapsed-events.js';
import { type Span, spansBetween } from './elapsed-spans.js';
import { type Kind, NO_FINDINGS } from './kind.js';
import { isSurelyLonger } from './lateness.js';
import { mayStillRun } from './refund-progress.js';
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
      })
      .default({})
      .describe('which refunds are judged; left out = all'),
  })
  .refine(({ from, to, where }) => from.refund || to.refund || Object.keys(where).length === 0, {
    path: ['where'],
    message: '"where" chooses refunds, but neither "from" nor "to" is a time of a refund',
  });

type Options = z.output<typeof options>;

/** 时限: too much time between two events of the chat or of a refund; what is still open is late as of the run's end. */
export const elapsed: Kind<Options> = {
  name: 'elapsed',
  summary: 'Judges the time between two events, in the chat or in the after-sale file.',
  options,
  role: ({ to }) => to.who ?? 'agent',
  compile(rule, { from, to, within, where }, context) {
    const starts = eventFinder(from, ['from'], rule, context);
    const ends = eventFinder(to, ['to'], rule, context);
    const needsRefund = from.refund !== undefined || to.refund !== undefined;
    return {
      triggers: starts.triggers,
      roles: rolesOf(from.who ?? 'any'),
      reads: rolesOf(to.who ?? 'any'),
      isLast: from.category !== undefined || to.category !== undefined,
      find(conversation, hits, run) {
        const findings: Finding[] = [];
        const judge = (refund: Refund | null) => {
          const started = starts.happenings(conversation, hits, run.found, refund);
          if (started.length === 0) return;
          const ended = ends.happenings(conversation, hits, run.found, refund);
          for (const span of spansBetween(started, ended)) {
            const late = { rule, to, starts, ends, within, conversation, refund, span };
            if (span.end !== null) {
              if (isSurelyLonger(span.start, span.end, within)) findings.push(finding(late, span.end.time));
            } else if (refund === null || mayStillRun(refund)) {
              run.later((asOf) => {
                const now = { time: asOf, precise: true };
                return isSurelyLonger(span.start, now, within) ? [finding(late, asOf)] : NO_FINDINGS;
              });
            }
          }
        };
        if (!needsRefund) judge(null);
        else for (const refund of conversation.refunds) if (isChosen(refund, where)) judge(refund);
        return findings.length === 0 ? NO_FINDINGS : findings;
      },
    };
  },
};

function isChosen(refund: Refund, where: Options['where']): boolean {
  return (
    (where['refund.kind']?.includes(refund.kind) ?? true) &&
    (where['refund.status']?.includes(refund.status) ?? true) &&
    (where['refund.reason']?.includes(refund.reason) ?? true)
  );
}

interface Late {
  readonly rule: Rule;
  readonly to: Options['to'];
  readonly starts: EventFinder;
  readonly ends: EventFinder;
  readonly within: number;
  readonly conversation: MeasuredConversation;
  readonly refund: Refund | null;
  readonly span: Span;
}

/** The finding of a span that is over its limit; `until` is when it ended, or the run's latest time. */
function finding(late: Late, until: number | null): Finding {
  const { rule, to, starts, ends, within, refund, span } = late;
  return {
    rule,
    message: span.start.message ?? span.end?.message ?? null,
    span: null,
    role: to.who === 'customer' ? 'customer' : 'agent',
    agent: agentOf(late),
    ...(refund === null || refund.order === '' ? {} : { order: refund.order }),
    detail: {
      ...(refund === null ? {} : { refund: refund.id, kind: refund.kind }),
      from: starts.label(refund),
      to: ends.label(refund),
      seconds: ((until ?? 0) - (span.start.time ?? 0)) / 1000,
      limit: within / 1000,
      ...(span.end === null ? { open: true } : {}),
    },
  };
}

/** Who ended it; for a time still open, the last human agent of the conversation, or who handles the refund. */
function agentOf({ to, span, refund, conversation }: Late): string | null {
  if (to.who === 'customer') return null;
  if (span.end !== null) return span.end.agent;
  if (to.refund !== undefined) return refund?.agent || null;
  return conversation.messages.findLast(({ role }) => role === 'agent')?.sender ?? null;
}
