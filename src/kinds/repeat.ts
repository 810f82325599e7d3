import * as z from 'zod';
import type { Finding } from '../model/finding.js';
import type { Message } from '../model/message.js';
import { bareText, lengthBeside } from './bare-text.js';
import { type Kind, NO_FINDINGS } from './kind.js';
import { areAlike, canBeAlike, type Shape, shapeOf } from './likeness.js';
import { rolesOf, speaker } from './roles.js';
import { words } from './words.js';

/** Different texts of one conversation that are compared with each other; beyond them only equal texts are found. */
const MOST_COMPARED = 100;

const options = z.strictObject({
  who: speaker.default('agent').describe('whose messages are compared; those of different agents are kept apart'),
  times: z.int().min(2).default(3).describe('how often the same message must come'),
  similarity: z
    .number()
    .gt(0)
    .max(1)
    .default(0.9)
    .describe('how alike messages must be: 1 = the same but for punctuation, spaces and emoji'),
  except: words.optional().describe('words that may be repeated: they do not count towards the length of a message'),
  min_length: z.int().min(1).default(4).describe('messages of fewer characters are left out'),
});

/** The messages that are like the first of them. */
interface Group {
  readonly sender: string;
  readonly bare: string;
  shape: Shape | null;
  readonly messages: number[];
}

/** 重复话术: one speaker sends the same, or nearly the same, message again and again. */
export const repeat: Kind<z.output<typeof options>> = {
  name: 'repeat',
  summary: 'Finds the same or nearly the same message sent several times in one conversation.',
  options,
  compile(rule, { who, times, similarity, except, min_length: minLength }, context) {
    const excepted = new Set(context.patterns(except ?? [], ['except']));
    return {
      triggers: null,
      roles: rolesOf(who),
      find({ messages }, hits) {
        const long = indexesOf(messages, who, minLength);
        if (long.length < times) return NO_FINDINGS;
        const findings: Finding[] = [];
        for (const group of groupsOf(messages, long, similarity, minLength)) {
          const same =
            excepted.size === 0
              ? group.messages
              : group.messages.filter((index) => {
                  const { text } = messages[index] as Message;
                  return lengthBeside(text, hits.of(index), excepted) >= minLength;
                });
          if (same.length < times) continue;
          findings.push({
            rule,
            message: same[times - 1] as number,
            span: null,
            role: who,
            agent: who === 'agent' ? group.sender : null,
            detail: { count: same.length, messages: same },
          });
        }
        return findings.length === 0 ? NO_FINDINGS : findings;
      },
    };
  },
};

function indexesOf(messages: readonly Message[], who: Message['role'], minLength: number): number[] {
  const indexes: number[] = [];
  for (let index = 0; index < messages.length; index++) {
    const message = messages[index] as Message;
    if (message.role === who && message.text.length >= minLength) indexes.push(index);
  }
  return indexes;
}

/** Puts like messages together: equal texts at once, others by comparing them with the first of each group. */
function groupsOf(
  messages: readonly Message[],
  indexes: readonly number[],
  similarity: number,
  minLength: number,
): readonly Group[] {
  const groups: Group[] = [];
  const byText = new Map<string, Group | null>();
  const byBareText = new Map<string, Group>();
  for (const index of indexes) {
    const { sender, text } = messages[index] as Message;
    const key = `${sender}\n${text}`;
    let own = byText.get(key);
    if (own === undefined) {
      const bare = bareText(text);
      const bareKey = `${sender}\n${bare}`;
      own = bare.length < minLength ? null : (byBareText.get(bareKey) ?? findLike(bare, sender, groups, similarity));
      if (own !== null) byBareText.set(bareKey, own);
      byText.set(key, own);
    }
    own?.messages.push(index);
  }
  return groups;
}

/** The first group that a text is like, or a new one of its own. */
function findLike(bare: string, sender: string, groups: Group[], similarity: number): Group {
  let shape: Shape | null = null;
  const compared = similarity < 1 ? Math.min(groups.length, MOST_COMPARED) : 0;
  for (let index = 0; index < compared; index++) {
    const other = groups[index] as Group;
    if (other.sender !== sender || !canBeAlike(bare.length, other.bare.length, similarity)) continue;
    shape ??= shapeOf(bare);
    other.shape ??= shapeOf(other.bare);
    if (areAlike(shape, other.shape, similarity)) return other;
  }
  const own: Group = { sender, bare, shape, messages: [] };
  groups.push(own);
  return own;
}
