import { COLOURS, draw, names, STILL, values } from './draw.js';

/** Width of a bar in points, and how many bars there are: below 50 is one. */
const STEP = 5;
const LOWEST = 50;

/** Conversations by score. `scores`: how many have each score, in whole points. */
export function scoresChart(scores: ReadonlyMap<number, number>, words: { readonly conversations: string; readonly below: (score: number) => string }): string {
  const bars = [words.below(LOWEST)];
  for (let from = LOWEST; from < 100; from += STEP) bars.push(`${from}–${from + STEP - 1}`);
  bars.push('100');
  const counts = bars.map(() => 0);
  for (const [score, conversations] of scores) {
    const place = score < LOWEST ? 0 : Math.min(bars.length - 1, 1 + Math.floor((score - LOWEST) / STEP));
    counts[place] = (counts[place] ?? 0) + conversations;
  }
  return draw('scores', 240, {
    grid: { left: 56, right: 16, top: 32, bottom: 32 },
    xAxis: names(bars),
    yAxis: values(words.conversations, { minInterval: 1 }),
    series: [
      {
        type: 'bar',
        data: counts.map((value, place) => ({
          value,
          itemStyle: { color: place === counts.length - 1 ? COLOURS.good : place < 3 ? COLOURS.bad : COLOURS.main },
        })),
        barCategoryGap: '12%',
        ...STILL,
      },
    ],
  });
}
