import { SEVERITIES, type Severity } from '../model/rule.js';
import { compareNames, mostFrequent, points, ranked, rounded } from './figures.js';
import { type IssueCounts, issueOf } from './issue-counts.js';
import type { Tally } from './tally.js';

/** The columns of issues.csv (DESIGN §8): the order is relied on from outside, new ones go to the end. */
export const ISSUE_COLUMNS = [
  'category',
  'rule',
  'title',
  'severity',
  'findings',
  'conversations',
  'agents',
  'per_100_conversations',
  'points',
  'top_agent',
  'top_topic',
  'role',
  'agent_findings',
  'customer_findings',
  'first_seen',
  'last_seen',
] as const;

export type IssueRow = ReturnType<typeof issueRow>;

/** A row of every issue: the gravest first, of one severity the most frequent first. */
export function issueRows(tally: Tally): IssueRow[] {
  const { conversations } = tally.counts.totals;
  return [...tally.counts.issues]
    .map(([key, counts]) => issueRow(key, counts, conversations))
    .sort((a, b) => bySeverity(a, b) || byFrequency(a, b));
}

/** The most frequent issue first, of equally frequent ones the gravest. */
export function byFrequency(a: IssueRow, b: IssueRow): number {
  return (
    b.findings - a.findings || bySeverity(a, b) || compareNames(a.category, b.category) || compareNames(a.rule, b.rule)
  );
}

function bySeverity(a: IssueRow, b: IssueRow): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
}

function issueRow(key: string, counts: IssueCounts, conversations: number) {
  const { category, rule } = issueOf(key);
  const days = [...counts.days.keys()].sort();
  return {
    category,
    rule,
    title: mostFrequent(counts.titles) ?? rule,
    severity: gravest(counts.severities),
    findings: counts.findings,
    conversations: counts.conversations,
    agents: counts.agents.size,
    /** Findings per 100 of all conversations of the tally. */
    per_100_conversations: conversations === 0 ? null : rounded((counts.findings / conversations) * 100, 2),
    points: points(counts.points),
    top_agent: mostFrequent(counts.agents),
    top_topic: mostFrequent(counts.topics),
    /** Whose doing it mostly is. */
    role: mostFrequent(counts.roles) ?? '',
    agent_findings: counts.roles.get('agent') ?? 0,
    customer_findings: counts.roles.get('customer') ?? 0,
    first_seen: days[0] ?? null,
    last_seen: days.at(-1) ?? null,
    /** Agents with their findings, most first. */
    ranking: ranked(counts.agents),
  };
}

function gravest(severities: ReadonlyMap<string, number>): Severity {
  return SEVERITIES.find((severity) => severities.has(severity)) ?? 'notice';
}
