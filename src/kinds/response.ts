import * as z from 'zod';
import type { Turn } from '../model/conversation.js';
import type { Finding } from '../model/finding.js';
import type { Rule } from '../model/rule.js';
import { duration } from './duration-option.js';
import { type Kind, NO_FINDINGS } from './kind.js';
import { rolesOf } from './roles.js';

const options = z
  .strictObject({
    min: duration.optional().describe('an answer sooner than this is too quick, such as 6s'),
    max: duration.optional().describe('an answer later than this is too slow, such as 15s'),
    of: z
      .enum(['every', 'first'])
      .default('every')
      .describe("which answers are judged: every counted turn's, or the conversation's first alone"),
  })
  .refine(({ min, max }) => min !== undefined || max !== undefined, 'a response rule needs min, max or both')
  .refine(({ min, max }) => min === undefined || max === undefined || min <= max, {
    path: ['min'],
    message: 'min is above max: no answer could be right',
  });

type Options = z.output<typeof options>;

/** 响应时长: answers outside a window, by the definitions of DESIGN §5 (both bounds belong to the window). */
export const response: Kind<Options> = {
  name: 'response',
  summary: 'Judges how long agents let a customer wait for an answer.',
  options,
  role: () => 'agent',
  compile: (rule, window) => ({
    triggers: null,
    roles: rolesOf('agent'),
    find(conversation) {
      const judged = window.of === 'first' ? conversation.turns.slice(0, 1) : conversation.turns;
      return judged.some((turn) => isQuick(turn, window) || isSlow(turn, window))
        ? findByAgent(rule, window, judged)
        : NO_FINDINGS;
    },
  }),
};

/** What an agent answered, and how fast. */
interface Answers {
  readonly agent: string | null;
  turns: number;
  quick: number;
  slow: number;
  quickest: Turn;
  slowest: Turn;
}

/** At most one finding an agent. */
function findByAgent(rule: Rule, window: Options, turns: readonly Turn[]): readonly Finding[] {
  const answers: Answers[] = [];
  for (const turn of turns) {
    if (!turn.counted || turn.wait === null) continue;
    let own = answers.find(({ agent }) => agent === turn.agent);
    if (own === undefined) answers.push((own = { agent: turn.agent, turns: 0, quick: 0, slow: 0, quickest: turn, slowest: turn }));
    own.turns++;
    if (isQuick(turn, window)) own.quick++;
    else if (isSlow(turn, window)) own.slow++;
    if (waitOf(turn) < waitOf(own.quickest)) own.quickest = turn;
    if (waitOf(turn) > waitOf(own.slowest)) own.slowest = turn;
  }
  return answers.filter(({ quick, slow }) => quick + slow > 0).map((own) => toFinding(rule, window, own));
}

function toFinding(rule: Rule, { min, max }: Options, { agent, turns, quick, slow, quickest, slowest }: Answers): Finding {
  return {
    rule,
    message: (slow > 0 ? slowest : quickest).closed,
    span: null,
    role: 'agent',
    agent,
    detail: {
      quick,
      inside: turns - quick - slow,
      slow,
      turns,
      quickest: waitOf(quickest) / 1000,
      slowest: waitOf(slowest) / 1000,
      ...(min === undefined ? {} : { min: min / 1000 }),
      ...(max === undefined ? {} : { max: max / 1000 }),
    },
  };
}

function isQuick(turn: Turn, { min }: Options): boolean {
  return min !== undefined && turn.counted && turn.wait !== null && turn.wait < min;
}

function isSlow(turn: Turn, { max }: Options): boolean {
  return max !== undefined && turn.counted && turn.wait !== null && turn.wait > max;
}

function waitOf(turn: Turn): number {
  return turn.wait ?? 0;
}
