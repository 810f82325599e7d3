import type { AcrossRecord } from './across-record.js';
import type { EventPhase, EventRecord } from './event.js';
import type { Role } from './message.js';
import type { InputRecord, RemarkRecord } from './input-record.js';
import type { Severity, Translations } from './rule.js';

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
  /** Orders of the order files that were joined; left out where none was. */
  orders?: number;
  /** The livestreams and promotions of the calendars that were joined. */
  events?: EventRecord[];
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
  /** The same in other languages, by language; left out where the packs give none, and in older results. */
  translations?: Translations;
  /** Who must act: warehouse, logistics, finance, … */
  department: string;
  category: string;
  severity: Severity;
  /** What an agent who breaks it should be trained in: 服务意识, 平台规则, …; older results do not say. */
  training?: string;
  /** Whether a person must look at each of its findings; left out where not. */
  review?: boolean;
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
  /** Level by agent, where a roster gives it. */
  levels?: Record<string, string>;
  orders: string[];
  /** What it is about, where the export says, and what its orders are of, where an order file says. */
  products?: string[];
  /** The customer's level in the shop, or `returning` for one who has bought before, where an order file says. */
  tier?: string;
  /** The livestream or promotion that it belongs to, where a calendar says. */
  event?: { name: string; phase: EventPhase };
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
  /** True where the file has no time of the end: how long it took cannot be told. */
  undecidable?: boolean;
  /** What was bought, where the after-sale file or an order file says. */
  product?: string;
  reason?: string;
  /** When it was applied for. */
  applied?: string;
  /** Whether the goods had been sent when it was applied for, where a file says. */
  sent?: boolean;
  /** Whether the shop refused it; `won` = the shop refused, and the platform upheld it. */
  refused?: 'refused' | 'won';
}

/** An after-sale row that joins no conversation of its run. */
export interface RefundRecord extends RefundSpan {
  type: 'refund';
  v: number;
  shop?: string;
  /** The conversation that an earlier night has judged and that names its order: whoever adds results up puts the refund in there. */
  conversation?: string;
  /** The platform of that conversation. */
  platform?: string;
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
