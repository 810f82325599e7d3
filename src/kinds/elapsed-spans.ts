import type { Happening } from './elapsed-events.js';

/** A time that ran: from a start to the first end after it, or still open. */
export interface Span {
  readonly start: Happening;
  readonly end: Happening | null;
}

/**
 * Pairs starts with the first end after each, both in order. Starts that wait for the same end are one span, counted from the
 * first of them: a customer who asks three times is made to wait once. A start without a time starts no clock.
 */
export function spansBetween(starts: readonly Happening[], ends: readonly Happening[]): readonly Span[] {
  const spans: Span[] = [];
  for (const start of starts) {
    if (start.time === null) continue;
    const end = ends.find((end) => isAfter(end, start)) ?? null;
    if (spans.length === 0 || spans.at(-1)?.end !== end) spans.push({ start, end });
  }
  return spans;
}

function isAfter(end: Happening, start: Happening): boolean {
  // A refund, an order has each of its times once: whenever that was, nothing is waited for any more.
  if (end.message === null) return true;
  if (start.message !== null) return end.message > start.message;
  return end.time !== null && start.time !== null && end.time >= start.time;
}
