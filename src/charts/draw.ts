/** Charts as SVG text, drawn on the server by a charting library; nothing else knows which. Loaded only where pictures are asked for. */
import { BarChart, HeatmapChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkAreaComponent, VisualMapComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, LineChart, HeatmapChart, GridComponent, LegendComponent, MarkAreaComponent, VisualMapComponent, SVGRenderer]);

/** Colours that the page's own take the place of, so that a chart reads on light and on dark. */
export const INK = '#010203';
export const FAINT = '#010204';

/** Told apart by people who do not tell red from green too (Okabe and Ito, 2008). */
export const COLOURS = {
  main: '#0072b2',
  good: '#009e73',
  warn: '#e69f00',
  bad: '#d55e00',
  soft: '#56b4e9',
} as const;

export const WIDTH = 720;

/** Fonts that show Chinese on every desktop. */
const FONT = "system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

/**
 * An SVG element.
 * @param name of the chart, unique on the page: its styles are named after it
 * @param height in pixels, for a width of WIDTH
 */
export function draw(name: string, height: number, option: EChartsCoreOption): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  try {
    chart.setOption({ animation: false, backgroundColor: 'transparent', textStyle: { fontFamily: FONT, color: INK }, ...option });
    return chart
      .renderToSVGString()
      .replace(/<style[\s\S]*?<\/style>/gu, '')
      .replaceAll(/ (?:class|ecmeta_\w+|pointer-events)="[^"]*"/gu, '') // for hovering, which does nothing here
      .replaceAll(/zr\d+-/gu, `${name}-`)
      .replaceAll(INK, 'currentColor')
      .replaceAll(new RegExp(`(stroke|fill)="${FAINT}"`, 'gu'), '$1="currentColor" $1-opacity="0.18"');
  } finally {
    chart.dispose();
  }
}

/** A category axis, with the look that all charts share. */
export function names(data: readonly string[], more: object = {}): object {
  const line = { lineStyle: { color: FAINT } };
  return { type: 'category', data, axisLine: line, axisTick: { show: false }, axisLabel: { color: INK, hideOverlap: true }, ...more };
}

/** A value axis. */
export function values(name: string, more: object = {}): object {
  return {
    type: 'value',
    name,
    nameTextStyle: { color: INK },
    axisLabel: { color: INK },
    splitLine: { lineStyle: { color: FAINT } },
    ...more,
  };
}

export const STILL = { silent: true, emphasis: { disabled: true } } as const;
