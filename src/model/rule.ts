import type { Language } from './language.js';

/** 严重程度, gravest first. */
export const SEVERITIES = ['critical', 'major', 'minor', 'notice'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Where something stands in a file a person wrote. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What reports say of a rule. */
export interface RuleWords {
  readonly title: string;
  readonly why: string;
  readonly remedy: string;
}

/** The same in other languages, as far as packs give it. */
export type Translations = Readonly<Partial<Record<Language, Partial<RuleWords>>>>;

/** 规则: one thing wanted or unwanted, as loaded from a pack, with every default filled in. */
export interface Rule extends RuleWords {
  readonly id: string;
  readonly pack: string;
  readonly place: Place;
  readonly kind: string;
  readonly category: string;
  readonly severity: Severity;
  readonly points: number;
  readonly maxPoints: number | null;
  readonly veto: boolean;
  /** Whether a person must look at each finding. */
  readonly needsReview?: boolean;
  /** Rules, by id or category, whose finding in the same message leaves none of this rule. */
  readonly yieldsTo?: readonly string[];
  readonly translations?: Translations;
  /** Who must act: warehouse, logistics, finance, product, service, … or ''. */
  readonly department: string;
  /** What an agent who breaks it should be trained in: 服务意识, 平台规则, …, or ''. */
  readonly training: string;
  /** Rows of the practices table. */
  readonly sources: readonly string[];
  readonly examples: Examples;
  /** What the kind needs, checked and typed by the kind itself. */
  readonly options: unknown;
}

/** Sentences, or little conversations, that a rule must flag or must let pass. */
export interface Examples {
  readonly flags: readonly Example[];
  readonly passes: readonly Example[];
}

/** One message of the rule's own role, or several as `role: text`. */
export type Example = string | readonly Readonly<Record<string, string>>[];
