import type { CountedConversation } from '../model/counted.js';
import { dayOfWritten, two } from '../text/written-time.js';
import { entry } from './counts.js';
import { inMilliseconds, isWithinThreeMinutes } from './response-counts.js';

const HOUR = 3_600_000;

/** A conversation that lies open for longer is not in hand any more; an export may leave it open for days. */
const LONGEST = 4 * HOUR;

/** What one agent had in hand in one hour of one day. */
export type LoadCounts = {
  /** Conversations that began in the hour. */
  conversations: number;
  /** Milliseconds that conversations were open in the hour, added up: ÷ an hour = chats open at once on average. */
  open: number;
  turns: number;
  answered: number;
  within: number;
  /** Sum of the answered waits in milliseconds. */
  wait: number;
};

export function noLoad(): LoadCounts {
  return { conversations: 0, open: 0, turns: 0, answered: 0, within: 0, wait: 0 };
}

/** Counts a conversation in every hour that it was open in, for every agent who spoke in it. */
export function countLoad(loads: Map<string, Map<number, LoadCounts>>, record: CountedConversation): void {
  if (record.started === null) return;
  const from = localTime(record.started);
  if (Number.isNaN(from)) return;
  const ended = record.ended === null ? from : localTime(record.ended);
  const to = Math.min(Number.isNaN(ended) ? from : Math.max(from, ended), from + LONGEST);
  for (const agent of record.agents) {
    const hours = entry(loads, agent, noHours);
    for (let hour = Math.floor(from / HOUR); hour * HOUR <= to; hour++) {
      const load = loadOf(hours, hour);
      load.open += Math.min(to, (hour + 1) * HOUR) - Math.max(from, hour * HOUR);
    }
    loadOf(hours, Math.floor(from / HOUR)).conversations += 1;
    for (const turn of record.turns) {
      if (!turn.counted || turn.at === null || turn.agent !== agent) continue;
      const at = localTime(turn.at);
      if (!Number.isNaN(at)) countTurn(loadOf(hours, Math.floor(at / HOUR)), turn.wait);
    }
  }
}

const noHours = () => new Map<number, LoadCounts>();

function countTurn(load: LoadCounts, seconds: number | null): void {
  load.turns += 1;
  if (seconds === null) return;
  const wait = inMilliseconds(seconds);
  load.answered += 1;
  load.wait += wait;
  if (isWithinThreeMinutes(wait)) load.within += 1;
}

function loadOf(hours: Map<number, LoadCounts>, hour: number): LoadCounts {
  let load = hours.get(hour);
  if (load === undefined) {
    load = noLoad();
    hours.set(hour, load);
  }
  return load;
}

/** `2026-11-22T09:00:03+08:00` as milliseconds since 1970 of the local clock, from its text alone; NaN for no moment. */
function localTime(moment: string): number {
  return dayOfWritten(moment) + two(moment, 11) * HOUR + two(moment, 14) * 60_000 + two(moment, 17) * 1000;
}
