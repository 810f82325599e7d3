/** Before or after shipping, why, and what the shop refused: what after-sale files tell beside how long it took. */
import { isRefundKind } from '../../tallies/order-counts.js';
import { reasonRows } from '../../tallies/order-rows.js';
import { ranked } from '../../tallies/figures.js';
import { formatCount, formatRate, formatShare } from '../format.js';
import { type Block, heading, paragraph, table } from '../page.js';
import type { Report } from '../report.js';
import { salesWords } from './words.js';

const REASONS = 12;

export function refundCauses(report: Report): Block[] {
  return [...stages(report), ...reasons(report), ...refusals(report)];
}

function stages({ refunds, words, language }: Report): Block[] {
  const say = salesWords(language);
  const own = refunds.filter(({ kind }) => isRefundKind(kind));
  const sum = (of: (row: (typeof refunds)[number]) => number) => own.reduce((all, row) => all + of(row), 0);
  const [unsent, sent] = [sum((row) => row.unsent), sum((row) => row.sent)];
  const returned = own.find(({ kind }) => kind === 'return-refund')?.refunds ?? 0;
  const undecidable = refunds.reduce((all, row) => all + row.undecidable, 0);
  return [
    // Where no file tells it, only returns are known, and all of them were sent: that says nothing.
    ...(unsent === 0
      ? []
      : [paragraph(say.stages(formatRate(unsent, unsent + sent, words), formatRate(sent, unsent + sent, words), formatRate(returned, sum((row) => row.refunds), words)))]),
    ...(undecidable === 0 ? [] : [paragraph(say.undecidable(formatCount(undecidable)))]),
  ];
}

function reasons({ tally, words, language }: Report): Block[] {
  const say = salesWords(language);
  const rows = reasonRows(tally);
  if (rows.length === 0) return [];
  const all = rows.reduce((sum, { refunds }) => sum + refunds, 0);
  const objective = rows.filter(({ cause }) => cause === 'shop').reduce((sum, { refunds }) => sum + refunds, 0);
  return [
    heading(3, say.reasons),
    table(
      say.reasonHeads,
      rows.slice(0, REASONS).map(({ reason, cause, refunds }) => [reason, say.causes[cause] ?? cause, formatCount(refunds), formatShare(refunds, all, words)]),
    ),
    paragraph(say.reasonsNote(formatRate(objective, all, words))),
  ];
}

function refusals({ tally, language }: Report): Block[] {
  const { refusedDays, refusals: counts } = tally.counts;
  if (counts.size === 0) return [];
  const [day = '–', most = 0] = ranked(refusedDays)[0] ?? [];
  const won = formatCount(counts.get('won') ?? 0);
  return [paragraph(salesWords(language).refusals(formatCount(refusedDays.size), formatCount(most), day || '–', won))];
}
