import * as z from 'zod';
import type { Finding } from '../model/finding.js';
import type { Message } from '../model/message.js';
import { lengthBeside } from './bare-text.js';
import { type ExaminedTexts, type Kind, NO_FINDINGS } from './kind.js';
import { likeMessages, type Outlined } from './like-messages.js';
import { rolesOf, speaker } from './roles.js';
import { words } from './words.js';

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
        const long = outlined(messages, who, minLength, hits);
        if (long.indexes.length < times) return NO_FINDINGS;
        const findings: Finding[] = [];
        for (const group of likeMessages(messages, long, times, similarity)) {
          if (group.messages.length < times) continue;
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

/** The messages of a speaker that are long enough to be compared. */
function outlined(messages: readonly Message[], who: Message['role'], minLength: number, texts: ExaminedTexts): Outlined {
  const long: Outlined = { indexes: [], outlines: [] };
  for (let index = 0; index < messages.length; index++) {
    const { role, text } = messages[index] as Message;
    if (role !== who || text.length < minLength) continue;
    const outline = texts.outlineOf(index);
    if (outline.length < minLength) continue;
    long.indexes.push(index);
    long.outlines.push(outline);
  }
  return long;
}
