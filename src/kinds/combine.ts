import * as z from 'zod';
import type { MeasuredConversation } from '../model/conversation.js';
import type { Span } from '../model/finding.js';
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
    const find: Find = (conversation, hits) => {
      let last: Place | null = null;
      let first: Place | null = null;
      for (const part of all) {
        const from: number = options.in_order && last !== null ? last.message + 1 : 0;
        const place = firstPlace(
          part.condition,
          conversation,
          hits,
          chosenMessages(conversation, part.roles, part.within),
          from,
        );
        if (place === null) return NO_FINDINGS;
        if (first === null || place.message < first.message) first = place;
        if (last === null || place.message > last.message) last = place;
      }
      if (first === null || last === null || isTooLong(conversation, first, last, options.span)) return NO_FINDINGS;
      if (
        none.some((part) =>
          firstPlace(part.condition, conversation, hits, chosenMessages(conversation, part.roles, part.within), 0),
        )
      )
        return NO_FINDINGS;
      const done = doneBy(conversation, last.message);
      return [
        { rule, message: last.message, span: last.span, ...done, detail: { ...done.detail, since: first.message } },
      ];
    };
    const [fewest] = all
      .map(({ condition, roles }) => ({ triggers: condition.triggers, roles }))
      .sort((a, b) => cost(a.triggers) - cost(b.triggers));
    return { find, triggers: fewest?.triggers ?? null, roles: fewest?.roles ?? rolesOf('any') };
  },
};

const cost = (triggers: readonly number[] | null): number => triggers?.length ?? Number.POSITIVE_INFINITY;

function firstPlace(
  condition: CompiledCondition,
  { messages }: MeasuredConversation,
  hits: ConversationHits,
  chosen: readonly number[],
  from: number,
): Place | null {
  for (const message of chosen) {
    if (message < from) continue;
    const span = condition.findIn({ text: messages[message]?.text ?? '', hits: hits.of(message) });
    if (span !== null) return { message, span };
  }
  return null;
}

function isTooLong({ messages }: MeasuredConversation, first: Place, last: Place, most: number | undefined): boolean {
  const [from, to] = [messages[first.message]?.time, messages[last.message]?.time];
  return most !== undefined && from != null && to != null && to - from > most;
}
