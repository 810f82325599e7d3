import { dayOfWeek, hourOfDay, hourRows, type SliceRow } from '../tallies/slice-rows.js';
import { formatCount, formatDuration, formatRate, formatShare } from './format.js';
import { type Block, heading, paragraph, table } from './page.js';
import type { Report } from './report.js';

type HourRow = SliceRow & { readonly part: number };

/** Widest bar, in blocks. */
const BAR = 12;

/** When customers come, and how fast they are answered then; days of the week only where there is more than one week. */
export function hoursSection(report: Report): Block[] {
  const { words, tally, totals } = report;
  const { hours, days } = tally.counts;
  if (hours.size === 0) return [];
  const byHour = hourRows(hours, totals.conversations, hourOfDay);
  const busiest = byHour.reduce((best, row) => (row.conversations > best.conversations ? row : best));
  const share = formatShare(busiest.conversations, totals.conversations, words);
  return [
    heading(2, words.sections.hours),
    paragraph(words.text.busiest(hourName(busiest.part), share)),
    hoursTable(report, words.heads.hour, byHour, hourName),
    paragraph(words.text.hoursNote),
    ...(days.size <= 7
      ? []
      : [
          heading(2, words.sections.weekdays),
          hoursTable(
            report,
            words.heads.weekday,
            hourRows(hours, totals.conversations, dayOfWeek),
            (day) => words.weekdays[day - 1] ?? '',
          ),
        ]),
  ];
}

export function hourName(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00–${String(hour + 1).padStart(2, '0')}:00`;
}

/** A bar of blocks, as long as `value` is of `most`; beyond it, it fills the width. */
export function bar(value: number, most: number, width: number): string {
  const blocks = most === 0 ? 0 : Math.round((value / most) * width);
  return '▇'.repeat(Math.min(width, Math.max(value > 0 ? 1 : 0, blocks)));
}

function hoursTable(
  { words }: Report,
  head: string,
  rows: readonly HourRow[],
  called: (part: number) => string,
): Block {
  const { heads, columns } = words;
  const most = Math.max(...rows.map(({ conversations }) => conversations));
  return table(
    [
      head,
      '',
      ...[heads.conversations, heads.customer_messages, columns.response, columns.reply].map((figure) => `>${figure}`),
    ],
    rows.map((row) => [
      called(row.part),
      bar(row.conversations, most, BAR),
      formatCount(row.conversations),
      formatCount(row.customer_messages),
      formatDuration(row.response_mean, words),
      formatRate(row.replied_3min, row.turns, words),
    ]),
  );
}
