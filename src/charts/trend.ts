import { COLOURS, draw, INK, names, STILL, values } from './draw.js';

export interface TrendDay {
  readonly day: string;
  readonly conversations: number;
  /** 0 to 1, or null where nothing can be said. */
  readonly replyRate: number | null;
  readonly score: number | null;
}

export interface TrendWords {
  readonly conversations: string;
  readonly replyRate: string;
  readonly score: string;
}

/** Day by day: conversations as bars, the reply rate in per cent and the mean score as lines. */
export function trendChart(days: readonly TrendDay[], words: TrendWords): string {
  const line = (name: string, data: readonly (number | null)[], color: string) => ({
    type: 'line',
    name,
    yAxisIndex: 1,
    data,
    symbolSize: 5,
    connectNulls: false,
    lineStyle: { color, width: 2 },
    itemStyle: { color },
    ...STILL,
  });
  return draw('trend', 280, {
    legend: { top: 0, itemGap: 28, textStyle: { color: INK }, data: [words.conversations, words.replyRate, words.score] },
    grid: { left: 56, right: 48, top: 56, bottom: 32 },
    xAxis: names(days.map(({ day }) => day.slice(5))),
    yAxis: [values(words.conversations, { minInterval: 1 }), values('', { min: 0, max: 100, splitLine: { show: false } })],
    series: [
      {
        type: 'bar',
        name: words.conversations,
        data: days.map(({ conversations }) => conversations),
        itemStyle: { color: COLOURS.soft },
        barMaxWidth: 28,
        ...STILL,
      },
      line(words.replyRate, days.map(({ replyRate }) => (replyRate === null ? null : Number((replyRate * 100).toFixed(1)))), COLOURS.good),
      line(words.score, days.map(({ score }) => score), COLOURS.bad),
    ],
  });
}
