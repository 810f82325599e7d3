/** How loaded agents were, how fast they answered then, and how many would have been needed (P016). */
import { addUp } from './counts.js';
import { agentsNeeded } from './erlang-c.js';
import { meanSeconds, share } from './figures.js';
import { type LoadCounts, noLoad } from './load-counts.js';
import type { Tally } from './tally.js';

const HOUR = 3_600_000;

/** Chats open at once, on average of an agent's hour: bounds from (included) – to. */
export const LOAD_BANDS = [0, 1, 2, 3, 5, 8] as const;

export interface LoadRow {
  readonly from: number;
  readonly to: number | null;
  readonly agentHours: number;
  readonly turns: number;
  readonly within: number;
  readonly responseMean: number | null;
}

export function loadRows({ counts }: Tally): LoadRow[] {
  const bands = LOAD_BANDS.map(() => ({ hours: 0, sum: noLoad() }));
  for (const hours of counts.loads.values()) {
    for (const load of hours.values()) {
      const at = LOAD_BANDS.findLastIndex((from) => load.open / HOUR >= from);
      const band = bands[at];
      if (band === undefined) continue;
      band.hours += 1;
      addUp(band.sum, load);
    }
  }
  return bands.flatMap(({ hours, sum }, at) => {
    const to = LOAD_BANDS[at + 1] ?? null;
    const row = { from: LOAD_BANDS[at] ?? 0, to, agentHours: hours, turns: sum.turns, within: sum.within };
    return hours === 0 ? [] : [{ ...row, responseMean: meanSeconds(sum.wait, sum.answered) }];
  });
}

export interface StaffingRow {
  readonly hour: number;
  readonly perDay: number;
  readonly agents: number;
  readonly chatsEach: number | null;
  readonly turns: number;
  readonly within: number;
  readonly replyRate: number | null;
  readonly responseMean: number | null;
  readonly needed: number;
}

export interface Staffing {
  readonly rows: readonly StaffingRow[];
  /** Seconds that a conversation is open, on average. */
  readonly handling: number;
  /** Chats that an agent is taken to serve at once. */
  readonly places: number;
}

/** Who has to answer `target` of the customers within `seconds`, by hour of the day; days without any chat do not count. */
export function staffing({ counts }: Tally, target: number, seconds: number): Staffing {
  const byHour = new Map<number, { sum: LoadCounts; agentHours: number }>();
  const days = new Set<number>();
  const loads: number[] = [];
  let open = 0;
  let conversations = 0;
  for (const hours of counts.loads.values()) {
    for (const [at, load] of hours) {
      const hour = ((at % 24) + 24) % 24;
      const row = byHour.get(hour) ?? { sum: noLoad(), agentHours: 0 };
      addUp(row.sum, load);
      row.agentHours += 1;
      byHour.set(hour, row);
      days.add(Math.floor(at / 24));
      loads.push(load.open / HOUR);
      open += load.open;
      conversations += load.conversations;
    }
  }
  const handling = conversations === 0 ? 0 : open / conversations / 1000;
  loads.sort((a, b) => a - b);
  const places = Math.max(1, Math.round(loads[Math.ceil(loads.length * 0.9) - 1] ?? 1));
  const rows = [...byHour].sort(([a], [b]) => a - b).map(([hour, { sum, agentHours }]) => ({
    hour,
    perDay: sum.conversations / days.size,
    agents: agentHours / days.size,
    chatsEach: share(sum.open, agentHours * HOUR),
    turns: sum.turns,
    within: sum.within,
    replyRate: share(sum.within, sum.turns),
    responseMean: meanSeconds(sum.wait, sum.answered),
    needed: agentsNeeded({ perHour: sum.conversations / days.size, handling }, target, seconds, places),
  }));
  return { rows, handling, places };
}
