import type { CountedConversation, CountedFinding } from '../model/counted.js';
import { countAgentConversation, countAgentTurns, newAgent } from './agent-counts.js';
import { count, entry } from './counts.js';
import { countEvent } from './event-counts.js';
import { hourOfWeek } from './hour-of-week.js';
import { countLoad } from './load-counts.js';
import { hasComplaint, isDissatisfied, matterKey, productOf } from './matters.js';
import { countRefundOf, countSpan } from './refund-counts.js';
import { countTurns, inMilliseconds, type Window } from './response-counts.js';
import { inThousandths, scoreOf } from './severity-counts.js';
import { addButTurns, addSlice, countWait, emptySlice, type SliceCounts, sliceOf } from './slice-counts.js';
import { addWait } from './wait-histogram.js';
import type { TallyCounts, TotalCounts } from './tally-counts.js';

/** Counts a conversation with those of its findings that stand, which themselves are counted in finding-cells.ts. */
export function countConversation(
  counts: TallyCounts,
  record: CountedConversation,
  standing: readonly CountedFinding[],
  window: Window,
): void {
  // The audit's own score knows more than its findings do (`max_points`); only a dismissed finding makes it another.
  const score = standing.length === record.findings.length ? inThousandths(record.score) : scoreOf(standing);
  const hour = record.started === null ? null : hourOfWeek(record.started);
  const day = hour === null ? null : (record.started?.slice(0, 10) ?? null);
  countTotals(counts.totals, record, standing, score, window);
  if (day === null) counts.totals.undated += 1;
  countAgents(counts, record, standing, window);
  for (const refund of record.refunds) {
    countSpan(counts, refund, record.shop);
    for (const agent of record.agents) countRefundOf(counts.agentRefunds, agent, refund);
  }
  countLoad(counts.loads, record);
  if (isDissatisfied(record, standing)) count(counts.dissatisfied, matterKey(record));
  const slice = sliceOf(record, standing, score, window);
  for (const topic of record.topics) addSlice(entry(counts.topics, topic, emptySlice), slice);
  if (record.stage !== null) addSlice(entry(counts.stages, record.stage, emptySlice), slice);
  addSlice(entry(counts.shops, record.shop, emptySlice), slice);
  const product = productOf(record);
  if (product !== '') addSlice(entry(counts.products, product, emptySlice), slice);
  countEvent(counts.events, record, standing, slice);
  if (record.tier !== undefined) addSlice(entry(counts.tiers, record.tier, emptySlice), slice);
  if (day !== null) addSlice(entry(counts.days, day, emptySlice), slice);
  countHours(counts.hours, record, slice, hour, window);
}

function countTotals(
  totals: TotalCounts,
  record: CountedConversation,
  standing: readonly CountedFinding[],
  score: number,
  window: Window,
): void {
  totals.conversations += 1;
  totals.messages.customer += record.messages.customer;
  totals.messages.agent += record.messages.agent;
  totals.messages.bot += record.messages.bot;
  totals.messages.system += record.messages.system;
  if (standing.length > 0) totals.flagged += 1;
  if (standing.some(({ severity }) => severity !== 'notice')) totals.faulty += 1;
  if (standing.some(({ severity }) => severity === 'critical')) totals.critical += 1;
  if (hasComplaint(standing)) totals.complaints += 1;
  if (record.agents.length === 0) totals.unattended += 1;
  if (record.agents.length > 1) totals.shared += 1;
  if (record.topics.length === 0) totals.untopiced += 1;
  if (record.rating !== null) totals.ratings.set(record.rating, (totals.ratings.get(record.rating) ?? 0) + 1);
  totals.score += score;
  const whole = Math.floor(score / 1000);
  totals.scores.set(whole, (totals.scores.get(whole) ?? 0) + 1);
  totals.exactScores.set(score, (totals.exactScores.get(score) ?? 0) + 1);
  countTurns(totals.response, record.turns, window);
  const [first] = record.turns;
  if (first?.counted && first.wait !== null) addWait(totals.firstWaits, inMilliseconds(first.wait));
}

function countAgents(
  counts: TallyCounts,
  record: CountedConversation,
  standing: readonly CountedFinding[],
  window: Window,
): void {
  for (const agent of record.agents) {
    const row = entry(counts.agents, agent, newAgent);
    countAgentConversation(row, agent, record, standing);
    countAgentTurns(row, agent, record, window);
  }
}

/** A turn counts in the hour in which the customer began to wait, everything else in the hour of the start. */
function countHours(
  hours: Map<number, SliceCounts>,
  record: CountedConversation,
  slice: SliceCounts,
  started: number | null,
  window: Window,
): void {
  if (started !== null) addButTurns(hourOf(hours, started), slice);
  for (const { at, wait, counted } of record.turns) {
    const hour = counted && at !== null ? hourOfWeek(at) : null;
    if (hour !== null) countWait(hourOf(hours, hour), wait, window);
  }
}

function hourOf(hours: Map<number, SliceCounts>, hour: number): SliceCounts {
  let slice = hours.get(hour);
  if (slice === undefined) {
    slice = emptySlice();
    hours.set(hour, slice);
  }
  return slice;
}
