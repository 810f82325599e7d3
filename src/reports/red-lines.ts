import { issueKey } from '../tallies/issue-counts.js';
import type { IssueRow } from '../tallies/issue-rows.js';
import { evidenceOf } from './evidence.js';
import { formatCount } from './format.js';
import { adviceOn, rankingOf } from './issue-text.js';
import { type Block, heading, list, paragraph } from './page.js';
import type { Report } from './report.js';

/** Quotes on the page in all; the rest stand in findings.csv. */
const QUOTES = 20;

/**
 * Every critical issue: who did it, what to do, and the words it was found in. Nothing when there is none.
 * @param each quotes of one issue at most
 */
export function redLines(report: Report, each = QUOTES): Block[] {
  const critical = criticalIssues(report);
  if (critical.length === 0) return [];
  let room = QUOTES;
  const blocks = critical.flatMap((issue) => {
    const shown = report.tally.issueExamples.of(issueKey(issue)).slice(0, Math.min(room, each));
    room -= shown.length;
    return redLine(
      report,
      issue,
      shown.map((example) => evidenceOf(example, report)),
    );
  });
  return [heading(2, report.words.sections.red), ...blocks];
}

/** The critical issues, what agents did before what customers said. */
export function criticalIssues({ issues }: Report): IssueRow[] {
  const critical = issues.filter(({ severity }) => severity === 'critical');
  return [...critical.filter(({ role }) => role !== 'customer'), ...critical.filter(({ role }) => role === 'customer')];
}

function redLine(report: Report, issue: IssueRow, quotes: readonly string[]): Block[] {
  const { words } = report;
  const facts = [rankingOf(issue, words), ...adviceOn(issue, report)].filter((fact) => fact !== '');
  const more = issue.findings - quotes.length;
  return [
    heading(3, `${issue.title} · ${words.text.times(formatCount(issue.findings))}`),
    ...(facts.length === 0 ? [] : [paragraph(words.sentence(facts))]),
    ...list(quotes),
    ...(more > 0 ? [paragraph(words.text.more(formatCount(more), 'findings.csv'))] : []),
  ];
}
