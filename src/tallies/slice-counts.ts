import type { CountedConversation, CountedFinding } from '../model/counted.js';
import { BAD, SATISFIED } from './figures.js';
import { inMilliseconds, isWithinThreeMinutes, type Window } from './response-counts.js';
import { countFinding, noFindings, type SeverityCounts } from './severity-counts.js';

/** What is told of a part of all conversations: of a topic, a stage, a shop, a day, an hour. */
export type SliceCounts = {
  conversations: number;
  customerMessages: number;
  turns: number;
  answered: number;
  within: number;
  /** Answered inside the response window. */
  inside: number;
  /** Conversations whose first turn is counted and answered, and the sum of those waits in milliseconds. */
  firsts: number;
  firstWait: number;
  /** Sum of the answered waits in milliseconds. */
  wait: number;
  /** Conversations that were rated; well, badly. */
  rated: number;
  satisfied: number;
  badlyRated: number;
  findings: SeverityCounts;
  /** Sum of the conversations' scores in thousandths. */
  score: number;
};

export function emptySlice(): SliceCounts {
  return {
    conversations: 0,
    customerMessages: 0,
    turns: 0,
    answered: 0,
    within: 0,
    inside: 0,
    firsts: 0,
    firstWait: 0,
    wait: 0,
    rated: 0,
    satisfied: 0,
    badlyRated: 0,
    findings: noFindings(),
    score: 0,
  };
}

/** The slice of one conversation: what it adds to each part that it belongs to. `score` is in thousandths. */
export function sliceOf(
  record: CountedConversation,
  standing: readonly CountedFinding[],
  score: number,
  window: Window,
): SliceCounts {
  const slice = emptySlice();
  slice.conversations = 1;
  slice.customerMessages = record.messages.customer;
  slice.score = score;
  for (const { counted, wait } of record.turns) if (counted) countWait(slice, wait, window);
  const [first] = record.turns;
  if (first?.counted && first.wait !== null) {
    slice.firsts = 1;
    slice.firstWait = inMilliseconds(first.wait);
  }
  if (record.rating !== null) {
    slice.rated = 1;
    slice.satisfied = record.rating >= SATISFIED ? 1 : 0;
    slice.badlyRated = record.rating <= BAD ? 1 : 0;
  }
  for (const finding of standing) countFinding(slice.findings, finding);
  return slice;
}

/** What `addUp` does, in a tenth of the time: a conversation belongs to half a dozen slices. */
export function addSlice(into: SliceCounts, from: SliceCounts): void {
  into.turns += from.turns;
  into.answered += from.answered;
  into.within += from.within;
  into.inside += from.inside;
  into.wait += from.wait;
  addButTurns(into, from);
}

/** Adds all but the turns, for slices of time: a turn has a time of its own. */
export function addButTurns(into: SliceCounts, from: SliceCounts): void {
  into.conversations += from.conversations;
  into.customerMessages += from.customerMessages;
  into.score += from.score;
  into.firsts += from.firsts;
  into.firstWait += from.firstWait;
  into.rated += from.rated;
  into.satisfied += from.satisfied;
  into.badlyRated += from.badlyRated;
  into.findings.critical += from.findings.critical;
  into.findings.major += from.findings.major;
  into.findings.minor += from.findings.minor;
  into.findings.notice += from.findings.notice;
  into.findings.points += from.findings.points;
}

/** Counts one counted turn; null was never answered. */
export function countWait(slice: SliceCounts, seconds: number | null, window: Window): void {
  slice.turns += 1;
  if (seconds === null) return;
  const wait = inMilliseconds(seconds);
  slice.answered += 1;
  slice.wait += wait;
  if (isWithinThreeMinutes(wait)) slice.within += 1;
  if (wait >= window.min && wait <= window.max) slice.inside += 1;
}

/** Takes away what `from` has of `into`. */
export function takeSlice(into: SliceCounts, from: SliceCounts): void {
  for (const [name, count] of Object.entries(from)) if (typeof count === 'number') into[name as 'turns'] -= count;
  takeFindings(into.findings, from.findings);
}

export function takeFindings(into: SeverityCounts, from: SeverityCounts): void {
  for (const name of Object.keys(from) as (keyof SeverityCounts)[]) into[name] -= from[name];
}
