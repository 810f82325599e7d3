import type { Event } from '../model/event.js';
import type { EventRecord } from '../model/event.js';
import { formatTime } from '../text/zoned-time.js';

/** What results tell of a calendar. */
export function eventRecords(events: readonly Event[], timezone: string): EventRecord[] {
  return events.map(({ start, end, ...event }) => ({ ...event, start: formatTime(start, timezone), end: formatTime(end, timezone) }));
}
