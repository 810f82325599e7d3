import { byFrequency, type IssueRow } from '../tallies/issue-rows.js';
import { formatCount, formatNumber, formatShare } from './format.js';
import { topAgentOf } from './issue-text.js';
import { type Block, heading, list, paragraph, type Text, table } from './page.js';
import type { Report } from './report.js';
import { nameOf } from './words/words-of.js';

/** Issues named on the summary; all stand in issues.csv. */
const ISSUES = 15;

/** What is wrong and how often, the most frequent first: faults of the shop, signals of customers, notices. */
export function issuesSection(report: Report): Block[] {
  const { words, issues } = report;
  if (issues.length === 0) return [];
  const grave = issues.filter(({ severity }) => severity !== 'notice').sort(byFrequency);
  const faults = grave.filter(({ role }) => role !== 'customer');
  const signals = grave.filter(({ role }) => role === 'customer');
  const notices = issues.filter(({ severity }) => severity === 'notice').sort(byFrequency);
  return [
    ...(faults.length === 0 ? [] : [heading(2, words.sections.issues), ...pareto(report, faults)]),
    ...(signals.length === 0 ? [] : [heading(2, words.sections.signals), ...signalsTable(report, signals)]),
    ...(notices.length === 0
      ? []
      : [heading(2, words.sections.notices), ...list(notices.slice(0, ISSUES).map(tell(report)))]),
  ];
}

/** With the share of each, and of it and all before it: where to begin (P200, P365). */
function pareto(report: Report, faults: readonly IssueRow[]): Block[] {
  const { words, totals } = report;
  const { heads, columns } = words;
  const all = faults.reduce((sum, { findings }) => sum + findings, 0);
  let passed = 0;
  const rows = faults.slice(0, ISSUES).map((issue): Text[] => {
    passed += issue.findings;
    return [
      issue.title,
      severityOf(report, issue),
      formatCount(issue.findings),
      formatShare(issue.findings, all, words),
      formatShare(passed, all, words),
      formatNumber(issue.per_100_conversations, 2),
      `${formatCount(issue.agents)}/${formatCount(totals.agents)}`,
      topAgentOf(issue, words),
      topicOf(report, issue),
    ];
  });
  return [
    paragraph(words.text.pareto(formatCount(all))),
    table(
      [
        heads.title,
        heads.severity,
        `>${heads.findings}`,
        `>${heads.share}`,
        `>${columns.cumulative}`,
        `>${columns.per100}`,
        `>${heads.agents}`,
        heads.top_agent,
        heads.top_topic,
      ],
      rows,
    ),
    ...more(report, faults),
  ];
}

function signalsTable(report: Report, signals: readonly IssueRow[]): Block[] {
  const { words } = report;
  const { heads, columns } = words;
  return [
    table(
      [
        heads.title,
        heads.severity,
        `>${heads.findings}`,
        `>${heads.conversations}`,
        `>${columns.per100}`,
        heads.top_topic,
      ],
      signals
        .slice(0, ISSUES)
        .map((issue): Text[] => [
          issue.title,
          severityOf(report, issue),
          formatCount(issue.findings),
          formatCount(issue.conversations),
          formatNumber(issue.per_100_conversations, 2),
          topicOf(report, issue),
        ]),
    ),
    ...more(report, signals),
  ];
}

function tell({ words }: Report): (issue: IssueRow) => string {
  return ({ title, findings, agents }) => {
    const agentsHit = agents > 0 ? [words.text.agentsHit(formatCount(agents))] : [];
    return words.colon(title, words.list([words.text.times(formatCount(findings)), ...agentsHit]));
  };
}

function more({ words }: Report, issues: readonly IssueRow[]): Block[] {
  if (issues.length <= ISSUES) return [];
  return [paragraph(words.text.moreIssues(formatCount(ISSUES), formatCount(issues.length), 'issues.csv'))];
}

function severityOf({ words }: Report, { severity }: IssueRow): Text {
  const name = nameOf('severity', severity, words);
  return severity === 'critical' ? { strong: name } : name;
}

function topicOf({ words }: Report, { top_topic: topic }: IssueRow): string {
  return topic === null ? '–' : nameOf('topic', topic, words);
}
