import { type AgentCounts, newAgent } from './agent-counts.js';
import { addUp } from './counts.js';
import { newSales, type SaleCounts } from './enquiry-counts.js';
import { saleRow } from './enquiry-rows.js';
import { compareNames, meanScore, mostFrequent, points, ratingFigures, rounded, seconds, share } from './figures.js';
import { type IssueCounts, issueOf } from './issue-counts.js';
import { responseFigures } from './response-figures.js';
import type { Tally } from './tally.js';
import { meanWait } from './wait-histogram.js';

/** The columns of agents.csv (DESIGN §8): the order is relied on from outside, new ones go to the end. */
export const AGENT_COLUMNS = [
  'agent',
  'team',
  'conversations',
  'customer_messages',
  'agent_messages',
  'turns',
  'answered',
  'unanswered',
  'first_response_mean',
  'response_mean',
  'response_median',
  'response_p90',
  'quick',
  'inside',
  'slow',
  'inside_rate',
  'reply_rate_3min',
  'critical',
  'major',
  'minor',
  'notice',
  'points',
  'score',
  'conversation_reply_rate_3min',
  'undecidable_turns',
  'left_out_turns',
  'replied_3min',
  'first_responses',
  'conversations_with_turns',
  'conversations_replied_3min',
  'shared_conversations',
  'rating_count',
  'rating_mean',
  'refunds',
  'top_issue',
  'per_100_conversations',
  'recontacts',
  'refund_seconds_mean',
  'rank_in_team',
  'level',
  'satisfied',
  'satisfied_rate',
  'bad_ratings',
  'bad_rating_rate',
  'asked',
  'ordered',
  'paid',
  'conversion_rate',
  'sales',
  'sale_mean',
  'refunded_orders',
  'refunded_rate',
] as const;

export type AgentRow = ReturnType<typeof agentRow>;

/** A row of every agent, the one who needs attention most first. */
export function agentRows(tally: Tally): AgentRow[] {
  const { agents, issues } = tally.counts;
  const rows = [...agents].map(([agent, counts]) => ({
    ...agentRow(agent, counts, issues),
    ...salesOf(tally.counts.enquiries.agents.get(agent)),
    refund_seconds_mean: seconds(meanWait(tally.counts.agentRefunds.get(agent)?.finished ?? new Map())),
  }));
  return withRanks(rows).sort(byNeed);
}

/** A row of every team that agents are known to be in: its agents added up. `agent` is '' there. */
export function teamRows(tally: Tally): AgentRow[] {
  return groupRows(tally, ({ teams }) => mostFrequent(teams)).map(([team, row]) => ({ ...row, team })).sort(byNeed);
}

/** A row of every level (普通, 高级, 质检) that a roster gives to agents: those of it added up. `agent` is '' there. */
export function levelRows(tally: Tally): AgentRow[] {
  return groupRows(tally, ({ levels }) => mostFrequent(levels)).map(([level, row]) => ({ ...row, level })).sort(byNeed);
}

function groupRows(tally: Tally, groupOf: (counts: AgentCounts) => string | null): [string, AgentRow][] {
  const { agents, issues, enquiries } = tally.counts;
  const groups = new Map<string, { readonly sum: AgentCounts; readonly sales: SaleCounts; hasSales: boolean }>();
  for (const [agent, counts] of agents) {
    const name = groupOf(counts);
    if (name === null) continue;
    const group = groups.get(name) ?? { sum: newAgent(), sales: newSales(), hasSales: false };
    addUp(group.sum, counts);
    const sales = enquiries.agents.get(agent);
    if (sales !== undefined) {
      addUp(group.sales, sales);
      group.hasSales = true;
    }
    groups.set(name, group);
  }
  return [...groups].map(([name, { sum, sales, hasSales }]) => [name, { ...agentRow('', sum, issues), ...salesOf(hasSales ? sales : undefined) }]);
}

function agentRow(agent: string, counts: AgentCounts, issues: ReadonlyMap<string, IssueCounts>) {
  const rating = ratingFigures(counts.ratings);
  const graver = [...counts.issues].filter(([key]) => isMoreThanNotice(issues.get(key)));
  const top = mostFrequent(new Map(graver));
  return {
    agent,
    team: mostFrequent(counts.teams),
    conversations: counts.conversations,
    customer_messages: counts.customerMessages,
    agent_messages: counts.agentMessages,
    ...responseFigures(counts.response),
    critical: counts.findings.critical,
    major: counts.findings.major,
    minor: counts.findings.minor,
    notice: counts.findings.notice,
    points: points(counts.findings.points),
    score: meanScore(counts.score, counts.conversations),
    shared_conversations: counts.shared,
    rating_count: rating.count,
    rating_mean: rating.mean,
    level: mostFrequent(counts.levels),
    satisfied: rating.satisfied,
    satisfied_rate: share(rating.satisfied, rating.count),
    bad_ratings: rating.bad,
    bad_rating_rate: share(rating.bad, rating.count),
    ...salesOf(undefined),
    refunds: counts.refunds,
    complaints: counts.complaints,
    /** Critical, major and minor findings per 100 of the agent's conversations. */
    per_100_conversations:
      counts.conversations === 0
        ? null
        : rounded(((counts.findings.critical + counts.findings.major + counts.findings.minor) / counts.conversations) * 100, 2),
    recontacts: counts.recontacts,
    refund_seconds_mean: null as number | null,
    /** By score among the agents of the team, 1 = the highest; null without a team. */
    rank_in_team: null as number | null,
    /** The rule that the agent broke most often, notices aside. */
    top_issue: top === null ? null : issueOf(top).rule,
  };
}

/** What came of those who asked; null where there are no orders. */
function salesOf(counts: SaleCounts | undefined) {
  const { asked = null, ordered = null, paid = null, conversion_rate = null, sales = null, sale_mean = null, refunded_orders = null, refunded_rate = null } =
    counts === undefined ? {} : saleRow(counts);
  return { asked, ordered, paid, conversion_rate, sales, sale_mean, refunded_orders, refunded_rate };
}

/** Equal scores share a rank; agents without a conversation have none. */
function withRanks(rows: AgentRow[]): AgentRow[] {
  return rows.map((row) => {
    const { team, score } = row;
    if (team === null || score === null) return row;
    const above = rows.filter((other) => other.team === team && (other.score ?? -1) > score).length;
    return { ...row, rank_in_team: above + 1 };
  });
}

function isMoreThanNotice(issue: IssueCounts | undefined): boolean {
  return issue !== undefined && [...issue.severities.keys()].some((severity) => severity !== 'notice');
}

/** Who crossed a red line first, then the lower score, then the lower reply rate, then the name. */
function byNeed(a: AgentRow, b: AgentRow): number {
  return (
    b.critical - a.critical ||
    (a.score ?? 101) - (b.score ?? 101) ||
    (a.reply_rate_3min ?? 2) - (b.reply_rate_3min ?? 2) ||
    compareNames(a.agent, b.agent) ||
    compareNames(a.team ?? '', b.team ?? '')
  );
}
