import type { Role } from './message.js';
import type { InputRecord, RemarkRecord } from './input-record.js';
import type { Severity } from './rule.js';

/** The version of the results format that this program writes; it reads every older one. */
export const RESULTS_VERSION = 1;

/** 结果: one JSON line of the audit's output (DESIGN §4), as the records below it are. Keys never change; new ones may come. */
export interface RunRecord {
  type: 'run';
  v: number;
  tool: string;
  started: string;
  finished: string;
  command: string;
  packs: PackRecord[];
  inputs: InputRecord[];
  conversations: number;
  /** What was assumed of the files and what is undecidable, in English. */
  notes: string[];
  /** The same as codes with their facts, each with its file, so that a report says it in its language; older results have none. */
  remarks?: RemarkRecord[];
  /** The rules that fired, by id, so that results explain themselves: reports are made from nothing else. */
  rules?: Record<string, RuleRecord>;
  /** The rules across conversations, by id: they are judged when results are added up, by whoever adds them up. */
  across?: Record<string, AcrossRecord>;
  /** The bounds that the figures were made with, so that a report makes the same figures of the same waits. */
  measures?: MeasuresRecord;
}

/** What a report tells of a rule besides its findings; '' where the pack does not say. */
export interface RuleRecord {
  title: string;
  why: string;
  remedy: string;
  /** Who must act: warehouse, logistics, finance, … */
  department: string;
  category: string;
  severity: Severity;
  /** What an agent who breaks it should be trained in: 服务意识, 平台规则, …; older results do not say. */
  training?: string;
  /** Whether a person must look at each of its findings; left out where not. */
  review?: boolean;
}

/** Whose conversations a rule across conversations looks at together. */
export const ACROSS_BY = ['customer', 'order', 'agent', 'shop'] as const;
/** What these conversations must have in common besides. */
export const ACROSS_SAME = ['topic', 'rule', 'category'] as const;

/** A rule across conversations, in full: a report needs nothing but this. Times are in seconds. */
export interface AcrossRecord {
  by: (typeof ACROSS_BY)[number];
  /** So many conversations. */
  count: number;
  /** All of them in this time; null = however long it takes. */
  within: number | null;
  /** A conversation that begins sooner than this after the one before goes on with it, and is no new one. */
  after: number;
  same: (typeof ACROSS_SAME)[number] | null;
  /** Only conversations that follow each other directly. */
  in_a_row: boolean;
  /** The share of a shop's agents that must be hit, from 0 to 1; null = conversations are counted, not agents. */
  share: number | null;
  /** With `share`: at least so many agents. */
  at_least: number;
  where: AcrossWhere;
}

/** Which conversations count; what is left out is no condition. */
export interface AcrossWhere {
  rule?: string[];
  category?: string[];
  /** A finding of this severity or a graver one. */
  severity?: Severity;
  topic?: string[];
  stage?: string[];
  shop?: string[];
  score_below?: number;
  rating_below?: number;
}

/** A finding across conversations, with what is known of the one that it stands at. No record holds it: it would be doubled. */
export interface AcrossFinding {
  readonly finding: FindingRecord;
  readonly conversation: string;
  readonly platform: string;
  readonly shop: string;
  /** As the record has it: a pseudonym. '' where the rule does not look at customers. */
  readonly customer: string;
  readonly topics: readonly string[];
  readonly stage: string | null;
}

export interface MeasuresRecord {
  /** The named response definition: plain, taobao, … */
  response: string;
  /** Bounds of the response window in seconds, both inside it. */
  window: { min: number; max: number };
  timezone: string;
}

export interface PackRecord {
  pack: string;
  version: string;
  sha256: string;
  rules: number;
}

export interface ConversationRecord {
  type: 'conversation';
  v: number;
  id: string;
  platform: string;
  shop: string;
  /** A pseudonym, stable across nights. */
  customer: string;
  customer_masked: string;
  stage: string | null;
  /** ISO 8601 with offset, or null where the export has no times. */
  started: string | null;
  ended: string | null;
  agents: string[];
  /** Team by agent, where known. */
  teams?: Record<string, string>;
  orders: string[];
  topics: string[];
  rating: number | null;
  messages: Record<Role, number>;
  /** Messages by agent: a conversation may pass through several. */
  agent_messages: Record<string, number>;
  turns: TurnRecord[];
  refunds: RefundSpan[];
  findings: FindingRecord[];
  score: number;
}

export interface TurnRecord {
  at: string | null;
  agent: string | null;
  /** Seconds, as precise as the export; null = never answered, or undecidable (then counted is false). */
  wait: number | null;
  counted: boolean;
  why?: string;
}

export interface RefundSpan {
  id: string;
  order: string;
  kind: string;
  from: string;
  to: string;
  /** null = not finished. */
  seconds: number | null;
}

/** An after-sale row that joins no conversation. */
export interface RefundRecord extends RefundSpan {
  type: 'refund';
  v: number;
  shop?: string;
  agent?: string;
  /** When it was applied for, so that a period can take it. */
  started: string | null;
  findings: FindingRecord[];
}

export interface FindingRecord {
  id: string;
  rule: string;
  title: string;
  category: string;
  severity: Severity;
  points: number;
  role: Role;
  agent: string | null;
  at: string | null;
  message: number | null;
  file: string;
  row: number;
  match: string;
  text: string;
  order: string | null;
  detail: Record<string, unknown>;
}
