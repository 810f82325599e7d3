import * as z from 'zod';
import type { Finding } from '../model/finding.js';
import type { Message } from '../model/message.js';
import type { Rule } from '../model/rule.js';
import { duration } from './duration-option.js';
import { type Kind, NO_FINDINGS } from './kind.js';
import { isSurelyWithin } from './lateness.js';
import { rolesOf, speaker } from './roles.js';

const options = z.strictObject({
  who: speaker.default('agent').describe('whose messages are counted'),
  at_least: z.int().min(2).describe('how many messages make a burst, such as 5'),
  within: duration.describe('the time in which they come, such as 30s'),
});

type Options = z.output<typeof options>;

/** 刷屏: many messages of one speaker in a short time, while the other side says nothing. */
export const burst: Kind<Options> = {
  name: 'burst',
  summary: 'Finds many messages in a row in a short time, without a word of the other side.',
  options,
  compile(rule, burstOptions) {
    const { who, at_least: atLeast } = burstOptions;
    return {
      triggers: null,
      roles: rolesOf(who),
      find({ messages }) {
        if (countOf(messages, who) < atLeast) return NO_FINDINGS;
        const findings: Finding[] = [];
        const row: number[] = [];
        for (let index = 0; index < messages.length; index++) {
          const message = messages[index] as Message;
          if (message.role === who) {
            const first = messages[row[0] ?? index] as Message;
            if (first.sender !== message.sender) {
              findBursts(rule, burstOptions, messages, row, findings);
              row.length = 0;
            }
            row.push(index);
          } else if (row.length > 0 && isReply(message, who)) {
            findBursts(rule, burstOptions, messages, row, findings);
            row.length = 0;
          }
        }
        findBursts(rule, burstOptions, messages, row, findings);
        return findings.length === 0 ? NO_FINDINGS : findings;
      },
    };
  },
};

function countOf(messages: readonly Message[], who: Options['who']): number {
  let count = 0;
  for (const { role } of messages) if (role === who) count++;
  return count;
}

/** A customer is replied to by an agent or a bot; the shop's side by the customer. A system notice is no reply. */
function isReply(message: Message, who: Options['who']): boolean {
  return who === 'customer' ? message.role === 'agent' || message.role === 'bot' : message.role === 'customer';
}

/** The bursts in one row of messages: where `at_least` of them fit into the span, as far as such spans hang together. */
function findBursts(
  rule: Rule,
  { who, at_least: atLeast, within }: Options,
  messages: readonly Message[],
  row: readonly number[],
  findings: Finding[],
): void {
  if (row.length < atLeast) return;
  let first = -1;
  let last = -1;
  const close = () => {
    if (first < 0) return;
    const [from, to] = [messages[row[first] as number] as Message, messages[row[last] as number] as Message];
    findings.push({
      rule,
      message: row[first] as number,
      span: null,
      role: who,
      agent: who === 'agent' ? from.sender : null,
      detail: { count: last - first + 1, seconds: ((to.time ?? 0) - (from.time ?? 0)) / 1000, limit: within / 1000 },
    });
  };
  for (let start = 0, end = atLeast - 1; end < row.length; start++, end++) {
    const [from, to] = [messages[row[start] as number] as Message, messages[row[end] as number] as Message];
    if (!isSurelyWithin(from, to, within)) continue;
    if (start > last) {
      close();
      first = start;
    }
    last = end;
  }
  close();
}
