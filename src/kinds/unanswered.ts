import * as z from 'zod';
import type { MeasuredConversation, Turn } from '../model/conversation.js';
import type { Finding } from '../model/finding.js';
import { lengthBeside } from './bare-text.js';
import { duration } from './duration-option.js';
import { type ConversationHits, type Kind, NO_FINDINGS } from './kind.js';
import { isSurelyLonger } from './lateness.js';
import { words } from './words.js';

const options = z.strictObject({
  after: duration.optional().describe('how long a customer may stay unanswered before it is a finding, such as 3m'),
  except: words
    .optional()
    .describe('words that need no answer (谢谢, 好的): a turn of nothing else, but for one character, is no finding'),
});

type Options = z.output<typeof options>;

/** 未回复: the customer spoke last, and nobody answered. One finding a conversation, where the turn opens. */
export const unanswered: Kind<Options> = {
  name: 'unanswered',
  summary: 'Finds customers whose last words no agent ever answered.',
  options,
  role: () => 'agent',
  findsAbsence: true,
  compile(rule, { after, except }, context) {
    const excused = new Set(context.patterns(except ?? [], ['except']));
    return {
      triggers: null,
      roles: new Set(['customer']),
      find(conversation, hits, run) {
        const open = conversation.turns.filter((turn) => isOpen(turn) && !isExcused(turn, conversation, hits, excused));
        const turn = open[0];
        if (turn === undefined) return NO_FINDINGS;
        const findings: readonly Finding[] = [
          {
            rule,
            message: turn.opened,
            span: null,
            role: 'agent',
            agent: turn.agent,
            detail: { unanswered: open.length, ...(after === undefined ? {} : { limit: after / 1000 }) },
          },
        ];
        if (after === undefined) return findings;
        const opened = conversation.messages[turn.opened];
        if (opened === undefined) return NO_FINDINGS;
        const decide = (asOf: number) =>
          isSurelyLonger(opened, { time: asOf, precise: true }, after) ? findings : NO_FINDINGS;
        const now = decide(run.asOf);
        if (now === NO_FINDINGS && opened.time !== null) run.later(decide);
        return now;
      },
    };
  },
};

/** Whether someone ever answered can be told without times; a turn left out for another reason is none of ours. */
function isOpen(turn: Turn): boolean {
  return turn.closed === null && (turn.counted || turn.why === 'undecidable');
}

/** Whether the customer said nothing in this turn that needs an answer. */
function isExcused(
  turn: Turn,
  { messages }: MeasuredConversation,
  hits: ConversationHits,
  excused: ReadonlySet<number>,
): boolean {
  if (excused.size === 0) return false;
  for (let index = turn.opened; index < messages.length; index++) {
    const message = messages[index];
    if (message?.role === 'agent') break;
    if (message?.role !== 'customer') continue;
    if (message.type !== 'text' || lengthBeside(message.text, hits.of(index), excused) > 1) return false;
  }
  return true;
}
