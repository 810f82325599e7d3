/** Any one table of a report: a row an agent, issue, topic, shop, team, hour, day or product. */
import { AGENT_COLUMNS, levelRows } from '../tallies/agent-rows.js';
import { ISSUE_COLUMNS } from '../tallies/issue-rows.js';
import { orderRow } from '../tallies/order-rows.js';
import { newOrders } from '../tallies/order-counts.js';
import { hourOfDay, hourRows, inOrder, mondayOf, rankedSlices, type SliceRow, sliceRow, spansOf } from '../tallies/slice-rows.js';
import { emptySlice } from '../tallies/slice-counts.js';
import { type Parting, untoldSlice } from '../tallies/untold.js';
import { type Cell, csvFile } from './csv.js';
import { DASH, formatNumber } from './format.js';
import { hourName } from './hours-section.js';
import { markdown } from './markdown.js';
import { withNames } from './named-cells.js';
import { heading, paragraph, table } from './page.js';
import type { Report } from './report.js';
import { salesWords } from './sales/words.js';
import { CHINESE_AGENT_HEADS, CHINESE_HEADS, type Head } from './words/chinese-heads.js';
import { nameOf } from './words/words-of.js';

export const BY = ['agent', 'issue', 'topic', 'shop', 'team', 'hour', 'day', 'product', 'level', 'stage', 'tier', 'week', 'month'] as const;
export type By = (typeof BY)[number];

export interface ByTable {
  readonly by: By;
  /** The first so many rows; null = all. */
  readonly top: number | null;
}

type Row = Readonly<Record<string, Cell>>;

const SLICE_COLUMNS = [
  'conversations',
  'share',
  'customer_messages',
  'turns',
  'answered',
  'unanswered',
  'first_response_mean',
  'response_mean',
  'inside_rate',
  'reply_rate_3min',
  'critical',
  'major',
  'minor',
  'notice',
  'points',
  'score',
  'rating_count',
  'satisfied_rate',
  'bad_rating_rate',
] as const;

/** Of a product besides: what order and after-sale files know of it. */
const ORDER_COLUMNS = ['orders', 'paid_orders', 'sales', 'refunds', 'refund_rate'] as const;

/** The table as JSON: an array whose rows have the keys of the English CSV heads. */
export function byJson(report: Report, asked: ByTable): string {
  const { columns, rows } = rowsBy(report, asked);
  return `${JSON.stringify(rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column] ?? null]))), null, 2)}\n`;
}

export function byCsv(report: Report, asked: ByTable): string {
  const { columns, rows } = rowsBy(report, asked);
  return csvFile(columns, headsOf(columns, report, asked.by), rows.map((row) => withNames(row, report)));
}

export function byMarkdown(report: Report, asked: ByTable): string {
  const { columns, rows: found } = rowsBy(report, asked);
  const rows = found.map((row) => withNames(row, report));
  const title = `${report.words.heads[asked.by === 'issue' ? 'title' : asked.by]} · ${report.period.label}`;
  const isText = (column: string) => rows.some((row) => typeof row[column] === 'string');
  const heads = headsOf(columns, report, asked.by, ' ').map((head, at) => (isText(columns[at] ?? '') ? head : `>${head}`));
  const cells = rows.map((row) => columns.map((column) => cellText(column, row[column] ?? null, report)));
  return markdown([heading(1, title), rows.length === 0 ? paragraph(nothingFor(report, asked.by)) : table(heads, cells)]);
}

/** As people read it: a share in percent, the means to a tenth. */
function cellText(column: string, cell: Cell, { words }: Report): string {
  if (typeof cell !== 'number') return cell ?? DASH;
  return /(?:^share|_rate(?:_3min)?)$/u.test(column) ? words.percent((cell * 100).toFixed(1).replace(/^(0|100)\.0$/u, '$1')) : formatNumber(cell);
}

function nothingFor({ words, language }: Report, by: By): string {
  if (by === 'product') return salesWords(language).noProducts;
  return by === 'tier' ? salesWords(language).noTiers : words.text.nothing;
}

