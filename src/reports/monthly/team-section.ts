/** Every agent against the others and against the period before, and cohorts by time in the job. */
import type { AgentRow } from '../../tallies/agent-rows.js';
import { compareNames } from '../../tallies/figures.js';
import { formatCount, formatDuration, formatNumber, formatShare } from '../format.js';
import { type Block, heading, paragraph, type Text, table } from '../page.js';
import type { Report } from '../report.js';
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
    ...cohorts(report),
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

const DAYS = { new: 90, young: 365 } as const;

/** Which cohort one who joined on a day is in on another; null where the roster does not say. */
export function cohortOf(joined: string | undefined, on: string): 'new' | 'young' | 'old' | 'unknown' {
  const days = joined === undefined ? Number.NaN : (Date.parse(on) - Date.parse(joined)) / 86_400_000;
  if (Number.isNaN(days)) return 'unknown';
  return days < DAYS.new ? 'new' : days < DAYS.young ? 'young' : 'old';
}

function cohorts({ monthly, agents, tally, language, words }: Report): Block[] {
  const say = monthlyWords(language);
  const last = [...tally.counts.days.keys()].sort().at(-1);
  if (monthly === null || monthly.joined.size === 0 || last === undefined) return [];
  const names = ['new', 'young', 'old', 'unknown'] as const;
  const rows = names.flatMap((name): Text[][] => {
    const own = agents.filter((row) => row.conversations > 0 && cohortOf(monthly.joined.get(row.agent), last) === name);
    if (own.length === 0) return [];
    const sum = (of: (row: AgentRow) => number) => own.reduce((all, row) => all + of(row), 0);
    const conversations = sum((row) => row.conversations);
    const answered = sum((row) => row.answered);
    return [
      [
        say.cohorts[name] ?? name,
        formatCount(own.length),
        formatCount(conversations),
        formatNumber(sum((row) => (row.score ?? 0) * row.conversations) / conversations),
        formatShare(sum((row) => row.replied_3min), sum((row) => row.turns), words),
        formatDuration(answered === 0 ? null : sum((row) => (row.response_mean ?? 0) * row.answered) / answered, words),
        formatNumber((sum((row) => row.critical + row.major + row.minor) / conversations) * 100),
      ],
    ];
  });
  return [heading(2, say.sections.cohorts), table(say.heads.cohorts, rows)];
}
