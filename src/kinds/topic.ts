import * as z from 'zod';
import type { Kind } from './kind.js';
import { who } from './roles.js';
import { type Said, saidShape } from './said.js';
import { says } from './says.js';
import { topicShape } from './topic-options.js';

export interface TopicOptions extends Said {
  readonly topic: string;
  readonly leaf?: string | undefined;
  readonly stage?: string | undefined;
}

/** Like `says`, but what it finds is no fault: it tells what the conversation is about. */
export const topic: Kind<TopicOptions> = {
  name: 'topic',
  summary: "the customer's words tell what the conversation is about; no finding",
  options: z.strictObject({
    ...topicShape,
    who: who.default('customer').describe('whose messages tell it; default customer'),
    ...saidShape,
  }),
  compile: (rule, options, context) => ({
    ...says.compile(rule, options, context),
    tells: { topic: options.topic, leaf: options.leaf ?? '', stage: options.stage ?? '' },
  }),
};
