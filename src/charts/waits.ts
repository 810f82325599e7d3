import type { WaitHistogram } from '../tallies/wait-histogram.js';
import { COLOURS, draw, INK, names, STILL, values } from './draw.js';

/** The last second of each bar but the last, which is open: fine around the window, coarse beyond. */
const BOUNDS = [3, 6, 9, 12, 15, 20, 30, 60, 120, 180, 300] as const;

export interface WaitWords {
  readonly turns: string;
  /** Name of a bar: `6–9 s`. */
  readonly span: (from: number, to: number | null) => string;
}

/** Waits by length, those inside the window set off. `window` in seconds, both inside. */
export function waitsChart(waits: WaitHistogram, window: { readonly min: number; readonly max: number }, words: WaitWords): string {
  const bounds = [...new Set([...BOUNDS, window.min, window.max])].sort((a, b) => a - b);
  const counts = new Array<number>(bounds.length + 1).fill(0);
  for (const [wait, times] of waits) {
    const seconds = wait / 1000;
    // A wait of exactly the lower bound of the window is inside; everywhere else a bound belongs to the bar below it.
    let place = bounds.findIndex((bound) => (bound === window.min ? seconds < bound : seconds <= bound));
    if (place < 0) place = bounds.length;
    counts[place] = (counts[place] ?? 0) + times;
  }
  const spans = counts.map((_, place) => [place === 0 ? 0 : (bounds[place - 1] ?? 0), bounds[place] ?? null] as const);
  const inside = ([from, to]: readonly [number, number | null]) => from >= window.min && to !== null && to <= window.max;
  return draw('waits', 260, {
    grid: { left: 56, right: 16, top: 32, bottom: 48 },
    xAxis: names(spans.map(([from, to]) => words.span(from, to)), { axisLabel: { color: INK, interval: 0, rotate: 30 } }),
    yAxis: values(words.turns, { minInterval: 1 }),
    series: [
      {
        type: 'bar',
        barCategoryGap: '12%',
        data: counts.map((value, place) => ({
          value,
          itemStyle: { color: inside(spans[place] as (typeof spans)[number]) ? COLOURS.good : COLOURS.main },
        })),
        ...STILL,
      },
    ],
  });
}
