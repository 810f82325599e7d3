/** Work by kind, and the agents that it takes (P259, P306). */
import { workRows } from '../../tallies/work-rows.js';
import { formatCount, formatNumber, formatShare } from '../format.js';
import { type Block, heading, paragraph, table } from '../page.js';
import type { Report } from '../report.js';
import { nameOf } from '../words/words-of.js';
import { monthlyWords } from './words.js';

const ROWS = 12;

export function workSection({ tally, totals, words, language }: Report): Block[] {
  const say = monthlyWords(language);
  const { days, agent_days: agentDays, conversations_per_agent_day: pace, paid_orders_per_agent_day: orders, kinds } = workRows(tally);
  if (kinds.length === 0 || agentDays === 0) return [];
  return [
    heading(2, say.sections.work),
    table(
      say.heads.work,
      kinds.slice(0, ROWS).map((row) => [
        nameOf('topic', row.topic, words),
        formatCount(row.conversations),
        formatShare(row.conversations, totals.conversations, words),
        formatNumber(row.conversations_per_day),
        formatNumber(row.agents),
      ]),
    ),
    paragraph(say.workNote(formatNumber(pace), formatCount(agentDays), formatCount(days), orders === null ? null : formatNumber(orders))),
  ];
}
