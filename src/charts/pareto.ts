import { COLOURS, draw, INK, names, STILL, values } from './draw.js';
import { shortName } from './short-name.js';

/** The most frequent issues as bars, and what share of all findings they come to together. Longest first. */
export function paretoChart(
  issues: readonly { readonly title: string; readonly findings: number }[],
  all: number,
  words: { readonly findings: string; readonly cumulative: string },
): string {
  let sum = 0;
  const shares = issues.map(({ findings }) => {
    sum += findings;
    return Number(((sum / all) * 100).toFixed(1));
  });
  return draw('pareto', 340, {
    legend: { top: 0, itemGap: 28, textStyle: { color: INK }, data: [words.findings, words.cumulative] },
    grid: { left: 56, right: 48, top: 48, bottom: 110 },
    xAxis: names(issues.map(({ title }) => shortName(title, 12)), { axisLabel: { color: INK, interval: 0, rotate: 40 } }),
    yAxis: [values('', { minInterval: 1 }), values('%', { min: 0, max: 100, splitLine: { show: false } })],
    series: [
      {
        type: 'bar',
        name: words.findings,
        data: issues.map(({ findings }) => findings),
        itemStyle: { color: COLOURS.main },
        barMaxWidth: 36,
        ...STILL,
      },
      {
        type: 'line',
        name: words.cumulative,
        yAxisIndex: 1,
        data: shares,
        symbolSize: 5,
        lineStyle: { color: COLOURS.warn, width: 2 },
        itemStyle: { color: COLOURS.warn },
        ...STILL,
      },
    ],
  });
}
