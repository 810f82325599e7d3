import { formatCount, formatDuration } from './format.js';
import { type Block, heading, paragraph, table } from './page.js';
import type { Report } from './report.js';
import { refundCauses } from './sales/refund-causes.js';
import { nameOf, type Words } from './words/words-of.js';

/** How long refunds took, by kind, and which two times of the file that is measured between. */
export function refundsSection(report: Report): Block[] {
  const { words, refunds } = report;
  if (refunds.length === 0) return [];
  const { heads } = words;
  const seconds = (value: number | null) => formatDuration(value, words);
  const figures = [
    heads.refunds,
    heads.finished,
    heads.open,
    heads.seconds_mean,
    heads.seconds_median,
    heads.seconds_p90,
  ];
  const rows = refunds.map((row) => [
    row.kind === '' ? words.unknown : nameOf('kind', row.kind, words),
    formatCount(row.refunds),
    formatCount(row.finished),
    formatCount(row.open),
    seconds(row.seconds_mean),
    seconds(row.seconds_median),
    seconds(row.seconds_p90),
  ]);
  const spans = [...new Set(refunds.map(({ measured }) => measured ?? ''))].filter((span) => span !== '');
  return [
    heading(2, words.sections.refunds),
    table([heads.kind, ...figures.map((figure) => `>${figure}`)], rows),
    paragraph(words.text.refundsNote(words.join(spans.map((span) => spanOf(span, words))))),
    ...refundCauses(report),
  ];
}

/** Results name the two columns that were read, or our own words for them. */
function spanOf(span: string, words: Words): string {
  return span
    .split(' → ')
    .map((time) => nameOf('time', time, words))
    .join(' → ');
}
