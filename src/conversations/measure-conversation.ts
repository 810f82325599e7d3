import type { Conversation, MeasuredConversation } from '../model/conversation.js';
import type { Message } from '../model/message.js';
import type { Refund } from '../model/refund.js';
import { measureTurns } from './measure-turns.js';
import type { ResponseDefinition } from './response-definition.js';

/** How all conversations of a run are measured. */
export interface MeasuringRules {
  readonly definition: ResponseDefinition;
  /** An IANA name or a fixed offset. */
  readonly timezone: string;
}

/** A conversation with its turns, its agents and the refunds that others joined to it. */
export function measureConversation(
  conversation: Conversation,
  refunds: readonly Refund[],
  { definition, timezone }: MeasuringRules,
): MeasuredConversation {
  const { platform, shop, id, customer, messages, orders, rating, teams, levels, bought, tier, event, products } = conversation;
  const turns = measureTurns(conversation, definition, timezone);
  // Named one by one: spreading a conversation costs more than measuring it.
  const agents = agentsOf(messages);
  const measured = { platform, shop, id, customer, messages, orders, rating, teams, turns, agents, refunds };
  if (levels === undefined && bought === undefined && tier === undefined && event === undefined && products === undefined) return measured;
  return { ...measured, ...(levels === undefined ? {} : { levels }), ...(bought === undefined ? {} : { bought }), ...(tier === undefined ? {} : { tier }), ...(event === undefined ? {} : { event }), ...(products === undefined ? {} : { products }) };
}

/** The human agents who spoke, in order of appearance; '' stands for one whom the export does not name. */
export function agentsOf(messages: readonly Message[]): string[] {
  const agents: string[] = [];
  for (const { role, sender } of messages) if (role === 'agent' && !agents.includes(sender)) agents.push(sender);
  return agents;
}
