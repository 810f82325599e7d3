import type { Chart } from '../charts/chart.js';

/** The file of a chart, beside the pages that show it. */
export function chartFile({ name }: Chart): string {
  return `chart-${name}.svg`;
}

/** Ink and paper of a picture that stands alone: it cannot know what is behind it. */
const PAPER = '<style>svg{color:#1c2630;background:#fff}</style>';

/** The chart as a file of its own. */
export function chartSvg({ svg }: Chart): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg.replace(/^<svg[^>]*>/u, `$&${PAPER}`)}\n`;
}
