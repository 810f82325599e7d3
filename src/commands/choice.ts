/** Which conversations a run is about. */
import type { MeasuredConversation } from '../model/conversation.js';
import type { Message } from '../model/message.js';
import { UserError } from '../model/user-error.js';
import { localParts } from '../text/zoned-time.js';

export interface Choice {
  /** Local days, both included. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** Empty = all. */
  readonly shops: readonly string[];
  readonly agents: readonly string[];
}

/** Throws UserError for a period that ends before it begins. */
export function checkDays(since: string | undefined, until: string | undefined): void {
  if (since !== undefined && until !== undefined && since > until)
    throw new UserError(`--since ${since} is after --until ${until}. Give the earlier day to --since.`);
}

/** A conversation belongs to the day on which it starts. */
export function chooses(
  { since, until, shops, agents }: Choice,
  timezone: string,
): (conversation: MeasuredConversation) => boolean {
  const anyDay = since === undefined && until === undefined;
  if (anyDay && shops.length === 0 && agents.length === 0) return () => true;
  return ({ shop, agents: spoke, messages, refunds, bought = [] }) => {
    if (shops.length > 0 && !shops.includes(shop)) return false;
    if (agents.length > 0 && !agents.some((agent) => spoke.includes(agent) || handles(agent, messages, [...refunds, ...bought])))
      return false;
    if (anyDay) return true;
    const started = messages.find(({ time }) => time !== null)?.time ?? refunds[0]?.times.applied_at ?? bought[0]?.times.ordered_at ?? bought[0]?.times.paid_at;
    if (started === undefined || started === null) return false;
    const { date } = localParts(started, timezone);
    return (since === undefined || date >= since) && (until === undefined || date <= until);
  };
}

/** A refund that joined no conversation, an order, belongs to the agent that its file names. */
function handles(agent: string, messages: readonly Message[], facts: readonly { readonly agent: string }[]): boolean {
  return messages.length === 0 && facts.some((fact) => fact.agent === agent);
}
