import { compileGroup } from './combine-group.js';
import { type Group, group } from './combine-options.js';
import { doneBy, servingAgent } from './done-by.js';
import { type Find, type Kind, NO_FINDINGS } from './kind.js';

/** Several things said in one conversation, in any order or one after the other; and, or, not, in groups of groups. */
export const combine: Kind<Group> = {
  name: 'combine',
  summary: 'several things are said in one conversation, in any order or one after the other',
  options: group,
  compile(rule, options, context) {
    if (options.none !== undefined && options.all === undefined && options.any === undefined)
      context.problem([], `rule "${rule.id}" only says what is not said: every other conversation would be found. Give it all or any`);
    const compiled = compileGroup(options, context, []);
    const find: Find = (conversation, hits) => {
      const places = compiled.places(conversation, hits);
      if (places === null) return NO_FINDINGS;
      const [place] = places;
      if (place === undefined) {
        const agent = servingAgent(conversation, conversation.messages.length - 1);
        return [{ rule, message: null, span: null, role: 'agent', agent, detail: {} }];
      }
      const { message, span, since } = place;
      const done = doneBy(conversation, message);
      return [{ rule, message, span, ...done, detail: { ...done.detail, since: since ?? message } }];
    };
    const { triggers, roles, reads, looks } = compiled;
    return { find, triggers, roles, reads, looks };
  },
};
