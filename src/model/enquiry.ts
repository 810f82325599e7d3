/** Why a customer who asked did not buy, one standard for all: the first that is so. */
export const LOST_REASONS = ['nobody', 'unanswered', 'slow', 'fault', 'undecided'] as const;
export type LostReason = (typeof LOST_REASONS)[number];

/** 询单: a customer on one day who wrote before having bought, and what came of it. */
export interface Enquiry {
  /** The agents who spoke with the customer. */
  readonly agents: readonly string[];
  /** Whose the outcome is: who spoke last before the order, or last at all; null where no agent spoke. */
  readonly agent: string | null;
  readonly orders: number;
  readonly paidOrders: number;
  /** Paid orders for which a refund was applied for. */
  readonly refunded: number;
  /** Of the paid orders, in hundredths. */
  readonly amount: number;
  /** Null where the customer ordered. */
  readonly lost: LostReason | null;
  /** What it was about, or ''. */
  readonly topic: string;
}