function headsOf(columns: readonly string[], { language }: Report, by: By, between = '_'): string[] {
  const own = by === 'agent' || by === 'team' || by === 'level' ? CHINESE_AGENT_HEADS : {};
  return columns.map((column) =>
    language === 'zh' && column in CHINESE_HEADS ? (own[column as Head] ?? CHINESE_HEADS[column as Head]) : column.replaceAll('_', between),
  );
}

function rowsBy(report: Report, { by, top }: ByTable): { columns: readonly string[]; rows: readonly Row[] } {
  const all = allRows(report, by);
  return top === null ? all : { ...all, rows: all.rows.slice(0, top) };
}

function allRows(report: Report, by: By): { columns: readonly string[]; rows: readonly Row[] } {
  const { words, totals, tally, agents, teams, issues } = report;
  const { topics, shops, days, hours, stages, tiers } = tally.counts;
  const all = totals.conversations;
  const sliced = (rows: readonly (SliceRow & { readonly name: string })[], called = (name: string) => name) => ({
    columns: [by, ...SLICE_COLUMNS],
    rows: [...rows, ...(rows.length === 0 ? [] : untold(report, by))].map((row): Row => ({ ...row, [by]: row.name === '' ? words.unknown : called(row.name) })),
  });
  switch (by) {
    case 'agent':
      return { columns: AGENT_COLUMNS, rows: agents };
    case 'team':
      return { columns: AGENT_COLUMNS.filter((column) => column !== 'agent' && column !== 'rank_in_team'), rows: teams };
    case 'issue':
      return { columns: ISSUE_COLUMNS, rows: issues.map(({ ranking: _, ...row }) => row) };
    case 'topic':
      return sliced(rankedSlices(topics, all), (name) => nameOf('topic', name, words));
    case 'shop':
      return sliced(rankedSlices(shops, all));
    case 'product':
      return productRows(report);
    case 'stage':
      return sliced(rankedSlices(stages, all), (name) => nameOf('stage', name, words));
    case 'tier':
      return sliced(rankedSlices(tiers, all), (name) => salesWords(report.language).tierNames[name] ?? name);
    case 'level':
      return { columns: ['level', ...AGENT_COLUMNS.filter((column) => !['agent', 'team', 'level', 'rank_in_team'].includes(column))], rows: levelRows(tally) };
    case 'week':
      return sliced(inOrder(rankedSlices(spansOf(days, mondayOf), all)));
    case 'month':
      return sliced(inOrder(rankedSlices(spansOf(days, (day) => day.slice(0, 7)), all)));
    case 'day':
      return sliced(inOrder(rankedSlices(days, all)));
    case 'hour':
      return sliced(hourRows(hours, all, hourOfDay).map((row) => ({ ...row, name: hourName(row.part) })));
  }
}

const PARTINGS: Partial<Record<By, Parting>> = { stage: 'stages', tier: 'tiers', product: 'products', day: 'days', week: 'days', month: 'days' };

/** A row of the conversations that are in none of the parts, last, where there are any. */
function untold({ tally, totals }: Report, by: By): (SliceRow & { readonly name: string })[] {
  const parting = PARTINGS[by];
  if (parting === undefined) return [];
  const slice = untoldSlice(tally.counts, parting);
  return slice.conversations === 0 ? [] : [{ ...sliceRow(slice, totals.conversations), name: '' }];
}

/** Products that anybody spoke of, ordered or sent back, and the conversations about none. */
function productRows(report: Report): { columns: readonly string[]; rows: readonly Row[] } {
  const { tally, totals, words } = report;
  const { products, productOrders } = tally.counts;
  const rows = [...new Set([...products.keys(), ...productOrders.keys()])].map((product) => {
    const slice = sliceRow(products.get(product) ?? emptySlice(), totals.conversations);
    const orders = orderRow(productOrders.get(product) ?? newOrders());
    return { ...orders, ...slice, paid_orders: orders.paid, refunds: orders.refunds, product };
  });
  const sorted = rows.sort((a, b) => b.conversations - a.conversations || b.orders - a.orders || (a.product < b.product ? -1 : 1));
  const rest = rows.length === 0 ? [] : untold(report, 'product').map((row) => ({ ...row, product: words.unknown }));
  const ordered = productOrders.size > 0 ? ORDER_COLUMNS : [];
  return { columns: ['product', ...SLICE_COLUMNS, ...ordered], rows: [...sorted, ...rest] };
}
