import type { AgentRow } from '../tallies/agent-rows.js';
import { compareNames } from '../tallies/figures.js';
import { formatCount, formatDuration, formatNumber, formatRate } from './format.js';
import { type Block, heading, paragraph, type Text, table } from './page.js';
import type { Report } from './report.js';

/** Agents named on the summary; all stand in agents.csv. */
const NEEDY = 10;
const PRAISED = 5;

/** Praise of fewer conversations would praise luck. */
const ENOUGH = 10;
const TEAM = 3;

/** Who needs attention, and who deserves praise. */
export function agentsSection(report: Report): Block[] {
  const { words, agents, totals } = report;
  if (totals.agents === 0 && agents.length === 0) {
    return totals.conversations === 0 ? [] : [heading(2, words.sections.agents), paragraph(words.text.noAgents)];
  }
  const needy = agents.filter((agent) => needsAttention(agent));
  const shown = needy.slice(0, NEEDY);
  return [
    heading(2, words.sections.agents),
    ...(needy.length === 0 ? [paragraph(words.text.noNeed)] : [agentsTable(report, shown)]),
    ...(agents.length > shown.length
      ? [paragraph(words.text.moreAgents(formatCount(shown.length), formatCount(agents.length), 'agents.csv'))]
      : []),
    ...praise(report),
  ];
}

export function needsAttention({ critical, major, minor }: AgentRow): boolean {
  return critical + major + minor > 0;
}

/** A table of agents, or of teams; a team column only where teams are known. */
export function agentsTable(report: Report, rows: readonly AgentRow[], of: 'agents' | 'teams' = 'agents'): Block {
  const { words, teams } = report;
  const { heads, columns } = words;
  const withTeam = of === 'agents' && teams.length > 0;
  return table(
    [
      of === 'agents' ? heads.agent : heads.team,
      ...(withTeam ? [heads.team] : []),
      ...[heads.conversations, heads.critical, heads.major, heads.minor, heads.points, heads.score].map(onTheRight),
      ...[columns.firstResponse, columns.response, columns.reply].map(onTheRight),
      ...(of === 'agents' ? [heads.top_issue] : []),
    ],
    rows.map((row): Text[] => [
      of === 'agents' ? row.agent : (row.team ?? ''),
      ...(withTeam ? [row.team ?? '–'] : []),
      formatCount(row.conversations),
      row.critical > 0 ? { strong: formatCount(row.critical) } : '0',
      formatCount(row.major),
      formatCount(row.minor),
      formatNumber(row.points),
      formatNumber(row.score),
      formatDuration(row.first_response_mean, words),
      formatDuration(row.response_mean, words),
      formatRate(row.replied_3min, row.turns, words),
      ...(of === 'agents' ? [row.top_issue === null ? '–' : (report.titles.get(row.top_issue) ?? row.top_issue)] : []),
    ]),
  );
}

function onTheRight(head: string): string {
  return `>${head}`;
}

/** Who had enough to do and nothing to be told, in a team large enough to single someone out. */
function praise(report: Report): Block[] {
  const { words, agents, totals } = report;
  const busy = agents.filter(({ conversations }) => conversations >= ENOUGH);
  const praised = busy
    .filter((agent) => !needsAttention(agent) && (agent.reply_rate_3min ?? 0) >= (totals.reply_rate_3min ?? 0))
    .sort((a, b) => b.conversations - a.conversations || compareNames(a.agent, b.agent))
    .slice(0, PRAISED);
  if (busy.length < TEAM || praised.length === 0) return [];
  return [
    heading(2, words.sections.praise),
    paragraph(words.text.praise(formatCount(ENOUGH))),
    agentsTable(report, praised),
  ];
}
