import * as z from 'zod';
import type { MeasuredConversation } from '../model/conversation.js';
import type { Finding } from '../model/finding.js';
import { chosenMessages, type Within, within } from './chosen-messages.js';
import { compileCondition } from './condition.js';
import { type Condition, conditionShape } from './condition-options.js';
import { servingAgent } from './done-by.js';
import { type ConversationHits, type Find, type Kind, NO_FINDINGS } from './kind.js';
import { rolesOf, type Who, who } from './roles.js';
import { WordBook } from './word-book.js';

export interface MissingOptions extends Condition {
  readonly who: Who;
  readonly within?: Within | undefined;
  readonly after?: ({ readonly who: Who } & Condition) | undefined;
  readonly turns?: number | undefined;
}

/** Nothing of what was wanted is said: in the whole conversation, in its first or last messages, or after a cue. */
export const missing: Kind<MissingOptions> = {
  name: 'missing',
  summary: 'something that should be said is not: a greeting, an apology after a complaint',
  findsAbsence: true,
  options: z.strictObject({
    who: who.default('agent').describe('who should say it; default agent'),
    ...conditionShape,
    within: within.optional().describe('in the first or last messages of that role'),
    after: z
      .strictObject({ who: who.default('customer').describe('who gives the cue; default customer'), ...conditionShape })
      .optional()
      .describe('only when this was said before; it is missed in the messages after it'),
    turns: z.int().min(1).optional().describe('only in conversations with at least so many turns'),
  }),
  compile(rule, options, context) {
    const roles = rolesOf(options.who);
    const wanted = compileCondition(options, new WordBook(context, false));
    const cue = options.after && {
      roles: rolesOf(options.after.who),
      ...compileCondition(options.after, new WordBook(context, false), ['after']),
    };
    const isSaid = (conversation: MeasuredConversation, hits: ConversationHits, message: number) =>
      wanted.findIn({ text: conversation.messages[message]?.text ?? '', hits: hits.of(message) }) !== null;
    const find: Find = (conversation, hits) => {
      if (conversation.turns.length < (options.turns ?? 1)) return NO_FINDINGS;
      const chosen = chosenMessages(conversation, roles, options.within);
      if (chosen.length === 0) return NO_FINDINGS; // who says nothing at all is another rule's matter
      let start = -1;
      let span: Finding['span'] = null;
      if (cue) {
        for (const message of chosenMessages(conversation, cue.roles)) {
          span = cue.findIn({ text: conversation.messages[message]?.text ?? '', hits: hits.of(message) });
          if (span !== null) {
            start = message;
            break;
          }
        }
        if (start < 0) return NO_FINDINGS;
      }
      const answers = chosen.filter((message) => message > start);
      if (answers.length === 0 || answers.some((message) => isSaid(conversation, hits, message))) return NO_FINDINGS;
      const place = answers[options.within?.last === undefined ? 0 : answers.length - 1] as number;
      const agent = servingAgent(conversation, place);
      return [{ rule, message: cue ? start : null, span, role: 'agent', agent, detail: { looked: answers.length } }];
    };
    return { find, triggers: cue ? cue.triggers : null, roles: cue ? cue.roles : roles, reads: roles };
  },
};
