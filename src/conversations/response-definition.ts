/** What a named way of measuring response decides: the terms in which the platforms' definitions differ. */
import { parseServiceHours, type ServiceHours } from './service-hours.js';

export interface ResponseDefinition {
  readonly name: string;
  /** null = all day. */
  readonly hours: ServiceHours | null;
  /** Which moment must lie in the hours: the one that opens the turn, or the customer's first message of the conversation. */
  readonly hoursApplyTo: 'turn' | 'conversation';
  /** When the first wait of a conversation begins: with the customer's words, or where he is transferred from a robot to a person. */
  readonly clockStartsAt: 'customer' | 'transfer';
  /**
   * What a transfer to another agent means for the turn that is open: nothing; that the first agent left it unanswered, and a new
   * turn opens for the next one; or that it is the next agent's from now on.
   */
  readonly transfer: 'ignored' | 'unanswered' | 'handed-over';
  /**
   * What a conversation is that no person took part in, nor was transferred to one: unanswered; left out where a robot spoke;
   * or left out in any case.
   */
  readonly withoutPerson: 'unanswered' | 'bot-only' | 'not-transferred';
  /** Whether an answer within the same second counts; nobody types that fast. */
  readonly instantCounts: boolean;
  /** What the platform's own rate counts, and how long an answer may take to be in time, in milliseconds. */
  readonly rate: {
    readonly unit: 'turn' | 'first-turn' | 'conversation' | 'customer' | 'customer-day';
    readonly within: number;
  };
}

/** The same definition with the shop's own hours, such as `09:00-24:00`. @throws UserError when they are not hours */
export function withServiceHours(definition: ResponseDefinition, hours: string): ResponseDefinition {
  return { ...definition, hours: parseServiceHours(hours) };
}
