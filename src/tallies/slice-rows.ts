import { addDays } from '../text/days.js';
import { addUp } from './counts.js';
import { compareNames, meanScore, meanSeconds, points, share } from './figures.js';
import { emptySlice, type SliceCounts } from './slice-counts.js';

/** What is told of a part of all conversations, by the names that JSON keys have. */
export type SliceRow = ReturnType<typeof sliceRow>;

export function sliceRow(slice: SliceCounts, allConversations: number) {
  const { critical, major, minor, notice, points: taken } = slice.findings;
  return {
    conversations: slice.conversations,
    /** Of all conversations; a conversation may have several topics. */
    share: share(slice.conversations, allConversations),
    customer_messages: slice.customerMessages,
    turns: slice.turns,
    answered: slice.answered,
    unanswered: slice.turns - slice.answered,
    replied_3min: slice.within,
    reply_rate_3min: share(slice.within, slice.turns),
    response_mean: meanSeconds(slice.wait, slice.answered),
    findings: critical + major + minor + notice,
    critical,
    major,
    minor,
    notice,
    points: points(taken),
    score: meanScore(slice.score, slice.conversations),
    inside: slice.inside,
    inside_rate: share(slice.inside, slice.answered),
    first_responses: slice.firsts,
    first_response_mean: meanSeconds(slice.firstWait, slice.firsts),
    rating_count: slice.rated,
    satisfied: slice.satisfied,
    satisfied_rate: share(slice.satisfied, slice.rated),
    bad_ratings: slice.badlyRated,
    bad_rating_rate: share(slice.badlyRated, slice.rated),
  };
}

/** A row of every slice, the largest first. */
export function rankedSlices(
  slices: ReadonlyMap<string, SliceCounts>,
  allConversations: number,
): (SliceRow & { name: string })[] {
  return [...slices]
    .map(([name, slice]) => ({ name, ...sliceRow(slice, allConversations) }))
    .sort((a, b) => b.conversations - a.conversations || compareNames(a.name, b.name));
}

/** The hours of the week added up by `part` of them: by hour of the day, or by day of the week. In order of `part`. */
export function hourRows(
  hours: ReadonlyMap<number, SliceCounts>,
  allConversations: number,
  part: (hourOfWeek: number) => number,
): (SliceRow & { part: number })[] {
  const sums = new Map<number, SliceCounts>();
  for (const [hour, slice] of hours) {
    const sum = sums.get(part(hour)) ?? emptySlice();
    addUp(sum, slice);
    sums.set(part(hour), sum);
  }
  return [...sums].sort(([a], [b]) => a - b).map(([at, slice]) => ({ part: at, ...sliceRow(slice, allConversations) }));
}

/** 0 to 23. */
export function hourOfDay(hourOfWeek: number): number {
  return hourOfWeek % 24;
}

/** 1 Monday to 7 Sunday. */
export function dayOfWeek(hourOfWeek: number): number {
  return Math.floor(hourOfWeek / 24) + 1;
}

/** Days added up by the span that each is in. */
export function spansOf(days: ReadonlyMap<string, SliceCounts>, spanOf: (day: string) => string): Map<string, SliceCounts> {
  const spans = new Map<string, SliceCounts>();
  for (const [day, slice] of days) {
    const sum = spans.get(spanOf(day)) ?? emptySlice();
    addUp(sum, slice);
    spans.set(spanOf(day), sum);
  }
  return spans;
}

/** The Monday of a day's week: `2026-11-16`. */
export function mondayOf(day: string): string {
  const time = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(time)) return day;
  const sinceMonday = (new Date(time).getUTCDay() + 6) % 7;
  return addDays(day, -sinceMonday);
}

/** By name, as days and months follow each other. */
export function inOrder<Row extends { readonly name: string }>(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => compareNames(a.name, b.name));
}
