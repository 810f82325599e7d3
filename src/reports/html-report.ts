/** report.html: all pages in one self-contained file, for looking at and for printing. */
import { agentsPage } from './agents-markdown.js';
import { escapeHtml, html } from './html.js';
import { issuesPage } from './issues-markdown.js';
import type { Block } from './page.js';
import type { Report } from './report.js';
import { reportTitle } from './report-title.js';
import { summaryPage } from './summary.js';

/** Light and dark as the reader's system has it; on paper black on white, figures that stand under each other, nothing cut in two. */
const STYLE = `
:root { color-scheme: light dark; --paper: #fff; --ink: #1c2630; --soft: #5c6b78; --line: #d8dfe5; --band: #f4f7f9; --accent: #0072b2; }
@media (prefers-color-scheme: dark) { :root { --paper: #14191e; --ink: #e4eaef; --soft: #9aa8b4; --line: #323c45; --band: #1c2329; --accent: #56b4e9; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem 1.25rem 4rem; background: var(--paper); color: var(--ink); font: 15px/1.6 system-ui, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif; }
h1 { font-size: 1.6rem; line-height: 1.3; margin: 2.5rem 0 1rem; padding-bottom: .4rem; border-bottom: 3px solid var(--accent); }
h2 { font-size: 1.2rem; margin: 2.2rem 0 .6rem; }
h3 { font-size: 1rem; margin: 1.6rem 0 .4rem; }
p, li { overflow-wrap: anywhere; }
ul { padding-left: 1.3rem; }
nav { display: flex; gap: 1.25rem; font-size: .95rem; }
nav a { color: var(--accent); }
.table { overflow-x: auto; margin: .8rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .92rem; }
th, td { padding: .35rem .45rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
th, th.figure { color: var(--soft); font-weight: 600; white-space: normal; word-break: keep-all; vertical-align: bottom; background: var(--band); }
td { overflow-wrap: break-word; }
td:not(.figure), th:not(.figure) { min-width: 4.5em; }
.figure { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
figure { margin: 1.4rem 0; }
figure svg { width: 100%; height: auto; display: block; }
figcaption { color: var(--soft); font-size: .92rem; margin-bottom: .4rem; }
figcaption b { color: var(--ink); }
@page { size: A4; margin: 14mm; }
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --band: #f2f2f2; --accent: #0072b2; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  nav { display: none; }
  section + section { break-before: page; }
  h1, h2, h3 { break-after: avoid; }
  tr, figure, li { break-inside: avoid; }
  .table { overflow: visible; }
  table { font-size: 8.5pt; }
  th, td { padding: .25rem .35rem; }
  .figure { white-space: normal; }
  thead { display: table-header-group; }
  th { white-space: normal; }
}`;

export function htmlReport(report: Report): string {
  const { words, period, language } = report;
  const pages: readonly (readonly [id: string, name: string, page: readonly Block[]])[] = [
    ['summary', reportTitle(report), summaryPage(report)],
    ['agents', words.titles.agents(period.label), agentsPage(report)],
    ['issues', words.titles.issues(period.label), issuesPage(report)],
  ];
  const links = pages.map(([id, name]) => `<a href="#${id}">${escapeHtml(name)}</a>`).join('\n');
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(reportTitle(report))}</title>
<style>${STYLE}
</style>
</head>
<body>
<nav>
${links}
</nav>
${pages.map(([id, , page]) => `<section id="${id}">\n${html(page)}\n</section>`).join('\n')}
</body>
</html>
`;
}
