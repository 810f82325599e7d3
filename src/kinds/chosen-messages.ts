/** Which messages of a conversation a rule looks at: whose they are, and how near the start or the end. */
import * as z from 'zod';
import type { Conversation } from '../model/conversation.js';
import type { Role } from '../model/message.js';

export interface Within {
  /** Only the first so many messages of the role. */
  readonly first?: number | undefined;
  /** Only the last so many. */
  readonly last?: number | undefined;
}

export const within = z.strictObject({
  first: z.int().min(1).optional().describe('only the first so many messages of that role'),
  last: z.int().min(1).optional().describe('only the last so many messages of that role'),
});

/** The numbers of the text messages that the rule looks at, in order. */
export function chosenMessages({ messages }: Conversation, roles: ReadonlySet<Role>, range?: Within): number[] {
  const chosen: number[] = [];
  for (const [index, { role, type }] of messages.entries()) {
    if (roles.has(role) && type === 'text') chosen.push(index);
  }
  if (range === undefined) return chosen;
  const { first, last } = range;
  if (first !== undefined && last !== undefined)
    return chosen.filter((_, index) => index < first || index >= chosen.length - last);
  return first !== undefined ? chosen.slice(0, first) : chosen.slice(-(last ?? chosen.length));
}
