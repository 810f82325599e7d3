import type { Example, Place } from './rule.js';

/** Why a rule finds something in an example, or nothing: what of the rule stands where in it. */
export interface Explanation {
  readonly rule: string;
  readonly example: Example;
  readonly place: Place;
  readonly expected: 'flag' | 'pass';
  readonly got: 'flag' | 'pass';
  readonly messages: readonly ExplainedMessage[];
  /** In words. */
  readonly reasons: readonly string[];
}

export interface ExplainedMessage {
  readonly role: string;
  /** Seconds since the conversation began, where it has more than one message. */
  readonly seconds: number | null;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** A word of the rule that stands in a message. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /** As the rule has it, and where in the rule: `any`, `unless 2`. */
  readonly word: string;
  readonly where: string;
  /** What comes of it: found, excused by, excuses. */
  readonly note: string;
}
