/** Where in a conversation a condition is met: by message, by turn, or by all that is said. */
import type { MeasuredConversation } from '../model/conversation.js';
import type { Span } from '../model/finding.js';
import type { CompiledCondition } from './condition.js';
import { joinMessages, placeIn } from './join-messages.js';
import type { ConversationHits } from './kind.js';
import type { Seen } from './seen.js';
import { turnsOfMessages } from './turn-of.js';

export interface Place {
  readonly message: number;
  readonly span: Span;
  /** The message in which what is met begins, where it may be another one. */
  readonly since?: number;
}

/** Every place where it is met, at most one a message, turn or conversation. `messages`: those that it looks at, in order. */
export function metPlaces(
  condition: CompiledCondition,
  conversation: MeasuredConversation,
  hits: ConversationHits,
  messages: readonly number[],
): readonly Place[] {
  if (condition.scope === 'message') return inMessages(condition, conversation, hits, messages);
  const places: Place[] = [];
  for (const own of condition.scope === 'turn' ? byTurn(conversation, messages) : [messages]) {
    if (own.length === 0) continue;
    const seen = joinMessages(conversation, hits, own);
    const span = condition.findIn(seen);
    const place = span === null ? null : placeIn(seen, span);
    if (place !== null) places.push(place);
  }
  return places;
}

const NOWHERE: readonly Place[] = [];

function inMessages(
  condition: CompiledCondition,
  conversation: MeasuredConversation,
  hits: ConversationHits,
  messages: readonly number[],
): readonly Place[] {
  let places: Place[] | undefined;
  for (const message of messages) {
    // Most messages hold no word of any rule.
    if (condition.triggers !== null && hits.of(message).length === 0) continue;
    const span = condition.findIn(seenAt(condition, conversation, hits, message));
    if (span !== null) (places ??= []).push({ message, span });
  }
  return places ?? NOWHERE;
}

/** A message as the condition must see it. */
export function seenAt(
  { looksAround }: CompiledCondition,
  conversation: MeasuredConversation,
  hits: ConversationHits,
  message: number,
): Seen {
  const text = conversation.messages[message]?.text ?? '';
  const own = hits.of(message);
  return looksAround ? { text, hits: own, place: { conversation, hits, message } } : { text, hits: own };
}

/** The messages of each turn. */
function byTurn(conversation: MeasuredConversation, messages: readonly number[]): readonly (readonly number[])[] {
  const turns = turnsOfMessages(conversation);
  const groups: number[][] = [];
  let last = -1;
  for (const message of messages) {
    const turn = turns[message] as number;
    if (turn !== last) groups.push([]);
    groups.at(-1)?.push(message);
    last = turn;
  }
  return groups;
}
