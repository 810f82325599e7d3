import { COLOURS, draw, INK, names, STILL } from './draw.js';
import { shortName } from './short-name.js';

export interface HeatMap {
  readonly name: string;
  /** From the top. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** By row, by column; null = nothing to show. */
  readonly cells: readonly (readonly (number | null)[])[];
  /** Whether the figures stand in the cells; not where there are too many. */
  readonly figures: boolean;
  readonly rotates?: boolean;
}

const ROW = 24;

/** A table of colours: the darker, the more. */
export function heatMap({ name, rows, columns, cells, figures, rotates = false }: HeatMap): string {
  const data = cells.flatMap((row, y) => row.flatMap((value, x) => (value === null || value === 0 ? [] : [[x, y, value]])));
  const most = Math.max(1, ...data.map(([, , value]) => value ?? 0));
  const bottom = rotates ? 110 : 28;
  return draw(name, rows.length * ROW + bottom + 16, {
    grid: { left: 108, right: 16, top: 8, bottom },
    xAxis: names(
      columns.map((column) => shortName(column, 12)),
      { axisLabel: { color: INK, interval: rotates ? 0 : 'auto', rotate: rotates ? 40 : 0 } },
    ),
    yAxis: names(
      rows.map((row) => shortName(row, 8)),
      { inverse: true, axisLabel: { color: INK, interval: 0 } },
    ),
    visualMap: { show: false, min: 0, max: most, inRange: { color: ['#cfe5f3', COLOURS.soft, COLOURS.main, '#00415f'] } },
    series: [
      {
        type: 'heatmap',
        data: data.map((value) => ({
          value,
          label: { show: figures, color: (value[2] ?? 0) > most * 0.45 ? '#ffffff' : '#10222e' },
        })),
        itemStyle: { borderWidth: 1, borderColor: 'rgba(128,128,128,0.25)' },
        ...STILL,
      },
    ],
  });
}
