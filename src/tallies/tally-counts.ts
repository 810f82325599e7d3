import type { Role } from '../model/message.js';
import type { AgentCounts } from './agent-counts.js';
import { type EnquiryCounts, newEnquiries } from './enquiry-counts.js';
import type { EventCounts } from './event-counts.js';
import type { IssueCounts } from './issue-counts.js';
import type { LoadCounts } from './load-counts.js';
import type { OrderCounts } from './order-counts.js';
import type { RefundCounts } from './refund-counts.js';
import { noResponses, type ResponseCounts } from './response-counts.js';
import { noFindings, type SeverityCounts } from './severity-counts.js';
import type { SliceCounts } from './slice-counts.js';

/** Everything that is counted. The maps are keyed by the name of what they count. */
export type TallyCounts = {
  totals: TotalCounts;
  agents: Map<string, AgentCounts>;
  /** By `issueKey`. */
  issues: Map<string, IssueCounts>;
  topics: Map<string, SliceCounts>;
  stages: Map<string, SliceCounts>;
  shops: Map<string, SliceCounts>;
  /** By the product that the export or an order file names; conversations without one are in none. */
  products: Map<string, SliceCounts>;
  /** By local date. */
  days: Map<string, SliceCounts>;
  /** By hour of the week, 0 is Monday 0:00: a turn at the hour it began, everything else when its conversation did. */
  hours: Map<number, SliceCounts>;
  /** By kind. */
  refunds: Map<string, RefundCounts>;
  /** By the agent who served the customer, or whom the after-sale file names. */
  agentRefunds: Map<string, RefundCounts>;
  /** By product, where a file names it. */
  productRefunds: Map<string, RefundCounts>;
  /** Refunds by the reason that the after-sale file gives. */
  reasons: Map<string, number>;
  /** After-sale requests that the shop refused; `won` = the platform upheld it. And those not upheld by local day. */
  refusals: Map<string, number>;
  refusedDays: Map<string, number>;
  /** Orders by shop, and by product. */
  orders: Map<string, OrderCounts>;
  productOrders: Map<string, OrderCounts>;
  enquiries: EnquiryCounts;
  /** By the customer's level in the shop, where order files tell. */
  tiers: Map<string, SliceCounts>;
  /** By event and phase, with `\0` between. */
  events: Map<string, EventCounts>;
  /** What agents had in hand, by agent and then by hour since 1970 of the local clock. */
  loads: Map<string, Map<number, LoadCounts>>;
  /** Conversations with a dissatisfied customer by `matterKey`: topic, product and stage. */
  dissatisfied: Map<string, number>;
};

export type TotalCounts = {
  conversations: number;
  messages: Record<Role, number>;
  /** Conversations with a finding that stands, with one that is more than a notice, and with a critical one. */
  flagged: number;
  faulty: number;
  critical: number;
  /** Conversations in which the customer complains, or says that they will. */
  complaints: number;
  /** Conversations after which the customer came back for the same matter. */
  recontacts: number;
  /** Conversations that no human agent spoke in, that several did, that have no time, that have no topic. */
  unattended: number;
  shared: number;
  undated: number;
  untopiced: number;
  response: ResponseCounts;
  findings: SeverityCounts;
  /** Those of them across conversations: of no product and no level of customers. */
  acrossFindings: SeverityCounts;
  /** Findings that do not stand: a person dismissed them. */
  dismissed: number;
  /** Sum of the conversations' scores in thousandths. */
  score: number;
  /** Conversations by their score in thousandths. */
  exactScores: Map<number, number>;
  /** Conversations by their first wait in milliseconds, where the first turn is counted and answered. */
  firstWaits: Map<number, number>;
  ratings: Map<number, number>;
  /** Conversations by their score in whole points, rounded down. */
  scores: Map<number, number>;
  /** After-sale rows that join no conversation. */
  looseRefunds: number;
};

export function newCounts(): TallyCounts {
  return {
    totals: {
      conversations: 0,
      messages: { customer: 0, agent: 0, bot: 0, system: 0 },
      flagged: 0,
      faulty: 0,
      critical: 0,
      complaints: 0,
      recontacts: 0,
      unattended: 0,
      shared: 0,
      undated: 0,
      untopiced: 0,
      response: noResponses(),
      findings: noFindings(),
      acrossFindings: noFindings(),
      dismissed: 0,
      score: 0,
      exactScores: new Map(),
      firstWaits: new Map(),
      ratings: new Map(),
      scores: new Map(),
      looseRefunds: 0,
    },
    agents: new Map(),
    issues: new Map(),
    topics: new Map(),
    stages: new Map(),
    shops: new Map(),
    products: new Map(),
    days: new Map(),
    hours: new Map(),
    refunds: new Map(),
    agentRefunds: new Map(),
    productRefunds: new Map(),
    reasons: new Map(),
    refusals: new Map(),
    refusedDays: new Map(),
    orders: new Map(),
    productOrders: new Map(),
    enquiries: newEnquiries(),
    tiers: new Map(),
    events: new Map(),
    loads: new Map(),
    dissatisfied: new Map(),
  };
}
