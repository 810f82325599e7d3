/** Conversations of a transcript → rows under one head, each message one. */
import type { Role } from '../model/message.js';
import type { InputCounts, TableRow } from '../model/record.js';
import { type Note, remark } from '../model/remark.js';
import { AddressedChat } from './addressed-chat.js';
import { countIgnored, countSkip } from './count-skip.js';
import { foldValue } from './fold-word.js';
import type { Layout } from './layout.js';
import { withoutPastedHeads } from './pasted-heads.js';
import type { TranscriptGrammar } from './transcript-grammar.js';
import type { Said } from './transcript-lines.js';
import type { Session } from './transcript-sessions.js';

const HEADS = ['conversation_id', 'time', 'role', 'sender', 'customer', 'text', 'type'] as const;

export class TranscriptRows {
  /** Messages of agents that were given to a customer, and such that could not be. */
  answers = 0;
  readonly leftOut = { 'to-nobody': 0, 'among-visitors': 0 };
  private readonly chat: AddressedChat;

  constructor(
    private readonly grammar: TranscriptGrammar,
    private readonly roleOf: (name: string) => Role | null,
    private readonly base: Layout,
  ) {
    this.chat = new AddressedChat(roleOf);
  }

  get heads(): readonly string[] {
    return HEADS.filter((head) => (this.grammar.timed ? head !== 'conversation_id' : head !== 'time'));
  }

  /** @param counts where what cannot be read is told; null for a look ahead */
  of(session: Session, counts: InputCounts | null): TableRow[] {
    const said = withoutPastedHeads(session.said);
    const customers = said === session.said ? session.customers : session.customers.filter((name) => said.some(({ sender }) => sender === name));
    if (customers.length < 2) return said.map((one) => this.row(one, session.id, this.named(customers[0] ?? '', session.id)));
    if (this.grammar.addressing) return this.addressed(said, session.id, counts);
    if (counts !== null) for (const { row } of said) countSkip(counts, row, remark('several-customers'));
    return [];
  }

  /** What was left out of a channel, when it is read. */
  notes(): Note[] {
    const { 'to-nobody': toNobody, 'among-visitors': amongVisitors } = this.leftOut;
    return [
      ...(toNobody > 0 ? [remark('addressed-to-nobody', { messages: toNobody })] : []),
      ...(amongVisitors > 0 ? [remark('among-visitors', { messages: amongVisitors })] : []),
    ];
  }

  private addressed(said: readonly Said[], id: string, counts: InputCounts | null): TableRow[] {
    this.chat.meet(said);
    return said.flatMap((one) => {
      const to = this.chat.of(one);
      if (typeof to !== 'string') {
        if (this.roleOf(one.sender) === 'agent') this.answers++;
        return [this.row(one, id, to.customer)];
      }
      this.leftOut[to]++;
      if (counts !== null) countIgnored(counts);
      return [];
    });
  }

  private row({ row, time, sender, text }: Said, id: string, customer: string): TableRow {
    const type = this.grammar.types.find(([, patterns]) => patterns.some((pattern) => pattern.test(text)))?.[0] ?? '';
    const role = this.grammar.system.some((pattern) => pattern.test(text)) ? 'system' : (this.roleOf(sender) ?? 'customer');
    return { row, cells: [this.grammar.timed ? time : id, role, sender, customer, text, type] };
  }

  /** "客户" is no name: two conversations with it are not of one customer. */
  private named(name: string, id: string): string {
    return name === '' || this.base.values.get('role')?.has(foldValue(name)) === true ? id : name;
  }
}
