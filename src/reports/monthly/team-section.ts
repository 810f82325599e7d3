/** Every agent against the others and against the period before. */
import type { AgentRow } from '../../tallies/agent-rows.js';
import { compareNames } from '../../tallies/figures.js';
import { formatCount, formatDuration, formatNumber, formatShare } from '../format.js';
import { type Block, heading, paragraph, type Text, table } from '../page.js';
import type { Report } from '../report.js';
import { cohortsSection, levelsSection } from './cohorts.js';
import { ENOUGH } from './significance.js';
import { monthlyWords } from './words.js';

/** Agents on the page: the best and, where there are more, those who stand last. */
const AGENTS = 30;

export function teamSection(report: Report): Block[] {
  const { previous, agents, words } = report;
  const say = monthlyWords(report.language);
  const before = new Map(previous?.agents.map((row) => [row.agent, row]) ?? []);
  const ranked = agents.filter(({ conversations }) => conversations > 0).sort(byScore);
  if (ranked.length === 0) return [];
  const shown = ranked.length <= AGENTS ? ranked : [...ranked.slice(0, AGENTS / 2), ...ranked.slice(-AGENTS / 2)];
  const share = (part: number, whole: number) => formatShare(part, whole, words);
  const rows = shown.map((row): Text[] => {
    const faults = row.critical + row.major + row.minor;
    return [
      formatCount(ranked.indexOf(row) + 1) + (row.conversations < ENOUGH ? ' *' : ''),
      row.agent,
      row.team ?? '–',
      formatCount(row.conversations),
      formatNumber(row.score),
      scoreChange(row, before.get(row.agent), report),
      formatDuration(row.response_mean, words),
      formatDuration(row.response_median, words),
      formatDuration(row.response_p90, words),
      share(row.replied_3min, row.turns),
      share(row.inside, row.answered),
      [row.critical, row.major, row.minor].map(formatCount).join('/'),
      formatNumber((faults / row.conversations) * 100),
      row.rating_count === 0 ? '–' : words.aside(formatNumber(row.rating_mean, 2), formatCount(row.rating_count)),
      formatCount(row.recontacts),
      formatDuration(row.refund_seconds_mean, words),
    ];
  });
  return [
    heading(2, say.sections.agents),
    table(say.heads.agents, rows),
    ...(shown.length < ranked.length ? [paragraph(say.agentsNote(formatCount(shown.length), formatCount(ranked.length)))] : []),
    ...(ranked.some(({ conversations }) => conversations < ENOUGH) ? [paragraph(say.fewAgents)] : []),
    ...cohortsSection(report),
    ...levelsSection(report),
  ];
}

/** The highest score first, of equal ones the faster answers, then the name. */
export function byScore(a: AgentRow, b: AgentRow): number {
  return (
    (b.score ?? -1) - (a.score ?? -1) ||
    (b.reply_rate_3min ?? -1) - (a.reply_rate_3min ?? -1) ||
    compareNames(a.agent, b.agent)
  );
}

function scoreChange(now: AgentRow, before: AgentRow | undefined, { language, words }: Report): string {
  if (now.score === null || before?.score == null) return '–';
  return monthlyWords(language).difference('score', now.score - before.score, words);
}
