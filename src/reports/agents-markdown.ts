import type { AgentRow } from '../tallies/agent-rows.js';
import { ranked } from '../tallies/figures.js';
import { issueOf } from '../tallies/issue-counts.js';
import { agentsTable, needsAttention } from './agents-section.js';
import { evidenceOf } from './evidence.js';
import { formatCount, formatDuration, formatNumber, formatRate } from './format.js';
import { markdown } from './markdown.js';
import { type Block, heading, list, paragraph } from './page.js';
import type { Report } from './report.js';

/** Agents on the page; all stand in agents.csv. */
const AGENTS = 20;

/** A score of fewer conversations says little of a person. */
const FEW = 5;

/** agents.md: all agents of a small team, of a large one those who need attention most, each with the words to talk about. */
export function agentsMarkdown(report: Report): string {
  return markdown(agentsPage(report));
}

export function agentsPage(report: Report): Block[] {
  const { words, period, agents, teams } = report;
  const shown = agents.slice(0, AGENTS);
  return [
    heading(1, words.titles.agents(period.label)),
    ...(agents.length === 0 ? [paragraph(words.text.noAgents)] : [agentsTable(report, shown)]),
    ...(agents.length > shown.length
      ? [paragraph(words.text.moreAgents(formatCount(shown.length), formatCount(agents.length), 'agents.csv'))]
      : []),
    ...(teams.length === 0
      ? []
      : [heading(2, words.sections.teams), agentsTable(report, teams, 'teams'), paragraph(words.text.teamsNote)]),
    ...shown.filter(needsAttention).flatMap((agent) => agentBlocks(report, agent)),
  ];
}

function agentBlocks(report: Report, row: AgentRow): Block[] {
  const { words, tally } = report;
  const issues = ranked(tally.counts.agents.get(row.agent)?.issues ?? new Map<string, number>());
  const told = issues.map(([key, findings]) => {
    const { rule } = issueOf(key);
    return `${report.titles.get(rule) ?? rule} ${formatCount(findings)}`;
  });
  const figures = words.text.agentLine(
    formatCount(row.conversations),
    formatNumber(row.score),
    formatRate(row.replied_3min, row.turns, words),
    formatDuration(row.response_mean, words),
  );
  return [
    heading(2, row.team === null ? row.agent : words.aside(row.agent, row.team)),
    paragraph(words.sentence(row.conversations < FEW ? [figures, words.text.few] : [figures])),
    paragraph(words.colon(words.sections.issues, words.join(told))),
    ...list(tally.agentExamples.of(row.agent).map((example) => evidenceOf(example, report))),
  ];
}
