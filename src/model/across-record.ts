import type { Severity } from './rule.js';

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
