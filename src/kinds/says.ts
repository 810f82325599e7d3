import * as z from 'zod';
import { doneBy } from './done-by.js';
import { type Find, type Kind, NO_FINDINGS } from './kind.js';
import { who } from './roles.js';
import { compileSaid, type Said, saidShape } from './said.js';

/** One finding for each message that meets the condition, with the words that met it; across messages, one for each turn or conversation. */
export const says: Kind<Said> = {
  name: 'says',
  summary: 'a message says these words',
  options: z.strictObject({ who: who.default('agent').describe('whose messages are judged; default agent'), ...saidShape }),
  compile(rule, options, context) {
    if (!options.any && !options.all && !options.none && !options.like)
      context.problem([], `rule "${rule.id}" has no words. Give it any, all, none or like`);
    const said = compileSaid(options, context, [], options.who === 'agent');
    const find: Find = (conversation, hits) => {
      const places = said.places(conversation, hits);
      if (places.length === 0) return NO_FINDINGS;
      return places.map(({ message, span, since }) => {
        const done = doneBy(conversation, message);
        const detail = since === undefined || since === message ? done.detail : { ...done.detail, since };
        return { rule, message, span, ...done, detail };
      });
    };
    const { triggers, roles, reads, condition, isOwn } = said;
    const findIn = condition.findIn;
    return { find, triggers, roles, reads, looks: [said], ...(isOwn ? { inMessage: { rule, findIn } } : {}) };
  },
};
