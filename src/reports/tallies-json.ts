import type { RunRecord } from '../model/results.js';
import { AGENT_COLUMNS, levelRows } from '../tallies/agent-rows.js';
import { lostRows, saleRow, saleRows } from '../tallies/enquiry-rows.js';
import { eventRows } from '../tallies/event-counts.js';
import { orderRows, reasonRows } from '../tallies/order-rows.js';
import { compareNames, ranked } from '../tallies/figures.js';
import { dayOfWeek, hourOfDay, hourRows, rankedSlices } from '../tallies/slice-rows.js';
import { headline } from './headline.js';
import { ISSUE_RECORD_COLUMNS, issueRecords } from './issue-records.js';
import { monthlyFigures } from './monthly/monthly-figures.js';
import type { Report } from './report.js';
import type { ReviewFigures } from './review-figures.js';
import { runNotes } from './words/remark-words.js';

/** A team's row says the same as an agent's, of all its agents. */
const TEAM_COLUMNS = AGENT_COLUMNS.filter((column) => column !== 'agent');

const LEVEL_COLUMNS = AGENT_COLUMNS.filter((column) => column !== 'agent' && column !== 'team');

/**
 * The tallies as one JSON object (DESIGN §8): rows have the keys of the English CSV heads in every language, waits are in
 * seconds, rates from 0 to 1, null = not measured.
 */
export function talliesJson(report: Report): string {
  const { period, totals, agents, teams, refunds, runs, remarks, tally, language, reviews } = report;
  const { topics, stages, shops, days, hours, totals: counts } = tally.counts;
  const all = totals.conversations;
  const named = (name: string, rows: ReturnType<typeof rankedSlices>) =>
    rows.map(({ name: value, ...figures }) => ({ [name]: value, ...figures }));
  const byDay = rankedSlices(days, all).sort((a, b) => compareNames(a.name, b.name));
  const json = {
    period,
    headline: headline(report),
    totals: { ...totals, left_out_by_reason: Object.fromEntries(ranked(counts.response.leftOut)), window: tally.window },
    agents: agents.map((row) => pick(row, AGENT_COLUMNS)),
    teams: teams.map((row) => pick(row, TEAM_COLUMNS)),
    issues: issueRecords(report).map((row) => pick(row, ISSUE_RECORD_COLUMNS)),
    topics: named('topic', rankedSlices(topics, all)),
    stages: named('stage', rankedSlices(stages, all)),
    shops: named('shop', rankedSlices(shops, all)),
    days: named('day', byDay),
    refunds,
    refund_reasons: reasonRows(tally),
    refusals: { ...Object.fromEntries(tally.counts.refusals), days: Object.fromEntries(tally.counts.refusedDays) },
    orders: orderRows(tally.counts.orders).map(({ name: shop, ...figures }) => ({ shop, ...figures })),
    products: orderRows(tally.counts.productOrders).map(({ name: product, ...figures }) => ({ product, conversations: tally.counts.products.get(product)?.conversations ?? 0, ...figures })),
    enquiries: { ...saleRow(tally.counts.enquiries.all), agents: saleRows(tally), lost: lostRows(tally) },
    events: eventRows(tally.counts.events, all),
    tiers: named('tier', rankedSlices(tally.counts.tiers, all)),
    levels: levelRows(tally).map((row) => pick(row, LEVEL_COLUMNS)),
    hours: hourRows(hours, all, hourOfDay).map(({ part: hour, ...figures }) => ({ hour, ...figures })),
    weekdays: hourRows(hours, all, dayOfWeek).map(({ part: weekday, ...figures }) => ({ weekday, ...figures })),
    ...(reviews === null ? {} : { reviews: reviewed(reviews) }),
    ...(report.monthly === null ? {} : monthlyFigures(report)),
    notes: [...new Set([...runs.flatMap((run) => runNotes(run, language)), ...remarks])],
    inputs: runs.flatMap((run) => run.inputs),
    runs: runs.map(told),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

function reviewed({ findings, reviewed, appealed, precision }: ReviewFigures) {
  return { findings, reviewed, appealed, precision };
}

/** The columns of a row, in their order and no others. */
function pick<Row, Column extends keyof Row & string>(row: Row, columns: readonly Column[]): Pick<Row, Column> {
  return Object.fromEntries(columns.map((column) => [column, row[column]])) as Pick<Row, Column>;
}

function told({ tool, started, finished, command, packs, conversations, measures }: RunRecord) {
  return { tool, started, finished, command, packs, conversations, measures };
}
