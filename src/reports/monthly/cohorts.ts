/** Agents by time in the job and by level of the roster, side by side. */
import { COHORTS, type Cohort } from '../../model/targets.js';
import { type AgentRow, levelRows } from '../../tallies/agent-rows.js';
import { formatCount, formatDuration, formatShare } from '../format.js';
import { type Block, heading, type Text, table } from '../page.js';
import type { Report } from '../report.js';
import { nameOf } from '../words/words-of.js';
import { formatMeasure, type Row } from './measures.js';
import { monthlyWords } from './words.js';

/** Where each cohort ends, in months. */
const ENDS: readonly (readonly [Cohort, number])[] = [['0-6', 6], ['6-18', 18], ['18-36', 36], ['36+', Number.POSITIVE_INFINITY]];
const TOPICS = 3;

/** Which cohort one who joined on a day is in on another; `unknown` where the roster does not say. */
export function cohortOf(joined: string | undefined, on: string): Cohort | 'unknown' {
  const [from, to] = [joined ?? '', on].map((day) => /^(\d{4})-(\d{2})-(\d{2})/.exec(day)?.slice(1).map(Number));
  if (from === undefined || to === undefined) return 'unknown';
  const [year = 0, month = 0, day = 0] = from;
  const [yearNow = 0, monthNow = 0, dayNow = 0] = to;
  const months = (yearNow - year) * 12 + monthNow - month - (dayNow < day ? 1 : 0);
  return ENDS.find(([, end]) => months < end)?.[0] ?? '36+';
}

export interface CohortRow extends Row {
  readonly cohort: Cohort | 'unknown';
  readonly agents: number;
}

/** The cohorts that have somebody, those who came last first; none where no roster says when people joined. */
export function cohortRows({ monthly, agents, tally }: Report): CohortRow[] {
  const last = [...tally.counts.days.keys()].sort().at(-1);
  if (monthly === null || monthly.joined.size === 0 || last === undefined) return [];
  return [...COHORTS, 'unknown' as const].flatMap((cohort): CohortRow[] => {
    const own = agents.filter((row) => row.conversations > 0 && cohortOf(monthly.joined.get(row.agent), last) === cohort);
    return own.length === 0 ? [] : [{ cohort, agents: own.length, ...together(own) }];
  });
}

function together(rows: readonly AgentRow[]): Row {
  const sum = (of: (row: AgentRow) => number | null) => rows.reduce((all, row) => all + (of(row) ?? 0), 0);
  const mean = (of: (row: AgentRow) => number | null, weight: (row: AgentRow) => number) => {
    const weights = sum(weight);
    return weights === 0 ? null : sum((row) => (of(row) ?? 0) * weight(row)) / weights;
  };
  return {
    conversations: sum((row) => row.conversations),
    critical: sum((row) => row.critical),
    major: sum((row) => row.major),
    minor: sum((row) => row.minor),
    score: mean((row) => row.score, (row) => row.conversations),
    first_responses: sum((row) => row.first_responses),
    first_response_mean: mean((row) => row.first_response_mean, (row) => row.first_responses),
    answered: sum((row) => row.answered),
    response_mean: mean((row) => row.response_mean, (row) => row.answered),
    inside: sum((row) => row.inside),
    turns: sum((row) => row.turns),
    replied_3min: sum((row) => row.replied_3min),
    rating_count: sum((row) => row.rating_count),
    rating_mean: mean((row) => row.rating_mean, (row) => row.rating_count),
    satisfied: sum((row) => row.satisfied),
    bad_ratings: sum((row) => row.bad_ratings),
    recontacts: sum((row) => row.recontacts),
    asked: sum((row) => row.asked),
    paid: sum((row) => row.paid),
  };
}

export function cohortsSection(report: Report): Block[] {
  const say = monthlyWords(report.language);
  const rows = cohortRows(report);
  if (rows.length === 0) return [];
  return [
    heading(2, say.sections.cohorts),
    table(say.heads.cohorts, rows.map((row) => [say.cohorts[row.cohort] ?? row.cohort, ...cells(row, row.agents, report)])),
  ];
}

/** Roles and levels (P244), and who handles what (P257): the simple should not lie with the senior, nor the hard with the new. */
export function levelsSection(report: Report): Block[] {
  const { tally, words, language } = report;
  const say = monthlyWords(language);
  const rows = levelRows(tally);
  if (rows.length === 0) return [];
  const cellsOf = (row: AgentRow): Text[] => {
    const own = [...tally.counts.agents.values()].filter(({ levels }) => [...levels.keys()].includes(row.level ?? ''));
    const topics = new Map<string, number>();
    for (const counts of own) for (const [topic, count] of counts.topics) topics.set(topic, (topics.get(topic) ?? 0) + count);
    const told = [...topics]
      .sort(([a, one], [b, two]) => two - one || (a < b ? -1 : 1))
      .slice(0, TOPICS)
      .map(([topic, count]) => words.aside(nameOf('topic', topic, words), formatShare(count, row.conversations, words)));
    return [row.level ?? '–', ...cells(row, own.length, report), told.length === 0 ? '–' : words.join(told)];
  };
  return [heading(2, say.sections.levels), table(say.heads.levels, rows.map(cellsOf))];
}

function cells(row: Row, agents: number, { words }: Report): string[] {
  return [
    formatCount(agents),
    formatCount(row.conversations),
    formatMeasure('score', row.score, words),
    formatShare(row.replied_3min, row.turns, words),
    formatDuration(row.response_mean, words),
    formatMeasure('faults_per_100', ((row.critical + row.major + row.minor) / row.conversations) * 100, words),
    formatShare(row.satisfied ?? 0, row.rating_count ?? 0, words),
  ];
}
