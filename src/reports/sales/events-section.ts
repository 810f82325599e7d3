/** What customers came about in the course of a livestream or a promotion (P216): while it lasts, before shipping, on the way, delivered. */
import { eventRows } from '../../tallies/event-counts.js';
import { formatCount, formatRate } from '../format.js';
import { type Block, heading, paragraph, table } from '../page.js';
import type { Report } from '../report.js';
import { nameOf } from '../words/words-of.js';
import { salesWords } from './words.js';

const ROWS = 40;
const TOP = 3;

/** Nothing where no calendar was joined, or no conversation falls into it. */
export function eventsSection(report: Report): Block[] {
  const { tally, totals, words, language, titles } = report;
  const say = salesWords(language);
  const calendar = calendarTable(report);
  const rows = eventRows(tally.counts.events, totals.conversations).slice(0, ROWS);
  if (rows.length === 0) return calendar;
  const top = (ranked: readonly (readonly [string, number])[], called: (name: string) => string) =>
    ranked.length === 0 ? '–' : words.join(ranked.slice(0, TOP).map(([name, times]) => `${called(name)} ${formatCount(times)}`));
  return [
    ...calendar,
    heading(2, say.events),
    table(
      say.eventHeads,
      rows.map((row) => [
        row.event,
        say.phases[row.phase] ?? row.phase,
        formatCount(row.conversations),
        formatRate(row.refunds, row.conversations, words),
        formatCount(row.critical + row.major + row.minor),
        formatRate(row.replied_3min, row.turns, words),
        top(row.topics, (topic) => nameOf('topic', topic, words)),
        top(row.issues, (rule) => titles.get(rule) ?? rule),
      ]),
    ),
    paragraph(say.eventsNote),
  ];
}

/** What is known of each event of the period beforehand: when, what of, on which terms (P326). */
function calendarTable({ runs, period, tally, language, words }: Report): Block[] {
  const say = salesWords(language);
  const days = [...tally.counts.days.keys()].sort();
  const [from, to] = [period.from ?? days[0] ?? '', period.to ?? days.at(-1) ?? '9999'];
  const known = new Map(runs.flatMap(({ events = [] }) => events).map((event) => [`${event.name}\0${event.shop}\0${event.start}`, event]));
  const own = [...known.values()].filter(({ start, end }) => end.slice(0, 10) >= from && start.slice(0, 10) <= to).sort((a, b) => (a.start < b.start ? -1 : 1));
  if (own.length === 0) return [];
  const clock = (time: string) => time.slice(0, 16).replace('T', ' ');
  const rows = own.slice(0, ROWS).map(({ name, shop, start, end, product, note }) => [name, shop || words.unknown, `${clock(start)} – ${clock(end)}`, product || '–', note || '–']);
  return [heading(2, say.calendar), table(say.calendarHeads, rows)];
}
