/** The keys that say what a topic rule tells. */
import * as z from 'zod';

export const STAGES = ['pre-sale', 'in-sale', 'after-sale'] as const;

export const topicShape = {
  topic: z
    .string()
    .describe('the topic: product, platform, order, warehouse, logistics, payment, service, or your own'),
  leaf: z.string().optional().describe('the matter within the topic, such as 物流太慢'),
  stage: z
    .enum(STAGES)
    .optional()
    .describe('the stage of the sale that these words belong to'),
};
