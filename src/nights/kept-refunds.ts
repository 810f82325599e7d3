/** What a night remembers for those that follow: the refunds that it has learned of, and which conversations name an order. */
import type { PastConversation } from '../model/past-conversation.js';
import type { Refund } from '../model/refund.js';

/** The files of kept refunds have this place among the inputs of a run. */
const KEPT = -1;

/** All of a refund that a later night may need. Who the customer is, it need not know. */
function keptOf({ customer: _, source, row: __, reason, ...refund }: Refund, hide: (text: string) => string) {
  return { ...refund, reason: hide(reason), file: source.file };
}

/** @param hide what becomes of a text before it is kept */
export function refundLine(refund: Refund, hide: (text: string) => string): string {
  return `${JSON.stringify({ ...keptOf(refund, hide), row: refund.row })}\n`;
}

/** Equal where nothing of a refund has changed; the files that say it are not looked at. */
export function refundState(refund: Refund, hide: (text: string) => string): string {
  const { file: _, ...state } = keptOf(refund, hide);
  return JSON.stringify(Object.entries(state).sort(([one], [other]) => (one < other ? -1 : 1)));
}

export function readRefundLine(text: string): Refund {
  const { file, ...refund } = JSON.parse(text) as Omit<Refund, 'customer' | 'source'> & { readonly file: string };
  return { ...refund, customer: '', source: { file, index: KEPT } };
}

/** A line for each order, which stands first, so that a reader passes over those that nobody looks for. */
export function orderLines({ platform, shop, id, start, end, orders }: PastConversation): string {
  let lines = '';
  for (const order of orders) lines += `${JSON.stringify([order, platform, shop, id, start, end])}\n`;
  return lines;
}

/** The conversation of a line, or null where its order is not among those wanted. */
export function readOrderLine(text: string, wanted: ReadonlySet<string>): PastConversation | null {
  // An order is letters and digits alone (joins/order-numbers.ts): no quote in it is escaped.
  if (!wanted.has(text.slice(2, text.indexOf('"', 2)))) return null;
  const [order, platform, shop, id, start, end] = JSON.parse(text) as [string, string, string, string, number | null, number | null];
  return { platform, shop, id, start, end, orders: [order] };
}
