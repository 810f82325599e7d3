import { formatCount, formatDuration, formatNumber, formatRate } from './format.js';
import { type Block, heading, table } from './page.js';
import type { Report } from './report.js';

type Row = readonly [name: string, value: string, basis: string];

/** The figures of the whole, each with what it is a share or a mean of. */
export function keyFigures(report: Report): Block[] {
  const { words } = report;
  const rows = [...volume(report), ...quality(report), ...speed(report)];
  return [heading(2, words.sections.figures), table(words.figures.heads, rows)];
}

function volume({ words, totals }: Report): Row[] {
  const { figures } = words;
  const all = totals.conversations;
  const { conversations, messages, unattended, shared } = figures;
  const rows: Row[] = [
    [conversations.name, formatCount(all), conversations.basis(formatCount(totals.agents), formatCount(totals.shops))],
    [
      messages.name,
      formatCount(totals.customer_messages),
      messages.basis(formatCount(totals.agent_messages), formatCount(totals.bot_messages)),
    ],
  ];
  const { unattended_conversations: alone, shared_conversations: several } = totals;
  if (alone > 0) rows.push([unattended.name, formatRate(alone, all, words), unattended.basis]);
  if (several > 0) rows.push([shared.name, formatRate(several, all, words), shared.basis]);
  return rows;
}

function quality({ words, totals }: Report): Row[] {
  const { faulty, severities, score, rating, satisfied, badRating } = words.figures;
  const found = [totals.critical, totals.major, totals.minor, totals.notice].map(formatCount).join(' / ');
  const rows: Row[] = [
    [faulty.name, formatRate(totals.faulty_conversations, totals.conversations, words), faulty.basis],
    [severities.name, found, severities.basis(formatNumber(totals.per_100_conversations, 2))],
    [score.name, formatNumber(totals.score), score.basis],
  ];
  if (totals.rating_count > 0) {
    rows.push([rating.name, formatNumber(totals.rating_mean, 2), rating.basis(formatCount(totals.rating_count))]);
    rows.push([satisfied.name, formatRate(totals.satisfied, totals.rating_count, words), satisfied.basis]);
    rows.push([badRating.name, formatRate(totals.bad_ratings, totals.rating_count, words), badRating.basis]);
  }
  return rows;
}

function speed({ words, totals, tally }: Report): Row[] {
  const { figures } = words;
  const seconds = (value: number | null) => formatDuration(value, words);
  const answered = formatCount(totals.answered);
  const ofAnswered = (part: number) => formatRate(part, totals.answered, words);
  const { min, max } = tally.window;
  return [
    [figures.first.name, seconds(totals.first_response_mean), figures.first.basis(formatCount(totals.first_responses))],
    [figures.mean.name, seconds(totals.response_mean), figures.mean.basis(answered)],
    [
      figures.median.name,
      `${seconds(totals.response_median)} / ${seconds(totals.response_p90)}`,
      figures.median.basis(answered),
    ],
    [figures.reply.name, formatRate(totals.replied_3min, totals.turns, words), figures.reply.basis],
    [
      figures.replyByConversation.name,
      formatRate(totals.conversations_replied_3min, totals.conversations_with_turns, words),
      figures.replyByConversation.basis,
    ],
    [figures.unanswered.name, formatRate(totals.unanswered, totals.turns, words), figures.unanswered.basis],
    [figures.window.name(`${min}–${max}`), ofAnswered(totals.inside), figures.window.basis],
    [figures.quick.name(String(min)), ofAnswered(totals.quick), figures.quick.basis],
    [figures.slow.name(String(max)), ofAnswered(totals.slow), figures.slow.basis],
  ];
}
