import { describe, expect, it } from 'vitest';
import { drawCharts } from '../../src/reports/draw-charts.js';
import { escapeHtml, html } from '../../src/reports/html.js';
import { htmlReport } from '../../src/reports/html-report.js';
import { heading, list, paragraph, table } from '../../src/reports/page.js';
import type { Report } from '../../src/reports/report.js';
import { HOSTILE_TEXTS } from '../themes/hostile-texts.js';
import { conversation, finding } from '../themes/shoe-shop.js';
import { reportOf, savedResults } from './shoe-shop-report.js';

const drawn = (report: Report): Report => ({ ...report, charts: drawCharts(report) });

/** Tags of a page that are not those the writer knows. */
function strangeTags(page: string): string[] {
  const known =
    /^(?:!doctype|html|head|meta|title|style|body|nav|a|section|h[123]|p|ul|li|strong|b|div|table|thead|tbody|tr|th|td|figure|figcaption|svg|g|rect|path|text|tspan|defs|clipPath|linearGradient|stop|polyline|circle)$/u;
  return [...page.matchAll(/<\/?([!a-zA-Z][\w-]*)/gu)].map(([, tag = '']) => tag).filter((tag) => !known.test(tag));
}

describe('a page of HTML', () => {
  it.each(HOSTILE_TEXTS.map((text) => [text]))('shows %j and lets it do nothing', (text) => {
    const escaped = escapeHtml(text);
    expect(escaped).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/u);
    for (const word of text.match(/[\u4e00-\u9fff]+/gu) ?? []) expect(escaped).toContain(word);
  });

  it('writes headings, figures on the right, lists and what stands out', () => {
    const page = html([
      heading(2, '鞋码 & 尺寸'),
      paragraph({ strong: '先说结论' }),
      ...list(['偏大 <半码>']),
      table(['客服', '>得分'], [['小美', '97.2']]),
    ]);
    expect(page).toMatchInlineSnapshot(`
      "<h2>鞋码 &amp; 尺寸</h2>
      <p><strong>先说结论</strong></p>
      <ul>
      <li>偏大 &lt;半码&gt;</li>
      </ul>
      <div class="table"><table>
      <thead><tr><th scope="col">客服</th><th scope="col" class="figure">得分</th></tr></thead>
      <tbody>
      <tr><td>小美</td><td class="figure">97.2</td></tr>
      </tbody>
      </table></div>"
    `);
  });
});

describe('report.html', () => {
  it.each(['zh', 'en'] as const)('holds all pages and pictures of three days, and nothing from elsewhere (%s)', async (language) => {
    const { records, runs } = await savedResults();
    const page = htmlReport(drawn(reportOf(records, language, runs)));
    expect(page.match(/<svg /gu)?.length).toBeGreaterThanOrEqual(5);
    expect(page).not.toMatch(/<script|<link|<img|@import|url\((?!#)/iu);
    expect(page.replaceAll(/xmlns(?::xlink)?="[^"]*"/gu, '')).not.toMatch(/(?:src|href)="(?!#)/u);
    expect(strangeTags(page)).toEqual([]);
    expect(page).not.toMatch(/NaN|undefined|Infinity/u);
  });

  it('of no conversations has words and no pictures', () => {
    const page = htmlReport(drawn(reportOf([], 'en')));
    expect(page).not.toContain('<svg');
    expect(page).toContain('<h1>');
  });

  it('cannot be broken by what people are called or type', () => {
    const records = HOSTILE_TEXTS.flatMap((text, at) => [
      conversation({ id: `C${at}`, agents: [text], shop: text, findings: [finding({ agent: text, text, match: text, title: text, rule: 'a' })] }),
      conversation({ id: `D${at}`, agents: [text], findings: [finding({ agent: text, text, match: '', title: text, rule: `b${at}` })] }),
    ]);
    const report = drawn(reportOf(records, 'zh'));
    expect(report.charts.map(({ name }) => name)).toContain('agents');
    expect(strangeTags(htmlReport(report))).toEqual([]);
  });
});
