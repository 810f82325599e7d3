import type { MeasuredConversation } from '../model/conversation.js';

/**
 * By message: the number of its turn, with all that is said until the next one opens. What stands before the first turn has
 * the number 0.
 */
export function turnsOfMessages(conversation: MeasuredConversation): Int32Array {
  let known = KNOWN.get(conversation);
  if (known !== undefined) return known;
  known = new Int32Array(conversation.messages.length);
  for (const { opened } of conversation.turns) if (opened < known.length) known[opened] = 1;
  for (let message = 1; message < known.length; message++)
    known[message] = (known[message] as number) + (known[message - 1] as number);
  KNOWN.set(conversation, known);
  return known;
}

/** Several rules ask for the turns of one conversation. */
const KNOWN = new WeakMap<MeasuredConversation, Int32Array>();
