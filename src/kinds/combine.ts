import * as z from 'zod';
import type { MeasuredConversation } from '../model/conversation.js';
import type { Span } from '../model/finding.js';
import type { Role } from '../model/message.js';
import { chosenMessages, type Within, within } from './chosen-messages.js';
import { type CompiledCondition, compileCondition } from './condition.js';
import { type Condition, conditionShape } from './condition-options.js';
import { doneBy } from './done-by.js';
import { duration } from './duration-option.js';
import { type ConversationHits, type Find, type Kind, NO_FINDINGS } from './kind.js';
import { rolesOf, type Who, who } from './roles.js';
import { WordBook } from './word-book.js';

interface Said extends Condition {
  readonly who: Who;
  readonly within?: Within | undefined;
}

export interface CombineOptions {
  readonly all: readonly Said[];
  readonly none?: readonly Said[] | undefined;
  readonly in_order: boolean;
  readonly span?: number | undefined;
}

const said = z.strictObject({
  who: who.default('any').describe('whose messages; default any'),
  ...conditionShape,
  within: within.optional().describe('only the first or last messages'),
});

interface Place {
  readonly message: number;
  readonly span: Span;
}

/** Several conditions met in one conversation, each by any message, in any order or one after the other. */
export const combine: Kind<CombineOptions> = {
  name: 'combine',
  summary: 'several things are said in one conversation, in any order or one after the other',
  options: z.strictObject({
    all: z.array(said).min(1).describe('every one of these is said, each in any message'),
    none: z.array(said).min(1).optional().describe('not one of these is said anywhere in the conversation'),
    in_order: z.boolean().default(false).describe('each only after the one before it'),
    span: duration.optional().describe('from the first to the last no longer than this'),
  }),
  compile(rule, options, context) {
    const compile = (said: Said, path: readonly (string | number)[]) => ({
      ...said,
      roles: rolesOf(said.who),
      condition: compileCondition(said, new WordBook(context, said.who === 'agent'), path),
    });
    const all = options.all.map((said, index) => compile(said, ['all', index]));
    const none = (options.none ?? []).map((said, index) => compile(said, ['none', index]));
    const reads = new Set([...all, ...none].flatMap(({ roles }) => [...roles]));
    const find: Find = (conversation, hits) => {
      const places = all.map((part) => placesOf(part, conversation, hits));
      const met = firstMeeting(places, conversation, options);
      if (met === null || none.some((part) => placesOf(part, conversation, hits).length > 0)) return NO_FINDINGS;
      const { first, last } = met;
      const done = doneBy(conversation, last.message);
      return [
        { rule, message: last.message, span: last.span, ...done, detail: { ...done.detail, since: first.message } },
      ];
    };
    const [fewest] = all
      .map(({ condition, roles }) => ({ triggers: condition.triggers, roles }))
      .sort((a, b) => cost(a.triggers) - cost(b.triggers));
    return { find, triggers: fewest?.triggers ?? null, roles: fewest?.roles ?? rolesOf('any'), reads };
  },
};

const cost = (triggers: readonly number[] | null): number => triggers?.length ?? Number.POSITIVE_INFINITY;

interface Part {
  readonly roles: ReadonlySet<Role>;
  readonly within?: Within | undefined;
  readonly condition: CompiledCondition;
}

/** Every place where a part is said. */
function placesOf(part: Part, conversation: MeasuredConversation, hits: ConversationHits): readonly Place[] {
  const places: Place[] = [];
  for (const message of chosenMessages(conversation, part.roles, part.within)) {
    const text = conversation.messages[message]?.text ?? '';
    const span = part.condition.findIn({ text, hits: hits.of(message) });
    if (span !== null) places.push({ message, span });
  }
  return places;
}

/** The first places, one of each part, that come in the order and the time asked for. Looks at each place once. */
function firstMeeting(
  places: readonly (readonly Place[])[],
  conversation: MeasuredConversation,
  { in_order: inOrder, span }: CombineOptions,
): { first: Place; last: Place } | null {
  const at = places.map(() => 0);
  for (let from = 0; ; ) {
    let first: Place | null = null;
    let last: Place | null = null;
    for (const [part, own] of places.entries()) {
      const least: number = inOrder && last !== null ? last.message + 1 : from;
      let next = at[part] ?? 0;
      while ((own[next]?.message ?? least) < least) next++;
      at[part] = next;
      const place = own[next];
      if (place === undefined) return null;
      if (first === null || place.message < first.message) first = place;
      if (last === null || place.message > last.message) last = place;
    }
    if (first === null || last === null) return null;
    if (!isTooLong(conversation, first, last, span)) return { first, last };
    from = first.message + 1; // too far apart: without the earliest, the others may be near enough
  }
}

function isTooLong({ messages }: MeasuredConversation, first: Place, last: Place, most: number | undefined): boolean {
  const [from, to] = [messages[first.message]?.time, messages[last.message]?.time];
  return most !== undefined && from != null && to != null && to - from > most;
}
