import * as z from 'zod';
import { nearestName } from '../text/nearest-name.js';
import { type CompileContext, type Kind, NO_FINDINGS } from './kind.js';
import { rolesOf, type Who, who } from './roles.js';
import { topicShape } from './topic-options.js';

export interface TopicFoundOptions {
  readonly topic: string;
  readonly leaf?: string | undefined;
  readonly stage?: string | undefined;
  readonly who: Who;
  readonly found: readonly string[];
}

/** Tells a topic where other rules found something: goods that hurt somebody are about the goods, whatever words say so. */
export const topicFound: Kind<TopicFoundOptions> = {
  name: 'topic-found',
  summary: 'what other rules found tells what the conversation is about; no finding',
  options: z.strictObject({
    ...topicShape,
    who: who.default('customer').describe('in whose messages it was found; default customer'),
    found: z.array(z.string()).min(1).describe('categories or rules, one of which found something'),
  }),
  compile(rule, { topic, leaf = '', stage = '', who: speaker, found }, context) {
    tellUnknown(found, context);
    const names = new Set(found);
    const roles = rolesOf(speaker);
    return {
      find(_, __, run) {
        const one = run.found.find(
          ({ rule, role }) => (names.has(rule.category) || names.has(rule.id)) && roles.has(role),
        );
        return one === undefined ? NO_FINDINGS : [{ ...one, rule }];
      },
      triggers: null,
      roles,
      isLast: true,
      tells: { topic, leaf, stage },
    };
  },
};

function tellUnknown(found: readonly string[], { categories, rules, warning }: CompileContext): void {
  for (const [index, name] of found.entries()) {
    if (categories.has(name) || rules.has(name)) continue;
    const nearest = nearestName(name, [...rules, ...categories.keys()]);
    const way = nearest === null ? 'Name another rule or its category' : `Did you mean ${nearest}?`;
    warning(['found', index], `no rule of these packs is called "${name}", or finds it. ${way}`);
  }
}
