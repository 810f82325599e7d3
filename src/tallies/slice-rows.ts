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
