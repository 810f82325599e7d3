/** What went well, and what went wrong with what to do about it (P295, P296). */
import type { AgentRow } from '../../tallies/agent-rows.js';
import { compareNames } from '../../tallies/figures.js';
import { byFrequency, type IssueRow } from '../../tallies/issue-rows.js';
import { formatCount, formatNumber, formatRate } from '../format.js';
import { withoutStop } from '../issue-text.js';
import { type Block, heading, list } from '../page.js';
import type { Report } from '../report.js';
import { ENOUGH } from './significance.js';
import { changesOf } from './changes.js';
import { changeSentence } from './conclusion.js';
import { monthlyWords } from './words.js';

const AGENTS = 3;
const ANOMALIES = 5;

export function highlights(report: Report): Block[] {
  const { words, previous } = report;
  const say = monthlyWords(report.language);
  const better = changesOf(report).filter(({ verdict }) => verdict === 'better');
  const items = [
    ...better.map((change) => say.item(changeSentence(change, report, true))),
    ...exemplary(report).map((row) =>
      say.highlights.agent(
        row.agent,
        formatNumber(row.score),
        formatNumber(row.per_100_conversations),
        formatNumber(usualIssues(report)),
        formatRate(row.replied_3min, row.turns, words),
        formatCount(row.conversations),
      ),
    ),
  ];
  if (items.length === 0 && previous === null) return [];
  return [heading(2, say.sections.highlights), ...list(items.length === 0 ? [say.highlights.none] : items)];
}

/** Agents whom others can learn from: enough to do, no red line, half as many issues as usual, and not slower than all. */
function exemplary(report: Report): AgentRow[] {
  const { agents, totals } = report;
  const usual = usualIssues(report) ?? 0;
  return agents
    .filter((row) => row.conversations >= ENOUGH && row.critical === 0)
    .filter((row) => (row.per_100_conversations ?? 0) <= usual / 2 && (row.reply_rate_3min ?? 0) >= (totals.reply_rate_3min ?? 0))
    .sort((a, b) => (b.score ?? 0) - (a.score ?? 0) || b.conversations - a.conversations || compareNames(a.agent, b.agent))
    .slice(0, AGENTS);
}

/** Agents' own issues per 100 of their conversations, of all of them together. */
function usualIssues({ agents }: Report): number | null {
  const conversations = agents.reduce((sum, row) => sum + row.conversations, 0);
  const issues = agents.reduce((sum, row) => sum + row.critical + row.major + row.minor, 0);
  return conversations === 0 ? null : (issues / conversations) * 100;
}

/** What became worse; then the gravest issues, and the most frequent, each with its remedy. */
export function anomalies(report: Report): Block[] {
  const { issues, previous, rules } = report;
  const say = monthlyWords(report.language);
  const before = new Map(previous?.issues.map((issue) => [issue.rule, issue]) ?? []);
  const grave = issues.filter(({ severity }) => severity === 'critical');
  const others = issues.filter(({ severity }) => severity === 'major' || severity === 'minor').sort(byFrequency);
  const counted = ({ findings, per_100_conversations: per100 }: Pick<IssueRow, 'findings' | 'per_100_conversations'>) =>
    say.counted(formatCount(findings), formatNumber(per100, 2));
  const items = [...grave, ...others].slice(0, ANOMALIES).map((issue) => {
    const earlier = before.get(issue.rule) ?? { findings: 0, per_100_conversations: 0 };
    return say.anomaly(issue.title, counted(issue), previous === null ? null : counted(earlier), withoutStop(rules.get(issue.rule)?.remedy ?? ''));
  });
  const worse = changesOf(report)
    .filter(({ verdict }) => verdict === 'worse')
    .map((change) => say.item(changeSentence(change, report, true)));
  const all = [...worse, ...items];
  return all.length === 0 ? [] : [heading(2, say.sections.anomalies), ...list(all)];
}
