/** What order files tell: how fast parcels leave, what they are worth, how many come back, by shop and by product. */
import { seconds } from '../../tallies/figures.js';
import { type OrderRow, orderRows } from '../../tallies/order-rows.js';
import { meanWait } from '../../tallies/wait-histogram.js';
import { formatCount, formatDuration, formatNumber, formatRate } from '../format.js';
import { type Block, heading, paragraph, table } from '../page.js';
import type { Report } from '../report.js';
import { salesWords } from './words.js';

/** Rows of a table; the rest is in the JSON, and in `report --by product`. */
const ROWS = 12;

/** Nothing without an order file. */
export function ordersSection(report: Report): Block[] {
  const { tally, words, language, totals } = report;
  if (totals.orders === null) return [];
  const say = salesWords(language);
  const rows = orderRows(tally.counts.orders).filter(({ orders }) => orders > 0);
  return [
    heading(2, say.orders),
    table(say.orderHeads, rows.slice(0, ROWS).map((row) => [row.name || words.unknown, ...orderCells(row, report)])),
    paragraph(say.ordersNote),
    ...productsTable(report),
  ];
}

function orderCells(row: OrderRow, { words }: Report): string[] {
  return [
    formatCount(row.orders),
    formatCount(row.paid),
    formatNumber(row.sales, 2),
    formatNumber(row.order_mean, 2),
    formatRate(row.shipped_24h, row.shipped, words),
    formatRate(row.shipped_48h, row.shipped, words),
    formatRate(row.collected_48h, row.collected, words),
    formatCount(row.unshipped),
    formatDuration(row.delivery_seconds_mean, words),
    formatRate(row.promises_kept, row.promised, words),
    formatRate(row.refunds, row.paid, words),
  ];
}

/** The products that give most work: refunds first, then orders. */
function productsTable({ tally, words, language }: Report): Block[] {
  const say = salesWords(language);
  const { productOrders, productRefunds, products } = tally.counts;
  const rows = orderRows(productOrders)
    .sort((a, b) => b.refunds - a.refunds)
    .slice(0, ROWS)
    .map((row) => {
      const refunds = productRefunds.get(row.name);
      return [
        row.name,
        formatCount(products.get(row.name)?.conversations ?? 0),
        formatCount(row.orders),
        formatCount(row.refunds),
        formatRate(row.refunds, row.paid, words),
        formatDuration(refunds === undefined ? null : seconds(meanWait(refunds.finished)), words),
        formatCount(refunds?.unsent ?? 0),
        formatCount(refunds?.sent ?? 0),
      ];
    });
  return rows.length === 0 ? [] : [heading(3, say.products), table(say.productHeads, rows)];
}
