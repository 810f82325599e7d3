import type { CountedConversation, CountedFinding } from '../model/counted.js';
import { count } from './counts.js';
import { hasComplaint } from './matters.js';
import { issueKey } from './issue-counts.js';
import { countTurns, noResponses, type ResponseCounts, type Window } from './response-counts.js';
import { countFinding, inThousandths, noFindings, type SeverityCounts, scoreOf } from './severity-counts.js';

export type AgentCounts = {
  conversations: number;
  /** Of the agent's conversations, in which others may have spoken too. */
  customerMessages: number;
  /** The agent's own. */
  agentMessages: number;
  /** Conversations that others had a part in. */
  shared: number;
  response: ResponseCounts;
  findings: SeverityCounts;
  /** Sum over the agent's conversations of what the agent's own findings leave, in thousandths. */
  score: number;
  /** Conversations by the rating the customer gave. */
  ratings: Map<number, number>;
  refunds: number;
  /** Conversations in which the customer complains, or says that they will. */
  complaints: number;
  /** Conversations of the agent after which the customer came back for the same matter. */
  recontacts: number;
  /** The agent's findings by issue. */
  issues: Map<string, number>;
  /** What they took by issue, in thousandths of a point. */
  issuePoints: Map<string, number>;
  /** Conversations by the team that the export names. */
  teams: Map<string, number>;
  /** And by the level that the roster gives. */
  levels: Map<string, number>;
  /** Conversations by topic, for who handles what. */
  topics: Map<string, number>;
};

export function newAgent(): AgentCounts {
  return {
    conversations: 0,
    customerMessages: 0,
    agentMessages: 0,
    shared: 0,
    response: noResponses(),
    findings: noFindings(),
    score: 0,
    ratings: new Map(),
    refunds: 0,
    complaints: 0,
    recontacts: 0,
    issues: new Map(),
    issuePoints: new Map(),
    teams: new Map(),
    levels: new Map(),
    topics: new Map(),
  };
}

/** Counts a conversation that the agent spoke in. */
export function countAgentConversation(
  counts: AgentCounts,
  agent: string,
  record: CountedConversation,
  standing: readonly CountedFinding[],
): void {
  counts.conversations += 1;
  counts.customerMessages += record.messages.customer;
  const messages = record.agent_messages[agent];
  if (typeof messages === 'number') counts.agentMessages += messages; // an agent may be called `constructor`
  if (record.agents.length > 1) counts.shared += 1;
  counts.score += scoreOf(standing, agent);
  if (record.rating !== null) counts.ratings.set(record.rating, (counts.ratings.get(record.rating) ?? 0) + 1);
  counts.refunds += record.refunds.length;
  if (hasComplaint(standing)) counts.complaints += 1;
  const team = record.teams?.[agent];
  if (typeof team === 'string' && team !== '') count(counts.teams, team);
  const level = record.levels?.[agent];
  if (typeof level === 'string' && level !== '') count(counts.levels, level);
  for (const topic of record.topics) count(counts.topics, topic);
}

/** Counts the turns of a conversation that belong to the agent. */
export function countAgentTurns(counts: AgentCounts, agent: string, record: CountedConversation, window: Window): void {
  countTurns(counts.response, record.turns, window, agent);
}

/** Counts a finding that is the agent's own. */
export function countAgentFinding(counts: AgentCounts, finding: CountedFinding): void {
  countFinding(counts.findings, finding);
  const key = issueKey(finding);
  count(counts.issues, key);
  if (finding.points !== 0) count(counts.issuePoints, key, inThousandths(finding.points));
}
