/** brief.md: what the morning meeting needs to know of the night, in one or two screens: what is new, what to review, whom to praise, who waits. */
import type { AgentRow } from '../tallies/agent-rows.js';
import { compareExamples, type Example } from '../tallies/examples.js';
import { doerOf, occasionOf, quoteOf, rowOf } from './evidence.js';
import { formatCount, formatMoment } from './format.js';
import { markdown } from './markdown.js';
import { type Block, heading, list, paragraph } from './page.js';
import type { Report } from './report.js';
import { reviewLabel } from './review-figures.js';
import { titleOf } from './words/in-language.js';
import { briefWordsOf } from './words/brief-words.js';

/** A conversation in which the customer still waits. */
export interface Waiting {
  readonly conversation: string;
  readonly shop: string;
  /** Masked. */
  readonly customer: string;
  readonly agent: string | null;
  readonly since: string | null;
}

export interface BriefSource {
  readonly report: Report;
  readonly day: string;
  /** Critical findings that the night before did not have. */
  readonly fresh: readonly Example[];
  /** The night before, and its critical findings that nobody has reviewed. */
  readonly earlier: { readonly day: string; readonly findings: readonly Example[] } | null;
  /** What customers said that is no red line, but to be looked at. */
  readonly signals: readonly Example[];
  readonly waiting: readonly Waiting[];
}

/** More would not be a brief. */
const FRESH = 12;
const QUEUED = 5;
const PRAISED = 3;
const WAITING = 8;
/** Praise of fewer conversations would praise luck. */
const ENOUGH = 5;

export function briefMarkdown(source: BriefSource): string {
  const { report, day, fresh, waiting } = source;
  const words = briefWordsOf(report.language);
  const count = (some: readonly unknown[]) => formatCount(some.length);
  return markdown([
    heading(1, words.title(day)),
    paragraph({ strong: words.conclusion(formatCount(report.totals.conversations), count(fresh), count(waiting)) }),
    ...freshSection(source),
    ...queueSection(source),
    ...praiseSection(source),
    ...waitingSection(source),
  ]);
}

/** What agents did before what customers said; the gravest first. */
export function byUrgency(one: Example, other: Example): number {
  const ofCustomer = ({ finding }: Example) => (finding.role === 'customer' ? 1 : 0);
  return ofCustomer(one) - ofCustomer(other) || compareExamples(one, other);
}

/** A finding in one line: what, in whose words, whose doing, of which order; and what to do. */
export function briefLine(example: Example, report: Report): string {
  const { words, rules } = report;
  const { finding } = example;
  const review = reviewLabel(finding, report.language, report.reviews?.labelOf);
  const place = [review, doerOf(example, words), occasionOf(example, report), orderOf(example, report), rowOf(example)];
  const said = words.colon(titleOf(finding, rules, report.language), [quoteOf(example, words), place.filter((part) => part !== '').join(' · ')].filter((part) => part !== '').join(' — '));
  const remedy = rules.get(finding.rule)?.remedy ?? '';
  return remedy === '' ? said : `${said} → ${remedy}`;
}

/** The order, where the occasion does not name it. */
function orderOf({ finding, conversation }: Example, { words }: Report): string {
  return finding.order === null || conversation === '' ? '' : `${words.text.order} ${finding.order}`;
}

function freshSection({ report, fresh }: BriefSource): Block[] {
  const words = briefWordsOf(report.language);
  if (fresh.length === 0) return [heading(2, words.fresh), paragraph(words.calm)];
  const sorted = [...fresh].sort(byUrgency);
  const more = sorted.length > FRESH ? [words.more(formatCount(sorted.length - FRESH))] : [];
  return [heading(2, words.fresh), ...list([...sorted.slice(0, FRESH).map((each) => briefLine(each, report)), ...more])];
}

function queueSection({ report, fresh, earlier, signals }: BriefSource): Block[] {
  const words = briefWordsOf(report.language);
  const named = (examples: readonly Example[]) => {
    const shown = [...examples].sort(byUrgency).slice(0, QUEUED);
    return [
      ...shown.map((each) => briefLine(each, report)),
      ...(examples.length > shown.length ? [words.more(formatCount(examples.length - shown.length))] : []),
    ];
  };
  const open = earlier?.findings ?? [];
  const blocks: Block[] = [
    ...(fresh.length > 0 ? [paragraph(words.risk(formatCount(fresh.length)))] : []),
    ...(earlier === null || open.length === 0
      ? []
      : [paragraph(words.earlier(earlier.day, formatCount(open.length))), ...list(named(open))]),
    ...(signals.length > 0 ? [paragraph(words.signals(formatCount(signals.length))), ...list(named(signals))] : []),
  ];
  return blocks.length === 0 ? [] : [heading(2, words.queue), paragraph(words.queueNote), ...blocks];
}

function praiseSection({ report }: BriefSource): Block[] {
  const words = briefWordsOf(report.language);
  const praised = report.agents
    .filter(({ agent, conversations, points }) => agent !== '' && conversations >= ENOUGH && points <= 0)
    .sort((a, b) => a.points - b.points || (b.rating_mean ?? 0) - (a.rating_mean ?? 0) || b.conversations - a.conversations)
    .slice(0, PRAISED);
  const line = ({ agent, conversations, rating_mean: rating }: AgentRow) =>
    words.praised(agent, formatCount(conversations), rating === null ? '' : String(rating));
  return praised.length === 0 ? [] : [heading(2, words.praise), ...list(praised.map(line))];
}

function waitingSection({ report, waiting }: BriefSource): Block[] {
  const words = briefWordsOf(report.language);
  if (waiting.length === 0) return [];
  const sorted = [...waiting].sort((a, b) => ((a.since ?? '~') < (b.since ?? '~') ? -1 : 1));
  const lines = sorted.slice(0, WAITING).map(({ conversation, shop, customer, agent, since }) => {
    const place = report.totals.shops > 1 ? `${shop} · ` : '';
    const at = since === null ? '–' : formatMoment(since);
    return `${place}${report.words.text.conversation} ${conversation} · ${words.waiting(customer, agent ?? words.nobody, at)}`;
  });
  const more = sorted.length > WAITING ? [words.more(formatCount(sorted.length - WAITING))] : [];
  return [heading(2, words.unanswered), ...list([...lines, ...more])];
}
