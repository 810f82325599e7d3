import type { Conversation } from '../model/conversation.js';
import { localParts } from '../text/zoned-time.js';
import type { Override } from './overrides.js';

/** The overrides that hold for a conversation; the day is that of its first message with a time, in the time zone. */
export function chooseOverrides(
  conversation: Conversation,
  overrides: readonly Override[],
  timezone: string,
): readonly Override[] {
  let day: string | null | undefined;
  return overrides.filter(({ conditions: { shop, platform, team, from, to } }) => {
    if (shop?.includes(conversation.shop) === false || platform?.includes(conversation.platform) === false) return false;
    if (team !== undefined && !team.some((name) => hasTeam(conversation, name))) return false;
    if (from === undefined && to === undefined) return true;
    day ??= dayOf(conversation, timezone);
    return day !== null && (from === undefined || day >= from) && (to === undefined || day <= to);
  });
}

function hasTeam({ teams }: Conversation, name: string): boolean {
  for (const team of teams.values()) if (team === name) return true;
  return false;
}

function dayOf({ messages, began }: Conversation, timezone: string): string | null {
  const first = messages.find(({ time }) => time !== null)?.time ?? began;
  return first == null ? null : localParts(first, timezone).date;
}
