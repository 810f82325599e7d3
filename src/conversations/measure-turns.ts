/** What the response figures say of each turn: its wait, whether it counts, and if not, why. */
import type { Conversation, Turn, Uncounted } from '../model/conversation.js';
import type { Message } from '../model/message.js';
import { localParts } from '../text/zoned-time.js';
import { type FoundTurn, findTurns, isTransfer } from './find-turns.js';
import type { ResponseDefinition } from './response-definition.js';
import { isServed } from './service-hours.js';

/**
 * The turns of a conversation in order, with waits in milliseconds.
 * @param timezone in which the service hours are meant: an IANA name or a fixed offset
 */
export function measureTurns({ messages }: Conversation, definition: ResponseDefinition, timezone: string): Turn[] {
  const found = findTurns(messages, definition);
  if (found.length === 0) return [];
  const served = (message: Message | undefined) => isWithinHours(message, definition, timezone);
  const whole = whyConversation(messages, definition, served);
  return found.map((turn) => measureTurn(turn, messages, definition, served, whole));
}

function measureTurn(
  { opened, closed, agent }: FoundTurn,
  messages: readonly Message[],
  definition: ResponseDefinition,
  served: (message: Message | undefined) => boolean,
  whole: Uncounted | null,
): Turn {
  const start = preciseTime(messages[opened]);
  const end = closed === null ? null : preciseTime(messages[closed]);
  const wait = start === null || end === null ? null : end - start;
  let why = whole;
  if (why === null && definition.hoursApplyTo === 'turn' && !served(messages[opened])) why = 'outside-hours';
  // An unanswered turn has no wait to decide, but without its answered neighbours it would make every rate 0.
  if (why === null && (start === null || (closed !== null && end === null))) why = 'undecidable';
  if (why === null && !definition.instantCounts && wait !== null && wait < 1000) why = 'instant';
  return why === null
    ? { opened, closed, agent, wait, counted: true }
    : { opened, closed, agent, wait, counted: false, why };
}

/** Why no turn of the conversation counts, or null. */
function whyConversation(
  messages: readonly Message[],
  { withoutPerson, hoursApplyTo }: ResponseDefinition,
  served: (message: Message | undefined) => boolean,
): Uncounted | null {
  const first = messages.findIndex(({ role }) => role === 'customer');
  if (withoutPerson !== 'unanswered' && !messages.some((message) => message.role === 'agent' || isTransfer(message))) {
    const robotAnswered = messages.findLastIndex(({ role }) => role === 'bot') > first;
    if (withoutPerson === 'not-transferred' || robotAnswered) return withoutPerson;
  }
  return hoursApplyTo === 'conversation' && !served(messages[first]) ? 'outside-hours' : null;
}

function isWithinHours(message: Message | undefined, { hours }: ResponseDefinition, timezone: string): boolean {
  const time = message?.time ?? null;
  return hours === null || time === null || isServed(hours, localParts(time, timezone).minuteOfDay);
}

/** The time of a message, or null where it has none or only minutes. */
function preciseTime(message: Message | undefined): number | null {
  return message?.precise === true ? message.time : null;
}
