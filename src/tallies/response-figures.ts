import { meanSeconds, seconds, share } from './figures.js';
import type { ResponseCounts } from './response-counts.js';
import { meanWait, waitsAt } from './wait-histogram.js';

/** Response figures by the names that CSV heads and JSON keys have; times in seconds, rates from 0 to 1. */
export interface ResponseFigures {
  readonly turns: number;
  readonly answered: number;
  readonly unanswered: number;
  readonly first_response_mean: number | null;
  readonly response_mean: number | null;
  readonly response_median: number | null;
  readonly response_p90: number | null;
  readonly quick: number;
  readonly inside: number;
  readonly slow: number;
  readonly inside_rate: number | null;
  readonly reply_rate_3min: number | null;
  readonly replied_3min: number;
  readonly conversation_reply_rate_3min: number | null;
  /** Conversations with a counted turn, and those of them with every counted turn within three minutes. */
  readonly conversations_with_turns: number;
  readonly conversations_replied_3min: number;
  /** Conversations whose first turn is counted and answered. */
  readonly first_responses: number;
  readonly undecidable_turns: number;
  /** Turns left out for other reasons: outside the service hours, transferred, … */
  readonly left_out_turns: number;
}

export function responseFigures(counts: ResponseCounts): ResponseFigures {
  const [median = null, p90 = null] = waitsAt(counts.waits, [50, 90]);
  const undecidable = counts.leftOut.get('undecidable') ?? 0;
  return {
    turns: counts.turns,
    answered: counts.answered,
    unanswered: counts.turns - counts.answered,
    first_response_mean: meanSeconds(counts.firstWait, counts.firsts),
    response_mean: seconds(meanWait(counts.waits)),
    response_median: seconds(median),
    response_p90: seconds(p90),
    quick: counts.quick,
    inside: counts.inside,
    slow: counts.slow,
    inside_rate: share(counts.inside, counts.answered),
    reply_rate_3min: share(counts.within, counts.turns),
    replied_3min: counts.within,
    conversation_reply_rate_3min: share(counts.conversationsWithin, counts.conversations),
    conversations_with_turns: counts.conversations,
    conversations_replied_3min: counts.conversationsWithin,
    first_responses: counts.firsts,
    undecidable_turns: undecidable,
    left_out_turns: [...counts.leftOut.values()].reduce((sum, turns) => sum + turns, 0) - undecidable,
  };
}
