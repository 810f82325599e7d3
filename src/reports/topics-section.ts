import { rankedSlices, type SliceRow, sliceRow } from '../tallies/slice-rows.js';
import { untoldSlice } from '../tallies/untold.js';
import { formatCount, formatDuration, formatNumber, formatRate, formatShare } from './format.js';
import { type Block, heading, paragraph, type Text, table } from './page.js';
import type { Report } from './report.js';
import { nameOf } from './words/words-of.js';

/** Rows of a table; the rest is in the JSON. */
const ROWS = 12;

/** What customers ask about, and at which stage. */
export function topicsSection(report: Report): Block[] {
  const { words, tally, totals } = report;
  const { topics, stages } = tally.counts;
  const { untopiced_conversations: untopiced } = totals;
  return [
    ...(topics.size === 0
      ? []
      : [
          heading(2, words.sections.topics),
          slicesTable(report, words.heads.topic, rankedSlices(topics, totals.conversations), (name) =>
            nameOf('topic', name, words),
          ),
          paragraph(words.text.topicsNote(untopiced === 0 ? null : formatCount(untopiced))),
        ]),
    ...(stages.size < 2
      ? []
      : [
          heading(2, words.sections.stages),
          slicesTable(report, words.heads.stage, [...rankedSlices(stages, totals.conversations), ...unstaged(report)], (name) =>
            name === '' ? words.unknown : nameOf('stage', name, words),
          ),
        ]),
  ];
}

/** Conversations of which nothing tells the stage, as a row. */
function unstaged({ tally, totals }: Report): (SliceRow & { readonly name: string })[] {
  const slice = untoldSlice(tally.counts, 'stages');
  return slice.conversations === 0 ? [] : [{ ...sliceRow(slice, totals.conversations), name: '' }];
}

/** The shops side by side, where there are several. */
export function shopsSection(report: Report): Block[] {
  const { words, tally, totals } = report;
  const { shops } = tally.counts;
  if (shops.size < 2) return [];
  const rows = rankedSlices(shops, totals.conversations);
  return [
    heading(2, words.sections.shops),
    slicesTable(report, words.heads.shop, rows, (name) => name || words.unknown),
  ];
}

/** A table of parts of all conversations. */
export function slicesTable(
  { words, totals }: Report,
  head: string,
  rows: readonly (SliceRow & { readonly name: string })[],
  called: (name: string) => string,
): Block {
  const { heads, columns } = words;
  const isRated = rows.some(({ rating_count: rated }) => rated > 0);
  const figures = [
    heads.conversations,
    heads.share,
    heads.critical,
    columns.faults,
    heads.score,
    columns.response,
    columns.reply,
    ...(isRated ? [heads.satisfied_rate] : []),
  ];
  return table(
    [head, ...figures.map((figure) => `>${figure}`)],
    rows
      .slice(0, ROWS)
      .map((row): Text[] => [
        called(row.name),
        formatCount(row.conversations),
        formatShare(row.conversations, totals.conversations, words),
        row.critical > 0 ? { strong: formatCount(row.critical) } : '0',
        formatCount(row.major + row.minor),
        formatNumber(row.score),
        formatDuration(row.response_mean, words),
        formatRate(row.replied_3min, row.turns, words),
        ...(isRated ? [formatRate(row.satisfied, row.rating_count, words)] : []),
      ]),
  );
}
