import { meanScore, points, ratingFigures, rounded } from './figures.js';
import { responseFigures } from './response-figures.js';
import type { Tally } from './tally.js';

/** The figures of all conversations together, by the names that JSON keys have. */
export type TotalRow = ReturnType<typeof totalRow>;

export function totalRow(tally: Tally) {
  const { totals, agents, shops } = tally.counts;
  const { critical, major, minor, notice } = totals.findings;
  const rating = ratingFigures(totals.ratings);
  const findings = critical + major + minor + notice;
  return {
    conversations: totals.conversations,
    customer_messages: totals.messages.customer,
    agent_messages: totals.messages.agent,
    bot_messages: totals.messages.bot,
    system_messages: totals.messages.system,
    /** Who spoke in a conversation; an agent whom only a refund names is none of them. */
    agents: [...agents.values()].filter(({ conversations }) => conversations > 0).length,
    shops: shops.size,
    ...responseFigures(totals.response),
    findings,
    critical,
    major,
    minor,
    notice,
    flagged_conversations: totals.flagged,
    faulty_conversations: totals.faulty,
    critical_conversations: totals.critical,
    findings_per_100_conversations:
      totals.conversations === 0 ? null : rounded((findings / totals.conversations) * 100, 2),
    points: points(totals.findings.points),
    score: meanScore(totals.score, totals.conversations),
    dismissed_findings: totals.dismissed,
    unattended_conversations: totals.unattended,
    shared_conversations: totals.shared,
    undated_conversations: totals.undated,
    untopiced_conversations: totals.untopiced,
    rating_count: rating.count,
    rating_mean: rating.mean,
    loose_refunds: totals.looseRefunds,
  };
}
