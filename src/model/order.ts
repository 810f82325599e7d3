import type { Source } from './message.js';

/** The times an order file may give, by the names of docs/exports.md; `promised_at` is when it is to be shipped at the latest. */
export const ORDER_TIMES = ['ordered_at', 'paid_at', 'shipped_at', 'collected_at', 'delivered_at', 'promised_at'] as const;
export type OrderTime = (typeof ORDER_TIMES)[number];

/** An order of an order file: its rows, one for each article, put together. */
export interface Order {
  readonly id: string;
  /** What was bought, each once. */
  readonly products: readonly string[];
  /** In the currency of the file, or null. */
  readonly amount: number | null;
  /** In the words of the file. */
  readonly status: string;
  /** Milliseconds since 1970 by name; absent where the file has no such time. */
  readonly times: Readonly<Partial<Record<OrderTime, number>>>;
  /** The column each time was read from, so that a threshold can name what it measured. */
  readonly columns: Readonly<Partial<Record<OrderTime, string>>>;
  readonly tracking: string;
  /** How it was paid. */
  readonly payment: string;
  readonly agent: string;
  readonly customer: string;
  /** The customer's level in the shop: VIP, 88VIP, L3, … or ''. */
  readonly tier: string;
  readonly shop: string;
  readonly platform: string;
  readonly source: Source;
  readonly row: number;
}
