import * as z from 'zod';
import type { Kind } from './kind.js';
import { who } from './roles.js';
import { type Said, saidShape } from './said.js';
import { says } from './says.js';

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
    topic: z
      .string()
      .describe('the topic: product, platform, order, warehouse, logistics, payment, service, or your own'),
    leaf: z.string().optional().describe('the matter within the topic, such as 物流太慢'),
    stage: z
      .enum(['pre-sale', 'in-sale', 'after-sale'])
      .optional()
      .describe('the stage of the sale that these words belong to'),
    who: who.default('customer').describe('whose messages tell it; default customer'),
    ...saidShape,
  }),
  compile: (rule, options, context) => ({
    ...says.compile(rule, options, context),
    tells: { topic: options.topic, leaf: options.leaf ?? '', stage: options.stage ?? '' },
  }),
};
