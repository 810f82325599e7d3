import { ranked } from '../tallies/figures.js';
import { issueKey } from '../tallies/issue-counts.js';
import type { IssueRow } from '../tallies/issue-rows.js';
import { evidenceOf } from './evidence.js';
import { formatCount, formatNumber, formatRate } from './format.js';
import { adviceOn, rankingOf, withoutStop } from './issue-text.js';
import { issuesSection } from './issues-section.js';
import { markdown } from './markdown.js';
import { type Block, heading, list, paragraph } from './page.js';
import type { Report } from './report.js';
import { precisionOf } from './review-figures.js';
import { reviewsSection } from './reviews-section.js';
import { reviewWordsOf } from './words/review-words.js';
import { nameOf } from './words/words-of.js';

/** Issues told in full; all stand in issues.csv. */
const ISSUES = 30;
const QUOTES = 3;
const TOPICS = 3;

/** issues.md: the ranking, then every issue with why it matters, what to do, who and the words. */
export function issuesMarkdown(report: Report): string {
  return markdown(issuesPage(report));
}

export function issuesPage(report: Report): Block[] {
  const { words, period, issues } = report;
  const shown = issues.slice(0, ISSUES);
  return [
    heading(1, words.titles.issues(period.label)),
    ...(issues.length === 0 ? [paragraph(words.text.nothing)] : [paragraph(words.note)]),
    ...issuesSection(report),
    ...reviewsSection(report),
    ...shown.flatMap((issue) => issueBlocks(report, issue)),
    ...(issues.length > shown.length
      ? [paragraph(words.text.moreIssues(formatCount(shown.length), formatCount(issues.length), 'issues.csv'))]
      : []),
  ];
}

function issueBlocks(report: Report, issue: IssueRow): Block[] {
  const { words, rules, tally } = report;
  const key = issueKey(issue);
  const why = withoutStop(rules.get(issue.rule)?.why ?? '');
  const quotes = tally.issueExamples
    .of(key)
    .slice(0, QUOTES)
    .map((example) => evidenceOf(example, report));
  const topics = ranked(tally.counts.issues.get(key)?.topics ?? new Map<string, number>()).slice(0, TOPICS);
  const facts = [
    ...(why === '' ? [] : [words.colon(words.text.why, why)]),
    ...adviceOn(issue, report),
    rankingOf(issue, words),
    topics.length === 0
      ? ''
      : words.colon(
          words.text.topics,
          words.join(topics.map(([topic, count]) => `${nameOf('topic', topic, words)} ${formatCount(count)}`)),
        ),
    ...reviewFacts(report, issue.rule),
    words.colon(words.text.rule, `${issue.category} / ${issue.rule}`),
  ];
  return [
    heading(2, `${issue.title} · ${nameOf('severity', issue.severity, words)}`),
    paragraph(
      words.text.issueLine(
        formatCount(issue.findings),
        formatCount(issue.conversations),
        formatNumber(issue.per_100_conversations, 2),
      ),
    ),
    ...list(facts.filter((fact) => fact !== '')),
    paragraph(words.text.quotes),
    ...list(quotes),
  ];
}

/** Whether each finding needs a verdict, and what the verdicts were so far. */
function reviewFacts({ rules, reviews, language, words }: Report, rule: string): string[] {
  const say = reviewWordsOf(language);
  const { confirmed, dismissed } = precisionOf(reviews, rule);
  return [
    ...(rules.get(rule)?.review === true ? [say.ruleNeeds] : []),
    ...(confirmed === null || dismissed === null
      ? []
      : [say.ofIssue(formatCount(confirmed), formatCount(dismissed), formatRate(confirmed, confirmed + dismissed, words))]),
  ];
}
