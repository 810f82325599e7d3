import type { Role } from './message.js';
import type { Rule } from './rule.js';

/** 检出: one rule hit once, at a place, with the evidence. */
export interface Finding {
  readonly rule: Rule;
  /** Index in the conversation's messages, or null for a finding about the whole conversation. */
  readonly message: number | null;
  /** Where in the message's text, or null. */
  readonly span: Span | null;
  /** Whose doing it is. */
  readonly role: Role;
  readonly agent: string | null;
  readonly order?: string;
  /** Figures that the finding rests on: seconds, counts, the columns measured. */
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Offsets into the original text, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
