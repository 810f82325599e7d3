import { rounded, share } from './figures.js';
import { rankedSlices } from './slice-rows.js';
import type { Tally } from './tally.js';

/** How much of each kind of work there is a day, and how many agents that is at the pace of the period. */
export function workRows({ counts }: Tally) {
  const days = counts.days.size;
  let agentDays = 0;
  for (const hours of counts.loads.values()) agentDays += new Set([...hours.keys()].map((hour) => Math.floor(hour / 24))).size;
  const { conversations } = counts.totals;
  const paid = [...counts.orders.values()].reduce((sum, orders) => sum + orders.paid, 0);
  const per = (part: number, of: number) => (of === 0 ? null : rounded(part / of, 2));
  const pace = per(conversations, agentDays);
  return {
    days,
    agent_days: agentDays,
    conversations_per_agent_day: pace,
    paid_orders_per_agent_day: paid === 0 ? null : per(paid, agentDays),
    kinds: rankedSlices(counts.topics, conversations).map(({ name, conversations: own }) => ({
      topic: name,
      conversations: own,
      share: share(own, conversations),
      conversations_per_day: per(own, days),
      agents: pace === null || pace === 0 || days === 0 ? null : rounded(own / days / pace, 2),
    })),
  };
}
