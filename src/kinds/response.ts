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

/** At most one finding an agent. */
function findByAgent(rule: Rule, window: Options, turns: readonly Turn[]): readonly Finding[] {
  const answered = turns.filter((turn) => turn.counted && turn.wait !== null);
  const agents = new Set(answered.map(({ agent }) => agent));
  return [...agents].flatMap((agent) => {
    const own = answered.filter((turn) => turn.agent === agent);
    const quick = own.filter((turn) => isQuick(turn, window)).length;
    const slow = own.filter((turn) => isSlow(turn, window)).length;
    if (quick + slow === 0) return [];
    const quickest = own.reduce((best, turn) => (waitOf(turn) < waitOf(best) ? turn : best));
    const slowest = own.reduce((worst, turn) => (waitOf(turn) > waitOf(worst) ? turn : worst));
    return {
      rule,
      message: (slow > 0 ? slowest : quickest).closed,
      span: null,
      role: 'agent' as const,
      agent,
      detail: {
        quick,
        inside: own.length - quick - slow,
        slow,
        turns: own.length,
        quickest: waitOf(quickest) / 1000,
        slowest: waitOf(slowest) / 1000,
        ...(window.min === undefined ? {} : { min: window.min / 1000 }),
        ...(window.max === undefined ? {} : { max: window.max / 1000 }),
      },
    };
  });
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
