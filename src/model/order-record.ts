import type { OrderTime } from './order.js';
import type { FindingRecord } from './results.js';

/** An order of an order file; every one has a record of its own, whether a conversation is about it or not. */
export interface OrderRecord {
  type: 'order';
  v: number;
  id: string;
  platform: string;
  shop: string;
  /** A pseudonym, the same as that of the customer's conversations; '' where the file names nobody, or hides a part of the name. */
  customer: string;
  agent: string;
  products: string[];
  amount: number | null;
  status: string;
  tier?: string;
  /** When it was made, so that a period can take it. */
  started: string | null;
  /** ISO 8601 with offset, by name. */
  times: Partial<Record<OrderTime, string>>;
  findings: FindingRecord[];
}
