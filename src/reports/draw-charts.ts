/** The charts of a report. The charting library is loaded with this file, so it is imported only where pictures are asked for. */
import type { Chart } from '../charts/chart.js';
import { heatMap } from '../charts/heat-map.js';
import { paretoChart } from '../charts/pareto.js';
import { scoresChart } from '../charts/scores.js';
import { trendChart } from '../charts/trend.js';
import { waitsChart } from '../charts/waits.js';
import { issueKey } from '../tallies/issue-counts.js';
import { byFrequency, type IssueRow } from '../tallies/issue-rows.js';
import { emptySlice } from '../tallies/slice-counts.js';
import { dayOfWeek, hourOfDay, sliceRow } from '../tallies/slice-rows.js';
import { daysApart, daysBetween } from '../text/days.js';
import { formatCount, formatDuration, formatNumber, formatRate, formatShare } from './format.js';
import { hourName } from './hours-section.js';
import { onOneLine } from './printable.js';
import type { Report } from './report.js';

/** More rows and columns than these are no picture any more. */
const AGENTS = 20;
const ISSUES = 12;
/** A heat map of more columns than this has no room for figures. */
const FIGURES = 16;

/** Draws what there is something to draw of. */
export function drawCharts(report: Report): Chart[] {
  if (report.totals.conversations === 0) return [];
  return [waits, trend, scores, pareto, agents, hours].flatMap((chart) => chart(report) ?? []);
}

function waits({ words, tally, totals }: Report): Chart | null {
  const { response } = tally.counts.totals;
  if (response.waits.size === 0) return null;
  const { min, max } = tally.window;
  const { second, minute } = words.units;
  const span = (from: number, to: number | null) =>
    to === null ? `>${from / 60} ${minute}` : from >= 60 ? `${from / 60}–${to / 60} ${minute}` : to > 60 ? `${from} ${second}–${to / 60} ${minute}` : `${from}–${to} ${second}`;
  return {
    name: 'waits',
    title: words.charts.waits,
    text: words.charts.waitsText(
      formatCount(totals.answered),
      formatRate(totals.inside, totals.answered, words),
      `${min}–${max} ${second}`,
      formatDuration(totals.response_median, words),
    ),
    svg: waitsChart(response.waits, tally.window, { turns: words.charts.turns, span }),
  };
}

function trend({ words, tally }: Report): Chart | null {
  const days = [...tally.counts.days].sort(([one], [other]) => (one < other ? -1 : 1));
  if (days.length < 2) return null;
  const known = new Map(days);
  const [first, last] = [days[0]?.[0] ?? '', days.at(-1)?.[0] ?? ''];
  // A day without a conversation has its place too; where most have none, only those that have one.
  const spanned = daysApart(first, last) < 2 * days.length ? daysBetween(first, last) : [...known.keys()];
  const rows = spanned.map((day) => ({ day, ...sliceRow(known.get(day) ?? emptySlice(), 0) }));
  const busiest = rows.reduce((most, row) => (row.conversations > most.conversations ? row : most));
  return {
    name: 'trend',
    title: words.charts.trend,
    text: words.charts.trendText(formatCount(days.length), busiest.day, formatCount(busiest.conversations)),
    svg: trendChart(
      rows.map(({ day, conversations, reply_rate_3min: replyRate, score }) => ({ day, conversations, replyRate, score })),
      { conversations: words.heads.conversations, replyRate: `${words.columns.reply} %`, score: words.heads.score },
    ),
  };
}

function scores({ words, tally, totals }: Report): Chart {
  const { scores } = tally.counts.totals;
  const full = scores.get(100) ?? 0;
  return {
    name: 'scores',
    title: words.charts.scores,
    text: words.charts.scoresText(formatNumber(totals.score), formatRate(full, totals.conversations, words)),
    svg: scoresChart(scores, { conversations: words.heads.conversations, below: (score) => `<${score}` }),
  };
}

function pareto({ words, issues }: Report): Chart | null {
  const told = graver(issues);
  const all = told.reduce((sum, { findings }) => sum + findings, 0);
  const shown = [...told].sort(byFrequency).slice(0, ISSUES);
  const [first] = shown;
  if (first === undefined || shown.length < 2) return null;
  return {
    name: 'pareto',
    title: words.charts.pareto,
    text: words.charts.paretoText(onOneLine(first.title), formatShare(first.findings, all, words)),
    svg: paretoChart(
      shown.map(({ title, findings }) => ({ title: onOneLine(title), findings })),
      all,
      { findings: words.heads.findings, cumulative: `${words.columns.cumulative} %` },
    ),
  };
}

/** What is more than a notice, where there is any: notices are many, and would hide it. */
function graver(issues: readonly IssueRow[]): readonly IssueRow[] {
  const graver = issues.filter(({ severity }) => severity !== 'notice');
  return graver.length === 0 ? issues : graver;
}

/** Who has which issue. Agents without any are not shown. */
function agents({ words, agents: all, issues, tally }: Report): Chart | null {
  const ofAgents = graver(issues).filter(({ agent_findings: findings }) => findings > 0).sort(byFrequency).slice(0, ISSUES);
  const keys = ofAgents.map(issueKey);
  const countsOf = (agent: string) => keys.map((key) => tally.counts.agents.get(agent)?.issues.get(key) ?? 0);
  const rows = all
    .map(({ agent }) => ({ agent, counts: countsOf(agent) }))
    .filter(({ counts }) => counts.some((count) => count > 0))
    .slice(0, AGENTS);
  if (rows.length < 2 || keys.length < 2) return null;
  return {
    name: 'agents',
    title: words.charts.agents,
    text: words.charts.agentsText(formatCount(rows.length), formatCount(keys.length)),
    svg: heatMap({
      name: 'agents',
      rows: rows.map(({ agent }) => onOneLine(agent) || words.unknown),
      columns: ofAgents.map(({ title }) => onOneLine(title)),
      cells: rows.map(({ counts }) => counts),
      figures: keys.length <= FIGURES,
      rotates: true,
    }),
  };
}

function hours({ words, tally }: Report): Chart | null {
  const { hours: slices } = tally.counts;
  if (slices.size < 2) return null;
  const cells = words.weekdays.map(() => new Array<number>(24).fill(0));
  for (const [hour, slice] of slices) {
    const row = cells[dayOfWeek(hour) - 1];
    if (row !== undefined) row[hourOfDay(hour)] = slice.conversations;
  }
  let busiest = 0;
  for (const [hour, slice] of slices) if (slice.conversations > (slices.get(busiest)?.conversations ?? 0)) busiest = hour;
  const shown = words.weekdays.map((day, at) => ({ day, row: cells[at] ?? [] })).filter(({ row }) => row.some((count) => count > 0));
  return {
    name: 'hours',
    title: words.charts.hours,
    text: words.charts.hoursText(`${words.weekdays[dayOfWeek(busiest) - 1] ?? ''} ${hourName(hourOfDay(busiest))}`),
    svg: heatMap({
      name: 'hours',
      rows: shown.map(({ day }) => day),
      columns: Array.from({ length: 24 }, (_, hour) => String(hour)),
      cells: shown.map(({ row }) => row),
      figures: false,
    }),
  };
}
