import { describe, expect, it } from 'vitest';
import { heatMap } from '../../src/charts/heat-map.js';
import { paretoChart } from '../../src/charts/pareto.js';
import { scoresChart } from '../../src/charts/scores.js';
import { shortName } from '../../src/charts/short-name.js';
import { trendChart } from '../../src/charts/trend.js';
import { waitsChart } from '../../src/charts/waits.js';

const WORDS = { turns: '轮次', span: (from: number, to: number | null) => `${from}–${to ?? ''}` };
const GOOD = '#009e73';

/** Bars of a colour that have a height. */
const barsOf = (svg: string, colour: string) => svg.match(new RegExp(`<path [^>]*fill="${colour}"`, 'gu'))?.length ?? 0;

describe('charts', () => {
  it('set off the waits inside the window, both bounds included', () => {
    const atBounds = new Map([6000, 9001, 12_001].map((wait) => [wait, 4]));
    expect(barsOf(waitsChart(atBounds, { min: 6, max: 15 }, WORDS), GOOD)).toBe(3);
    const outside = waitsChart(new Map([[5999, 1], [15_001, 1]]), { min: 6, max: 15 }, WORDS);
    const inside = waitsChart(new Map([[6000, 1], [15_000, 1]]), { min: 6, max: 15 }, WORDS);
    expect(outside).not.toBe(inside);
  });

  it('take their ink from the page, name their styles after themselves and come out the same every time', () => {
    const draw = () => scoresChart(new Map([[100, 3], [97, 1], [40, 2]]), { conversations: '会话', below: (score) => `<${score}` });
    const svg = draw();
    expect(svg).toBe(draw());
    expect(svg).toContain('currentColor');
    expect(svg).not.toMatch(/#01020[34]|zr\d/u);
    expect(svg).toContain('&lt;50');
  });

  it('show Chinese names, shortened beside an axis', () => {
    expect(shortName('响应时长在六到十五秒之外', 8)).toBe('响应时长在六到…');
    const svg = paretoChart([{ title: '态度冷漠', findings: 3 }, { title: '<img src=x onerror=alert(1)>', findings: 1 }], 4, { findings: '检出', cumulative: '累计' });
    expect(svg).toContain('态度冷漠');
    expect(svg).not.toContain('<img');
  });

  it('leave gaps in the trend where a day has no figure', () => {
    const day = (date: string, score: number | null) => ({ day: date, conversations: 4, replyRate: score === null ? null : 0.9, score });
    const svg = trendChart([day('2026-11-01', 90), day('2026-11-02', null), day('2026-11-03', 80)], { conversations: '会话', replyRate: '回复率', score: '得分' });
    expect(svg).toContain('11-02');
    expect(svg).not.toContain('NaN');
  });

  it('colour only the cells that hold something', () => {
    const cells = heatMap({ name: 'agents', rows: ['小美', '阿远'], columns: ['a', 'b'], cells: [[3, 0], [null, 1]], figures: true });
    expect(cells.match(/>3</gu)).toHaveLength(1);
    expect(cells).not.toContain('>0<');
  });
});
