/** Every agent against the others and against the period before. */
import type { AgentRow } from '../../tallies/agent-rows.js';
import { compareNames } from '../../tallies/figures.js';
import { formatCount, formatDuration, formatRate, formatShare } from '../format.js';
import { type Block, heading, paragraph, type Text, table } from '../page.js';
import type { Report } from '../report.js';
import { cohortsSection, levelsSection } from './cohorts.js';
import { formatMeasure, type Measure, measureRow, shownDifference } from './measures.js';
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
  const change = (row: AgentRow, measure: Measure) => changeOfAgent(measure, row, before.get(row.agent), report);
  // The head says the unit: eight columns of figures have no room for it.
  const points = (row: AgentRow, measure: Measure) => change(row, measure).replace(/^(\S\d*\.?\d*) .*$/u, '$1');
  const counted = (value: string, count: number) => (count === 0 ? '–' : words.aside(value, formatCount(count)));
  const quality = shown.map((row): Text[] => [
    formatCount(ranked.indexOf(row) + 1) + (row.conversations < ENOUGH ? ' *' : ''),
    row.agent,
    row.team ?? '–',
    formatCount(row.conversations),
    formatMeasure('score', row.score, words),
    change(row, 'score'),
    [row.critical, row.major, row.minor].map(formatCount).join('/'),
    formatMeasure('faults_per_100', row.per_100_conversations, words),
    change(row, 'faults_per_100'),
    counted(formatMeasure('rating', row.rating_mean, words), row.rating_count),
    formatCount(row.recontacts),
  ]);
  const response = shown.map((row): Text[] => [
    row.agent,
    formatDuration(row.response_mean, words),
    change(row, 'response_mean'),
    `${formatDuration(row.response_median, words)} / ${formatDuration(row.response_p90, words)}`,
    formatRate(row.replied_3min, row.turns, words),
    points(row, 'reply_rate_3min'),
    formatShare(row.inside, row.answered, words),
    points(row, 'inside_rate'),
    counted(formatDuration(row.refund_seconds_mean, words), row.refunds),
  ]);
  return [
    heading(2, say.sections.agents),
    table(say.heads.agents, quality),
    ...(shown.length < ranked.length ? [paragraph(say.agentsNote(formatCount(shown.length), formatCount(ranked.length)))] : []),
    ...(ranked.some(({ conversations }) => conversations < ENOUGH) ? [paragraph(say.fewAgents)] : []),
    heading(3, say.sections.agentsResponse),
    table(say.heads.agentsResponse, response),
    ...(previous === null ? [] : [paragraph(say.agentsChange)]),
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

/** Against the period before, where both have enough to compare: of fewer it would be told as a trend what is none. */
export function changeOfAgent(measure: Measure, now: AgentRow, before: AgentRow | undefined, { language, words }: Report): string {
  if (before === undefined) return '–';
  const [after, earlier] = [measureRow(measure, now), measureRow(measure, before)];
  if (after.value === null || earlier.value === null || after.of < ENOUGH || earlier.of < ENOUGH) return '–';
  return monthlyWords(language).difference(measure, shownDifference(measure, after.value, earlier.value), words);
}
