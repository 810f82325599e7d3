import * as z from 'zod';
import type { MeasuredConversation } from '../model/conversation.js';
import type { Role } from '../model/message.js';
import { chosenMessages } from './chosen-messages.js';
import { type CompiledCondition, compileCondition } from './condition.js';
import { type Condition, conditionShape } from './condition-options.js';
import { servingAgent } from './done-by.js';
import { type ConversationHits, type Find, type Kind, NO_FINDINGS } from './kind.js';
import { longestChain } from './longest-chain.js';
import { metPlaces } from './met-places.js';
import { rolesOf, type Who, who } from './roles.js';
import { WordBook } from './word-book.js';

interface Step extends Condition {
  readonly name: string;
  readonly who: Who;
  readonly required: boolean;
}

export interface SequenceOptions {
  readonly steps: readonly Step[];
  readonly in_order: boolean;
  readonly allowed: number;
  readonly turns: number;
}

const step = z.strictObject({
  name: z.string().min(1).describe('what the step is called in findings, such as 招呼'),
  who: who.default('agent').describe('who takes the step; default agent'),
  required: z.boolean().default(true).describe('false = it may be left out, but not taken out of order'),
  ...conditionShape,
});

/** 流程: the steps of a service, one after the other. One finding a conversation: which are missing, which come out of order. */
export const sequence: Kind<SequenceOptions> = {
  name: 'sequence',
  summary: 'the steps of a service are taken, all of them, one after the other',
  findsAbsence: true,
  options: z.strictObject({
    steps: z.array(step).min(2).max(30).describe('the steps, in their order'),
    in_order: z.boolean().default(true).describe('false = any order will do'),
    allowed: z.int().min(0).default(0).describe('so many required steps may be missing'),
    turns: z.int().min(1).default(1).describe('only in conversations with at least so many turns'),
  }),
  compile(rule, options, context) {
    const steps = options.steps.map((step, index) => {
      if (!step.any && !step.all && !step.none && !step.like)
        context.problem(['steps', index], `the step "${step.name}" has no words. Give it any, all, none or like`);
      const book = new WordBook(context, false);
      const roles = rolesOf(step.who);
      return { ...step, roles, reads: book.reads, cues: [], condition: compileCondition(step, book, ['steps', index]) };
    });
    if (options.allowed >= options.steps.filter(({ required }) => required).length && !options.in_order)
      context.problem(['allowed'], 'so many steps may be missing that nothing is ever found');
    const find: Find = (conversation, hits) => {
      if (conversation.agents.length === 0 || conversation.turns.length < options.turns) return NO_FINDINGS;
      const places = steps.map((step) => placesOf(step, conversation, hits));
      const chain = options.in_order ? new Set(longestChain(places)) : null;
      const isTaken = (index: number) => (places[index] as readonly number[]).length > 0;
      const missing = steps.filter(({ required }, index) => required && !isTaken(index));
      const astray = steps.flatMap((_, index) => (chain !== null && isTaken(index) && !chain.has(index) ? [index] : []));
      if (missing.length <= options.allowed && astray.length === 0) return NO_FINDINGS;
      const message = astray.length > 0 ? ((places[astray[0] as number] as readonly number[])[0] as number) : null;
      const nameOf = ({ name }: { readonly name: string }) => name;
      return [
        {
          rule,
          message,
          span: null,
          role: 'agent',
          agent: servingAgent(conversation, message ?? conversation.messages.length - 1),
          detail: {
            missing: missing.map(nameOf),
            out_of_order: astray.map((index) => options.steps[index]?.name ?? ''),
            taken: steps.filter((_, index) => isTaken(index)).map(nameOf),
          },
        },
      ];
    };
    const reads = new Set(steps.flatMap((step) => [...step.reads]));
    return { find, triggers: null, roles: new Set(steps.flatMap(({ roles }) => [...roles])), reads, looks: steps };
  },
};

interface CompiledStep {
  readonly roles: ReadonlySet<Role>;
  readonly condition: CompiledCondition;
}

function placesOf(
  { roles, condition }: CompiledStep,
  conversation: MeasuredConversation,
  hits: ConversationHits,
): readonly number[] {
  return metPlaces(condition, conversation, hits, chosenMessages(conversation, roles)).map(({ message }) => message);
}
