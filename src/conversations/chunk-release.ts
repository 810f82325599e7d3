/**
 * Lets messages that are held for long stand on their own, so that they do not keep the chunks of the file they were cut
 * from. Most are gone before that, and copying costs more than all else here, so it is put off by one age.
 */
import type { OpenConversation } from './open-conversation.js';
import { ownString } from '../text/own-string.js';

export class ChunkRelease {
  private age = 0;
  private count = 0;
  private speaking: OpenConversation[] = [];
  private spokeBefore: OpenConversation[] = [];

  /** @param span messages in an age */
  constructor(private readonly span: number) {}

  /** For a conversation that gets a message. */
  note(open: OpenConversation): void {
    if (open.age === this.age) return;
    open.age = this.age;
    this.speaking.push(open);
  }

  /** For the messages of a batch, when all of them are noted. */
  passed(messages: number): void {
    this.count += messages;
    if (this.count < this.span) return;
    for (const open of this.spokeBefore) release(open);
    this.spokeBefore = this.speaking;
    this.speaking = [];
    this.count = 0;
    this.age++;
  }
}

function release(open: OpenConversation): void {
  // A closed one has given its messages away and has none.
  for (let index = open.released; index < open.messages.length; index++) {
    const message = open.messages[index];
    if (message === undefined) continue;
    message.text = ownString(message.text);
    message.id = ownString(message.id);
  }
  open.released = open.messages.length;
}
