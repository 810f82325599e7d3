import * as z from 'zod';
import type { Finding } from '../model/finding.js';
import { chosenMessages, type Within, within } from './chosen-messages.js';
import { compileCondition } from './condition.js';
import { type Condition, conditionShape } from './condition-options.js';
import { doneBy } from './done-by.js';
import { type Find, type Kind, NO_FINDINGS } from './kind.js';
import { rolesOf, type Who, who } from './roles.js';
import { WordBook } from './word-book.js';

export interface SaysOptions extends Condition {
  readonly who: Who;
  readonly within?: Within | undefined;
}

/** One finding for each message that meets the condition, with the words that met it. */
export const says: Kind<SaysOptions> = {
  name: 'says',
  summary: 'a message says these words',
  options: z.strictObject({
    who: who.default('agent').describe('whose messages are judged; default agent'),
    ...conditionShape,
    within: within.optional().describe('only the first or last messages'),
  }),
  compile(rule, options, context) {
    const roles = rolesOf(options.who);
    if (!options.any && !options.all && !options.none && !options.like)
      context.problem([], `rule "${rule.id}" has no words. Give it any, all, none or like`);
    const condition = compileCondition(options, new WordBook(context, options.who === 'agent'));
    const find: Find = (conversation, hits) => {
      let findings: Finding[] | undefined;
      for (const message of chosenMessages(conversation, roles, options.within)) {
        const said = conversation.messages[message];
        const span = said === undefined ? null : condition.findIn({ text: said.text, hits: hits.of(message) });
        if (said === undefined || span === null) continue;
        findings ??= [];
        findings.push({ rule, message, span, ...doneBy(conversation, message) });
      }
      return findings ?? NO_FINDINGS;
    };
    const { triggers, findIn } = condition;
    const ownWords = options.within === undefined && triggers !== null;
    return { find, triggers, roles, ...(ownWords ? { inMessage: { rule, findIn } } : {}) };
  },
};
