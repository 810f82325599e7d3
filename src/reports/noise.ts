/** What a pack fires at in ordinary chats, the noisiest rule first: a rule that fires everywhere is wrong, not the chats. */
import type { Example } from '../tallies/examples.js';
import { rounded, share } from '../tallies/figures.js';
import { issueKey } from '../tallies/issue-counts.js';
import { byFrequency, issueRows } from '../tallies/issue-rows.js';
import type { Tally } from '../tallies/tally.js';
import { quoteOf, rowOf } from './evidence.js';
import { formatCount, formatNumber } from './format.js';
import { markdown } from './markdown.js';
import { heading, list, paragraph, table } from './page.js';
import { type Language, wordsOf } from './words/words-of.js';

/** Rules that are shown with samples; the table has all. */
const SAMPLED = 15;

/** The page, as Markdown, which reads well on a terminal too. */
export function noisePage(tally: Tally, language: Language = 'en'): string {
  const { conversations } = tally.counts.totals;
  const words = wordsOf(language);
  const issues = [...issueRows(tally)].sort(byFrequency);
  const intro = `Conversations: ${formatCount(conversations)}; findings: ${formatCount(issues.reduce((sum, issue) => sum + issue.findings, 0))}; rules that fire: ${issues.length}.`;
  const rows = issues.map(({ rule, title, severity, findings, conversations: hit }) => [
    rule,
    title,
    severity,
    formatCount(findings),
    formatNumber(conversations === 0 ? null : rounded((findings / conversations) * 1000, 1), 1),
    formatNumber(rounded((share(hit, conversations) ?? 0) * 100, 1), 1),
  ]);
  const heads = ['rule', 'title', 'severity', '>findings', '>per 1,000 conversations', '>% of conversations'];
  const samples = issues.slice(0, SAMPLED).flatMap((issue) => {
    const quotes = tally.issueExamples.of(issueKey(issue)).map((example) => sampleOf(example, (each) => quoteOf(each, words)));
    return [heading(2, `${issue.rule} · ${issue.title}`), ...list(quotes)];
  });
  if (issues.length === 0) return markdown([paragraph(`Conversations: ${formatCount(conversations)}; no rule fires.`)]);
  return markdown([paragraph(intro), table(heads, rows), ...samples]);
}

function sampleOf(example: Example, quote: (example: Example) => string): string {
  const place = [rowOf(example), example.conversation].filter((part) => part !== '').join(' · ');
  return [quote(example), place].filter((part) => part !== '').join(' — ');
}
