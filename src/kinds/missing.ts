import * as z from 'zod';
import type { MeasuredConversation } from '../model/conversation.js';
import type { Finding } from '../model/finding.js';
import { chosenMessages, type Within, within } from './chosen-messages.js';
import { type CompiledCondition, compileCondition } from './condition.js';
import { type Condition, conditionShape } from './condition-options.js';
import { type Cue, compileCue, cueSchema } from './cue.js';
import { servingAgent } from './done-by.js';
import { type ConversationHits, type Find, type Kind, NO_FINDINGS } from './kind.js';
import { metPlaces, seenAt } from './met-places.js';
import { missingBeside } from './missing-beside.js';
import { rolesOf, type Who, who } from './roles.js';
import { WordBook } from './word-book.js';

export interface MissingOptions extends Condition {
  readonly who: Who;
  readonly within?: Within | undefined;
  readonly before?: Cue | undefined;
  readonly after?: Cue | undefined;
  readonly near?: Cue | undefined;
  readonly turns?: number | undefined;
}

const cue = cueSchema('customer');

/** Nothing of what was wanted is said: in the whole conversation, in its first or last messages, or beside a cue. */
export const missing: Kind<MissingOptions> = {
  name: 'missing',
  summary: 'something that should be said is not: a greeting, an apology after a complaint',
  findsAbsence: true,
  options: z.strictObject({
    who: who.default('agent').describe('who should say it; default agent'),
    ...conditionShape,
    within: within.optional().describe('in the first or last messages of that role, or so much time of the conversation'),
    before: cue.optional().describe('only when this is said; it is missed in the messages before it'),
    after: cue.optional().describe('only when this was said before; it is missed in the messages after it'),
    near: cue.optional().describe('only when this is said; it is missed in the messages around it'),
    turns: z.int().min(1).optional().describe('only in conversations with at least so many turns'),
  }),
  compile(rule, options, context) {
    const roles = rolesOf(options.who);
    const book = new WordBook(context, false);
    const wanted = compileCondition(options, book);
    const asked = (['before', 'after', 'near'] as const).filter((where) => options[where] !== undefined);
    if (asked.length > 1) context.problem([asked[1] as string], `either ${asked.join(' or ')}: it is missed beside one cue. Make two rules of it`);
    const [where] = asked;
    const cue = where === undefined ? null : compileCue(where, options[where] as Cue, context, [where]);
    const isSaid = (conversation: MeasuredConversation, hits: ConversationHits, answers: readonly number[]) =>
      isAnywhere(wanted, conversation, hits, answers);
    const find: Find = (conversation, hits, run) => {
      if (conversation.turns.length < (options.turns ?? 1)) return NO_FINDINGS;
      const chosen = chosenMessages(conversation, roles, options.within, true);
      if (chosen.length === 0) return NO_FINDINGS; // who says nothing at all is another rule's matter
      if (cue !== null) return missingBeside({ rule, cue, roles, chosen, isSaid }, conversation, hits, run);
      if (isSaid(conversation, hits, chosen)) return NO_FINDINGS;
      const place = chosen[options.within?.last === undefined ? 0 : chosen.length - 1] as number;
      const agent = servingAgent(conversation, place);
      const finding: Finding = { rule, message: null, span: null, role: 'agent', agent, detail: { looked: chosen.length } };
      return [finding];
    };
    const looks = [{ roles, condition: wanted, cues: cue === null ? [] : [cue], within: options.within }];
    const reads = new Set([...roles, ...book.reads, ...(cue?.reads ?? [])]);
    return { find, triggers: cue ? cue.condition.triggers : null, roles: cue ? cue.roles : roles, reads, looks };
  },
};

/** Whether it is met in any of these messages. */
function isAnywhere(
  wanted: CompiledCondition,
  conversation: MeasuredConversation,
  hits: ConversationHits,
  answers: readonly number[],
): boolean {
  if (wanted.scope !== 'message') return metPlaces(wanted, conversation, hits, answers).length > 0;
  return answers.some((message) => wanted.findIn(seenAt(wanted, conversation, hits, message)) !== null);
}
