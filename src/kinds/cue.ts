/** Before, after, near: where a rule's words stand to what another condition finds in the conversation. */
import * as z from 'zod';
import type { MeasuredConversation } from '../model/conversation.js';
import type { Message, Role } from '../model/message.js';
import { chosenMessages } from './chosen-messages.js';
import { type CompiledCondition, compileCondition } from './condition.js';
import { type Condition, conditionShape } from './condition-options.js';
import { duration } from './duration-option.js';
import type { CompileContext, ConversationHits, Path } from './kind.js';
import { isSurelyLonger, isSurelyWithin } from './lateness.js';
import { metPlaces, type Place } from './met-places.js';
import { rolesOf, type Who, who } from './roles.js';
import { WordBook } from './word-book.js';

export type Where = 'before' | 'after' | 'near';

export interface Cue extends Condition {
  readonly who: Who;
  readonly hit: 'any' | 'each' | number;
  readonly messages?: number | undefined;
  readonly time?: number | undefined;
}

/** What is said elsewhere in the conversation. @param speaker who says it where the rule does not tell */
export function cueSchema(speaker: Who) {
  return z.strictObject({
    who: who.default(speaker).describe(`who says it; default ${speaker}`),
    ...conditionShape,
    hit: z
      .union([z.enum(['any', 'each'], { error: ({ input }) => `"${String(input)}" is no hit. Write any, each, or a number: 2 for the second one` }), z.int().min(1)])
      .default('any')
      .describe('which of the messages in which it is found: any of them (default), each of them, or the 2nd, 3rd, …'),
    messages: z.int().min(1).optional().describe('at most so many messages of the judged speaker away: 1 = the very next'),
    time: duration.optional().describe('at most so much time away, such as 60s'),
  });
}

export interface CompiledCue {
  readonly where: Where;
  readonly hit: Cue['hit'];
  readonly roles: ReadonlySet<Role>;
  /** Whose messages its own condition asks for besides. */
  readonly reads: ReadonlySet<Role>;
  readonly condition: CompiledCondition;
  readonly messages: number;
  readonly time: number;
}

export function compileCue(where: Where, cue: Cue, context: CompileContext, path: Path): CompiledCue {
  const book = new WordBook(context, false);
  if (!cue.any && !cue.all && !cue.none && !cue.like)
    context.problem(path, `"${where}" has no words. Give it any, all, none or like`);
  if (where === 'near' && cue.messages === undefined && cue.time === undefined)
    context.problem(path, 'how near? Give it messages: 3, or time: 60s');
  const condition = compileCondition(cue, book, path);
  const { messages = Number.POSITIVE_INFINITY, time = Number.POSITIVE_INFINITY, hit } = cue;
  return { where, hit, roles: rolesOf(cue.who), reads: book.reads, condition, messages, time };
}

/** Where the cue is given, in order; of an nth one only that. */
export function cuePlaces({ condition, roles, hit }: CompiledCue, conversation: MeasuredConversation, hits: ConversationHits): readonly Place[] {
  const places = metPlaces(condition, conversation, hits, chosenMessages(conversation, roles));
  return typeof hit === 'number' ? places.slice(hit - 1, hit) : places;
}

/**
 * Whether messages stand to a cue as it asks, for messages of these roles. Within one message the order of the words decides,
 * where the span is known.
 * @param doubtful what to say where the export does not give the time closely enough
 */
export function cueReach(
  { where, messages: most, time }: CompiledCue,
  { messages }: MeasuredConversation,
  roles: ReadonlySet<Role>,
  doubtful: boolean,
): (place: Pick<Place, 'message'> & { readonly span: Place['span'] | null }, cue: Place) => boolean {
  const ranks = Number.isFinite(most) ? ranksOf(messages, roles) : null;
  return ({ message, span }, cue) => {
    const isSame = message === cue.message;
    const isAfter = isSame ? span === null || span.start >= cue.span.end : message > cue.message;
    const isBefore = isSame ? span === null || span.end <= cue.span.start : message < cue.message;
    if (where === 'after' ? !isAfter : where === 'before' && !isBefore) return false;
    if (isSame) return true;
    const [from, to] = message < cue.message ? [message, cue.message] : [cue.message, message];
    // Counted are the judged speaker's messages on the way, the judged one included and the cue not.
    if (ranks !== null) {
      const passed = message < cue.message ? ranks(to - 1) - ranks(from - 1) : ranks(to) - ranks(from);
      if (passed > most) return false;
    }
    if (!Number.isFinite(time)) return true;
    const [start, end] = [messages[from] as Message, messages[to] as Message];
    return doubtful ? !isSurelyLonger(start, end, time) : isSurelyWithin(start, end, time);
  };
}

/** How many text messages of these roles stand up to each message. */
function ranksOf(messages: readonly Message[], roles: ReadonlySet<Role>): (message: number) => number {
  const ranks = new Int32Array(messages.length + 1);
  for (const [index, { role, type }] of messages.entries())
    ranks[index + 1] = (ranks[index] as number) + (roles.has(role) && type === 'text' ? 1 : 0);
  return (message) => ranks[message + 1] as number;
}
