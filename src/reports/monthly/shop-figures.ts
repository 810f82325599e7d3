/** Figures that only the shop knows, beside those of the chats: sales, service, scores of the platform, costs; exams by agent. */
import { type FigureRow, figureRows, weightedSums } from '../../tallies/shop-figures.js';
import { formatNumber } from '../format.js';
import { type Block, heading, paragraph, type Text, table } from '../page.js';
import type { Report } from '../report.js';
import { monthlyWords } from './words.js';

const ROWS = 60;

/** Nothing where no file of figures is given, or none is of the period. */
export function shopFigures(report: Report): Block[] {
  const { monthly, period, language, words } = report;
  const say = monthlyWords(language).shopFigures;
  const rows = figureRows(monthly?.figures ?? [], period);
  if (rows.length === 0) return [];
  const [ofShops, ofAgents] = [rows.filter(({ agent }) => agent === ''), rows.filter(({ agent }) => agent !== '')];
  return [
    heading(2, say.title),
    ...(ofShops.length === 0 ? [] : [table(say.heads, ofShops.slice(0, ROWS).map((row) => cells(row, report)))]),
    ...weightedSums(ofShops).map(({ group, shop, value, before, of }) =>
      paragraph(say.sum(words.join([group, shop].filter((name) => name !== '')) || say.title, formatNumber(value, 2), before === null ? null : formatNumber(before, 2), String(of))),
    ),
    paragraph(say.note),
    ...(ofAgents.length === 0 ? [] : [heading(3, say.agents), table(say.agentHeads, ofAgents.slice(0, ROWS).map((row) => agentCells(row, report))), paragraph(say.agentsNote)]),
  ];
}

function cells(row: FigureRow, { language }: Report): Text[] {
  const say = monthlyWords(language).shopFigures;
  const of = (value: number | null) => (value === null ? '–' : formatNumber(value, 2) + row.unit);
  const target = row.target === null ? '–' : `${row.better === 'up' ? '≥' : '≤'} ${of(row.target)}`;
  return [
    row.group || '–',
    row.shop === '' ? row.name : `${row.name} · ${row.shop}`,
    of(row.value),
    of(row.before),
    changeOf(row),
    row.target_before === null ? target : say.changedTarget(target, of(row.target_before)),
    row.met === null ? '–' : row.met ? say.met : { strong: say.missed },
    of(row.peer),
    row.rank || '–',
    row.weight === null ? '–' : formatNumber(row.weight, 2),
    row.date,
  ];
}

/** Beside the agent's score in the chats: whether a training has shown there. */
function agentCells(row: FigureRow, report: Report): Text[] {
  const now = report.agents.find(({ agent }) => agent === row.agent);
  const before = report.previous?.agents.find(({ agent }) => agent === row.agent);
  const of = (value: number | null) => (value === null ? '–' : formatNumber(value, 2) + row.unit);
  return [row.agent, row.name, of(row.value), of(row.before), changeOf(row), formatNumber(now?.score ?? null), formatNumber(before?.score ?? null), row.date];
}

/** `+0.2（+4.3%）` */
function changeOf({ difference, change, unit }: FigureRow): string {
  if (difference === null) return '–';
  const sign = (value: number) => (value > 0 ? '+' : value < 0 ? '−' : '±');
  const size = `${sign(difference)}${formatNumber(Math.abs(difference), 2)}${unit === '%' ? ' pp' : unit}`;
  return change === null || unit === '%' ? size : `${size} / ${sign(change)}${formatNumber(Math.abs(change) * 100)}%`;
}
