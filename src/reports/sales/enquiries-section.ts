/** 询单转化: who asked and then bought, by agent, and why the others did not. */
import { lostRows, saleRow, type SaleRow, saleRows } from '../../tallies/enquiry-rows.js';
import { rankedSlices } from '../../tallies/slice-rows.js';
import { formatCount, formatNumber, formatRate, formatShare } from '../format.js';
import { type Block, heading, paragraph, type Text, table } from '../page.js';
import type { Report } from '../report.js';
import { slicesTable } from '../topics-section.js';
import { nameOf } from '../words/words-of.js';
import { salesWords } from './words.js';

const AGENTS = 20;
const TOPICS = 10;

/** Nothing without an order file that names its customers. */
export function enquiriesSection(report: Report): Block[] {
  const { tally, language, words } = report;
  const all = saleRow(tally.counts.enquiries.all);
  const say = salesWords(language);
  if (all.asked === 0) return tiersTable(report);
  const agents = saleRows(tally).slice(0, AGENTS);
  const lost = lostRows(tally);
  const share = (customers: number) => formatShare(customers, lost.all, words);
  return [
    heading(2, say.enquiries),
    table(say.enquiryHeads, [cells({ strong: say.everybody }, all, report), ...agents.map((row) => cells(row.agent || words.unknown, row, report))]),
    paragraph(say.enquiriesNote),
    ...(lost.all === 0
      ? []
      : [
          heading(3, say.lost),
          table(say.lostHeads, lost.reasons.map(({ reason, customers }) => [say.lostReasons[reason] ?? reason, formatCount(customers), share(customers)])),
          table(
            say.lostTopicHeads,
            lost.topics.slice(0, TOPICS).map(({ topic, customers }) => [topic === '' ? words.unknown : nameOf('topic', topic, words), formatCount(customers), share(customers)]),
          ),
          paragraph(say.lostNote),
        ]),
    ...tiersTable(report),
  ];
}

function cells(name: Text, row: SaleRow, { words }: Report): Text[] {
  return [
    name,
    formatCount(row.asked),
    formatCount(row.ordered),
    formatCount(row.paid),
    formatRate(row.paid, row.asked, words),
    formatNumber(row.sales, 2),
    formatNumber(row.sale_mean, 2),
    formatCount(row.refunded_orders),
    formatRate(row.refunded_orders, row.paid_orders, words),
  ];
}

/** Whether valued customers are served faster (P353). */
function tiersTable(report: Report): Block[] {
  const { tally, totals, language } = report;
  const say = salesWords(language);
  const { tiers } = tally.counts;
  if (tiers.size === 0) return [];
  const rows = rankedSlices(tiers, totals.conversations);
  return [heading(2, say.tiers), slicesTable(report, say.tier, rows, (name) => say.tierNames[name] ?? name)];
}
