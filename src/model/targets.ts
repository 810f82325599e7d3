/** What a team is to reach in a period; an absent figure has no target. Rates are from 0 to 1, times in seconds. */
export interface TargetFigures {
  readonly response_mean?: number | undefined;
  readonly first_response?: number | undefined;
  readonly inside_rate?: number | undefined;
  readonly reply_rate_3min?: number | undefined;
  readonly critical_per_100?: number | undefined;
  readonly score?: number | undefined;
  readonly satisfied_rate?: number | undefined;
  readonly bad_rating_rate?: number | undefined;
  readonly complaints_per_100?: number | undefined;
  readonly resolution_rate?: number | undefined;
  readonly conversion_rate?: number | undefined;
  readonly refund_rate?: number | undefined;
}

/** At least `share` of the refunds of a kind are to be finished within so many seconds. */
export interface RefundTarget {
  readonly within: number;
  readonly share: number;
}

/** Time in the job in months, as the founding documents part it: 新手入门 0–6, 6–18, 18–36, and more. */
export const COHORTS = ['0-6', '6-18', '18-36', '36+'] as const;
export type Cohort = (typeof COHORTS)[number];

/** 目标: for everybody, and for single teams, levels, cohorts and shops by name. */
export interface Targets extends TargetFigures {
  /** By kind of refund; `all` = every kind together. */
  readonly refunds?: Readonly<Record<string, RefundTarget>> | undefined;
  readonly teams?: Readonly<Record<string, TargetFigures>> | undefined;
  /** By level of the roster, and by time in the job. */
  readonly levels?: Readonly<Record<string, TargetFigures>> | undefined;
  readonly cohorts?: Readonly<Partial<Record<Cohort, TargetFigures | undefined>>> | undefined;
  readonly shops?: Readonly<Record<string, TargetFigures>> | undefined;
}
