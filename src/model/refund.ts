import type { Source } from './message.js';

/** The times an after-sale file may give, by the names of DESIGN §4.1. */
export const REFUND_TIMES = ['applied_at', 'approved_at', 'returned_at', 'finished_at'] as const;
export type RefundTime = (typeof REFUND_TIMES)[number];

/** One row of an after-sale file. */
export interface Refund {
  readonly id: string;
  readonly order: string;
  /** refund-only, return-refund, exchange, … or '' where the file does not say. */
  readonly kind: string;
  /** Milliseconds since 1970 by name; absent where the file has no such time. */
  readonly times: Readonly<Partial<Record<RefundTime, number>>>;
  /** The column each time was read from, so that a threshold can name what it measured. */
  readonly columns: Readonly<Partial<Record<RefundTime, string>>>;
  readonly status: string;
  readonly amount: number | null;
  readonly reason: string;
  readonly agent: string;
  readonly customer: string;
  /** What was bought, where the after-sale file or an order file says. */
  readonly product?: string;
  /** Whether the goods had been sent when it was applied for; left out where no file says. */
  readonly sent?: boolean;
  /** Whether the shop refused it, and whether the platform upheld that (申诉成功). */
  readonly refused?: 'refused' | 'won';
  readonly shop: string;
  readonly platform: string;
  readonly source: Source;
  readonly row: number;
}
