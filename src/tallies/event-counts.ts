import type { CountedConversation, CountedFinding } from '../model/counted.js';
import { EVENT_PHASES } from '../model/event.js';
import { count, entry } from './counts.js';
import { compareNames, ranked } from './figures.js';
import { addSlice, emptySlice, type SliceCounts } from './slice-counts.js';
import { type SliceRow, sliceRow } from './slice-rows.js';

/** What is told of the conversations of an event in one of its phases. */
export type EventCounts = {
  slice: SliceCounts;
  refunds: number;
  topics: Map<string, number>;
  /** Rules with a finding that is more than a notice. */
  issues: Map<string, number>;
};

/** Counts a conversation under its event and phase. */
export function countEvent(counts: Map<string, EventCounts>, record: CountedConversation, standing: readonly CountedFinding[], slice: SliceCounts): void {
  if (record.event === undefined) return;
  const { name, phase } = record.event;
  const own = entry(counts, `${name}\0${phase}`, newEvent);
  addSlice(own.slice, slice);
  own.refunds += record.refunds.length;
  for (const topic of record.topics) count(own.topics, topic);
  for (const { rule, severity } of standing) if (severity !== 'notice') count(own.issues, rule);
}

function newEvent(): EventCounts {
  return { slice: emptySlice(), refunds: 0, topics: new Map(), issues: new Map() };
}

export type EventRow = SliceRow & {
  readonly event: string;
  readonly phase: string;
  readonly refunds: number;
  readonly topics: readonly [string, number][];
  readonly issues: readonly [string, number][];
};

/** A row of every event and phase: events by name, phases as they follow each other. */
export function eventRows(counts: ReadonlyMap<string, EventCounts>, allConversations: number): EventRow[] {
  const place = (phase: string) => (EVENT_PHASES as readonly string[]).indexOf(phase);
  return [...counts]
    .map(([key, { slice, refunds, topics, issues }]) => {
      const [event = '', phase = ''] = key.split('\0');
      return { event, phase, ...sliceRow(slice, allConversations), refunds, topics: ranked(topics), issues: ranked(issues) };
    })
    .sort((a, b) => compareNames(a.event, b.event) || place(a.phase) - place(b.phase));
}
