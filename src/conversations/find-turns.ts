/** Where turns open and close, and whose they are; whether they count is decided elsewhere. */
import type { Turn } from '../model/conversation.js';
import type { Message } from '../model/message.js';
import type { ResponseDefinition } from './response-definition.js';

export type FoundTurn = Pick<Turn, 'opened' | 'closed' | 'agent'>;

/** The type of the system's message that another agent takes over. */
export const TRANSFER = 'transfer';

/** The turns of a conversation in order (DESIGN §5); `messages` in order of time. */
export function findTurns(messages: readonly Message[], definition: ResponseDefinition): FoundTurn[] {
  const turns: FoundTurn[] = [];
  let opened: number | null = null;
  /** The last human agent so far; where a transfer matters, null again until the next one speaks. */
  let agent: string | null = null;
  let reachedPerson = false;
  let robotSpoke = false;
  for (let index = 0; index < messages.length; index++) {
    const message = messages[index] as Message;
    if (message.role === 'customer') {
      opened ??= index;
    } else if (message.role === 'bot') {
      robotSpoke = true;
    } else if (message.role === 'agent') {
      if (opened !== null) turns.push({ opened, closed: index, agent: message.sender });
      opened = null;
      agent = message.sender;
      reachedPerson = true;
    } else if (isTransfer(message)) {
      if (definition.transfer === 'unanswered' && opened !== null) {
        // What was said to a robot before is no person's turn.
        if (reachedPerson || !robotSpoke) turns.push({ opened, closed: null, agent });
        opened = index;
      }
      if (definition.transfer !== 'ignored') agent = null;
      if (definition.clockStartsAt === 'transfer' && !reachedPerson) opened = index;
      reachedPerson = true;
    }
  }
  if (opened !== null) turns.push({ opened, closed: null, agent });
  return turns;
}

export function isTransfer(message: Message): boolean {
  return message.role === 'system' && message.type === TRANSFER;
}
