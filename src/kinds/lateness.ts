/** A point in time as an export gives it. */
export interface Moment {
  /** Milliseconds since 1970, or null where the export gives no time. */
  readonly time: number | null;
  /** False where it gives minutes only. */
  readonly precise: boolean;
}

/** Times without seconds may each be off by up to a minute. */
const MINUTE = 60_000;

/**
 * Whether more than `limit` milliseconds lie between two moments, whatever seconds the export leaves out. False when it
 * cannot be told: a doubtful delay is no finding.
 */
export function isSurelyLonger(from: Moment, to: Moment, limit: number): boolean {
  if (from.time === null || to.time === null) return false;
  return to.time - from.time - (from.precise ? 0 : MINUTE) > limit;
}

/** Whether at most `limit` milliseconds lie between two moments, whatever seconds the export leaves out. */
export function isSurelyWithin(from: Moment, to: Moment, limit: number): boolean {
  if (from.time === null || to.time === null) return false;
  return to.time - from.time + (to.precise ? 0 : MINUTE) <= limit;
}
