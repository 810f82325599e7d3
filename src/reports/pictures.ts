import type { Block } from './page.js';
import type { Report } from './report.js';

/** The charts of these names, in this order, as far as they were drawn. */
export function pictures({ charts }: Report, ...named: readonly string[]): Block[] {
  return named.flatMap((name) => {
    const chart = charts.find((each) => each.name === name);
    return chart === undefined ? [] : [{ kind: 'chart', chart } as const];
  });
}
