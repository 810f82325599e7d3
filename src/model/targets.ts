/** What a team is to reach in a period; an absent figure has no target. Rates are from 0 to 1, times in seconds. */
export interface TargetFigures {
  readonly response_mean?: number | undefined;
  readonly first_response?: number | undefined;
  readonly inside_rate?: number | undefined;
  readonly reply_rate_3min?: number | undefined;
  readonly critical_per_100?: number | undefined;
  readonly score?: number | undefined;
}

/** At least `share` of the refunds of a kind are to be finished within so many seconds. */
export interface RefundTarget {
  readonly within: number;
  readonly share: number;
}

/** 目标: for everybody, and for single teams and shops by name. */
export interface Targets extends TargetFigures {
  /** By kind of refund; `all` = every kind together. */
  readonly refunds?: Readonly<Record<string, RefundTarget>> | undefined;
  readonly teams?: Readonly<Record<string, TargetFigures>> | undefined;
  readonly shops?: Readonly<Record<string, TargetFigures>> | undefined;
}
