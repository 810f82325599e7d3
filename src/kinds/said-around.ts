import type { Span } from '../model/finding.js';
import type { Role } from '../model/message.js';
import type { PatternSet } from './pattern-set.js';
import { rolesOf, type Who } from './roles.js';
import type { Seen } from './seen.js';
import { turnsOfMessages } from './turn-of.js';

/**
 * Whether one of these words is said in the same turn, or anywhere in the conversation, as a hit: by `who`, or else by who says
 * the hit itself. Only messages of text speak.
 */
export function saidAround(patterns: PatternSet, where: 'turn' | 'conversation', who: Who | undefined) {
  const named = who === undefined ? null : rolesOf(who);
  return ({ place }: Seen, hit: Span): boolean => {
    if (place === undefined) return false;
    const { conversation, hits, message: own } = place;
    const turns = where === 'turn' ? turnsOfMessages(conversation) : null;
    const roles: ReadonlySet<Role> = named ?? new Set([conversation.messages[own]?.role ?? 'agent']);
    for (const [message, { role, type }] of conversation.messages.entries()) {
      if (type !== 'text' || !roles.has(role) || (turns !== null && turns[message] !== turns[own])) continue;
      for (const other of hits.of(message))
        if (patterns.has(other.pattern) && !(message === own && other.start >= hit.start && other.end <= hit.end)) return true;
    }
    return false;
  };
}
