/** Whose doing a finding at a message is. */
import type { MeasuredConversation } from '../model/conversation.js';
import type { Finding } from '../model/finding.js';

/**
 * The role and the agent of a finding at a message. What a customer says is no agent's doing; `detail.serving` then names
 * the human agent who has to act on it.
 */
export function doneBy(
  conversation: MeasuredConversation,
  message: number,
): Pick<Finding, 'role' | 'agent' | 'detail'> {
  const said = conversation.messages[message];
  if (said?.role === 'agent') return { role: 'agent', agent: said.sender, detail: {} };
  const serving = servingAgent(conversation, message);
  return { role: said?.role ?? 'system', agent: null, detail: serving === null ? {} : { serving } };
}

/** The human agent who serves the customer at a message: the last who spoke before it, else the first after it. */
export function servingAgent({ messages }: MeasuredConversation, message: number): string | null {
  for (let index = message; index >= 0; index--)
    if (messages[index]?.role === 'agent') return messages[index]?.sender ?? null;
  for (let index = message + 1; index < messages.length; index++)
    if (messages[index]?.role === 'agent') return messages[index]?.sender ?? null;
  return null;
}
