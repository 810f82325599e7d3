/** Which messages of a conversation a rule looks at: whose they are, and how near the start or the end. */
import * as z from 'zod';
import type { Conversation } from '../model/conversation.js';
import type { Message, Role } from '../model/message.js';
import { parseDuration } from '../text/durations.js';
import { isSurelyLonger, isSurelyWithin } from './lateness.js';

/** So many messages of the role, or so much time. */
export type Reach = number | { readonly milliseconds: number };

export interface Within {
  /** Only the first messages of the role, or what it says in this time from the start of the conversation. */
  readonly first?: Reach | undefined;
  /** Only the last. */
  readonly last?: Reach | undefined;
}

const reach = z.union([z.int().min(1), z.string()]).transform((written, context): Reach => {
  if (typeof written === 'number') return written;
  const milliseconds = parseDuration(written);
  if (milliseconds !== null && milliseconds > 0) return { milliseconds };
  context.addIssue({
    code: 'custom',
    message: `"${written}" is neither a number of messages nor a length of time. Write 3 for three messages, 60s or 2m for time`,
  });
  return z.NEVER;
});

export const within = z.strictObject({
  first: reach.optional().describe('only the first so many messages of that role (3), or so much time of the conversation (60s)'),
  last: reach.optional().describe('only the last so many messages of that role (3), or so much time of the conversation (60s)'),
});

/** What was asked of the conversation that was looked at last: many rules ask for the same roles. */
let lastMessages: readonly Message[] | null = null;
const lastTexts = new Map<ReadonlySet<Role>, readonly number[]>();

function textsOf(messages: readonly Message[], roles: ReadonlySet<Role>): readonly number[] {
  if (messages !== lastMessages) {
    lastMessages = messages;
    lastTexts.clear();
  }
  let texts = lastTexts.get(roles);
  if (texts === undefined) {
    const found: number[] = [];
    for (let index = 0; index < messages.length; index++) {
      const { role, type } = messages[index] as Message;
      if (type === 'text' && roles.has(role)) found.push(index);
    }
    lastTexts.set(roles, (texts = found));
  }
  return texts;
}

/**
 * The numbers of the text messages that the rule looks at, in order.
 * @param doubtful whether to take what may or may not be in time, where the export leaves out seconds; false = only what surely is
 */
export function chosenMessages(
  { messages }: Conversation,
  roles: ReadonlySet<Role>,
  range?: Within,
  doubtful = false,
): readonly number[] {
  const chosen = textsOf(messages, roles);
  if (range === undefined || (range.first === undefined && range.last === undefined)) return chosen;
  const { first, last } = range;
  if (first === undefined && typeof last === 'number') return chosen.slice(-last);
  if (last === undefined && typeof first === 'number') return chosen.slice(0, first);
  const isFirst = first === undefined ? never : isNear(first, messages, messages.find(hasTime), doubtful, (place) => place);
  const isLast = last === undefined ? never : isNear(last, messages, messages.findLast(hasTime), doubtful, (place) => chosen.length - 1 - place);
  return chosen.filter((message, place) => isFirst(message, place) || isLast(message, place));
}

const never = (): boolean => false;
const hasTime = ({ time }: Message): boolean => time !== null;

/** Whether a message, the so-and-so-manieth of those chosen, is near the edge of the conversation. */
function isNear(
  reach: Reach,
  messages: readonly Message[],
  edge: Message | undefined,
  doubtful: boolean,
  fromEdge: (place: number) => number,
): (message: number, place: number) => boolean {
  if (typeof reach === 'number') return (_, place) => fromEdge(place) < reach;
  if (edge === undefined) return never;
  return (index) => {
    const message = messages[index] as Message;
    const isLate = (message.time ?? 0) > (edge.time ?? 0);
    const [from, to] = isLate ? [edge, message] : [message, edge];
    return doubtful ? message.time !== null && !isSurelyLonger(from, to, reach.milliseconds) : isSurelyWithin(from, to, reach.milliseconds);
  };
}
