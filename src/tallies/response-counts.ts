import type { TurnRecord } from '../model/results.js';
import { count } from './counts.js';
import { addWait, type WaitHistogram } from './wait-histogram.js';

/** The limit of the 3-minute reply rate (DESIGN §5), in milliseconds. */
const THREE_MINUTES = 180_000;

/** Bounds of the response window in milliseconds, both inside it. */
export interface Window {
  readonly min: number;
  readonly max: number;
}

/** How fast turns were answered. Only counted turns are in the figures; the others are told under `leftOut`. */
export type ResponseCounts = {
  turns: number;
  answered: number;
  /** Answered within three minutes. */
  within: number;
  quick: number;
  inside: number;
  slow: number;
  waits: WaitHistogram;
  /** Conversations whose first turn is counted and answered, and the sum of those waits. */
  firsts: number;
  firstWait: number;
  /** Conversations with a counted turn, and those of them with every counted turn within three minutes. */
  conversations: number;
  conversationsWithin: number;
  /** Turns that are not counted, by reason. */
  leftOut: Map<string, number>;
};

export function noResponses(): ResponseCounts {
  return {
    turns: 0,
    answered: 0,
    within: 0,
    quick: 0,
    inside: 0,
    slow: 0,
    waits: new Map(),
    firsts: 0,
    firstWait: 0,
    conversations: 0,
    conversationsWithin: 0,
    leftOut: new Map(),
  };
}

/** Counts the turns of one conversation: all, or those that belong to `agent`. */
export function countTurns(counts: ResponseCounts, turns: readonly TurnRecord[], window: Window, agent?: string): void {
  let counted = 0;
  let within = 0;
  for (let at = 0; at < turns.length; at++) {
    const turn = turns[at];
    if (turn === undefined || (agent !== undefined && turn.agent !== agent)) continue;
    if (!turn.counted) {
      count(counts.leftOut, turn.why ?? '');
      continue;
    }
    counted += 1;
    if (turn.wait === null) continue;
    const wait = inMilliseconds(turn.wait);
    counts.answered += 1;
    if (wait <= THREE_MINUTES) within += 1;
    if (wait < window.min) counts.quick += 1;
    else if (wait <= window.max) counts.inside += 1;
    else counts.slow += 1;
    addWait(counts.waits, wait);
    if (at === 0) {
      counts.firsts += 1;
      counts.firstWait += wait;
    }
  }
  counts.turns += counted;
  counts.within += within;
  if (counted > 0) counts.conversations += 1;
  if (counted > 0 && within === counted) counts.conversationsWithin += 1;
}

/** Seconds of a record as whole milliseconds, in which all sums are exact. */
export function inMilliseconds(seconds: number): number {
  return Math.round(seconds * 1000);
}

export function isWithinThreeMinutes(milliseconds: number): boolean {
  return milliseconds <= THREE_MINUTES;
}
