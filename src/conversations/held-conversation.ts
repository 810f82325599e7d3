import type { Message, Reading } from '../model/message.js';
import { type Facts, factsOfReading, NO_FACTS, saysTheSame } from './facts.js';

interface FactsChange {
  readonly facts: Facts;
  /** Index of the message whose record says it first. */
  readonly from: number;
}

/**
 * All messages of one key that are held: of a conversation id, or of a customer where the export gives no ids. They may
 * belong to several conversations, one after the other; `cutSections` tells them apart.
 */
export class HeldConversation {
  readonly platform: string;
  readonly shop: string;
  /** Whether `name` is the export's conversation id, not the customer. */
  readonly identified: boolean;
  readonly name: string;
  /** In input order. */
  messages: Message[] = [];
  // What the records say: it rarely changes, or, as only an agent's rows name a team, goes to and fro between two.
  private readonly firstFacts: Facts;
  private lastFacts: Facts;
  private otherFacts: Facts;
  private changes: FactsChange[] | null = null;

  constructor(reading: Reading) {
    this.platform = reading.platform;
    this.shop = reading.shop;
    this.identified = reading.conversation !== '';
    this.name = nameOf(reading);
    this.firstFacts = saysTheSame(NO_FACTS, reading) ? NO_FACTS : factsOfReading(reading);
    this.lastFacts = this.firstFacts;
    this.otherFacts = NO_FACTS;
  }

  isOf(reading: Reading): boolean {
    return (
      (this.identified
        ? reading.conversation === this.name
        : reading.conversation === '' && reading.customer === this.name) &&
      reading.shop === this.shop &&
      reading.platform === this.platform
    );
  }

  add(reading: Reading): void {
    if (!saysTheSame(this.lastFacts, reading)) this.change(reading);
    this.messages.push(reading.message);
  }

  /** What the record of each message says. */
  facts(): Facts[] {
    const all = new Array<Facts>(this.messages.length).fill(this.firstFacts);
    if (this.changes === null) return all;
    for (const [index, { facts, from }] of this.changes.entries()) all.fill(facts, from, this.changes[index + 1]?.from);
    return all;
  }

  private change(reading: Reading): void {
    const facts = saysTheSame(this.otherFacts, reading) ? this.otherFacts : factsOfReading(reading);
    this.otherFacts = this.lastFacts;
    this.lastFacts = facts;
    this.changes ??= [];
    this.changes.push({ facts, from: this.messages.length });
  }
}

/** What the messages of a conversation have in common within platform and shop. */
export function nameOf(reading: Reading): string {
  return reading.conversation === '' ? reading.customer : reading.conversation;
}
