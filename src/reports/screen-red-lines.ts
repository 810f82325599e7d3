import { issueKey } from '../tallies/issue-counts.js';
import { clip } from './display-width.js';
import { doerOf, occasionOf, quoteOf, rowOf } from './evidence.js';
import { formatCount } from './format.js';
import { onOneLine } from './printable.js';
import { criticalIssues } from './red-lines.js';
import type { Screen } from './screen.js';
import { screenTitle } from './screen-table.js';

/** Quotes of one red line, one of each in a period; the rest stand in the files. */
const QUOTES = 3;
const ISSUES = 8;

/** Every critical issue with the words it was found in and where they stand. */
export function screenRedLines(screen: Screen): string[] {
  const { report, paint } = screen;
  const { words } = report;
  const critical = criticalIssues(report);
  if (critical.length === 0) return [];
  const rest = critical.length - ISSUES;
  return [
    screenTitle(`${words.sections.red} ${formatCount(report.totals.critical)}`, paint.red),
    ...critical
      .slice(0, ISSUES)
      .flatMap((issue) => [
        `  ${paint.red(onOneLine(issue.title))} ${paint.red.bold(formatCount(issue.findings))}`,
        ...quotes(screen, issueKey(issue)),
      ]),
    ...(rest > 0 ? [paint.dim(`  ${words.screen.more(formatCount(rest))}`)] : []),
  ];
}

function quotes({ report, width, paint }: Screen, key: string): string[] {
  const { words, tally } = report;
  return tally.issueExamples
    .of(key)
    .slice(0, report.monthly === null ? QUOTES : 1)
    .flatMap((example) => {
      const facts = [rowOf(example), doerOf(example, words), occasionOf(example, report)];
      const quote = onOneLine(quoteOf(example, words));
      const place = onOneLine(facts.filter((fact) => fact !== '').join(' · '));
      return [...(quote === '' ? [] : [`    ${clip(quote, width - 4)}`]), `    ${paint.dim(clip(place, width - 4))}`];
    });
}
