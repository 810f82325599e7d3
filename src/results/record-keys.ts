/** What tells conversations, refunds and orders of many runs apart, as numbers that go from thread to thread. */
import type { CountedRecord } from '../model/counted.js';
import type { RefundRecord, RefundSpan } from '../model/results.js';
import { keyOf } from './key-of.js';

/**
 * The keys of a block of records, two numbers each: of a conversation its own and then those of its refunds, of a refund or an order its
 * own. 0 0 is a refund that nothing tells from others.
 */
export interface RecordKeys {
  readonly keys: Uint32Array;
  /** By record: how many refunds a conversation has; -1 for a refund or an order by itself. */
  readonly refunds: Int32Array;
  /** Of the few records that are refunds of a conversation which an earlier night has judged, by their place, with its key. */
  readonly late: ReadonlyMap<number, LateRefund> | null;
}

export interface LateRefund {
  readonly conversation: string;
  readonly refund: RefundRecord;
}

export function keysOf(records: readonly CountedRecord[]): RecordKeys {
  const refunds = new Int32Array(records.length);
  let size = 0;
  let late: Map<number, LateRefund> | null = null;
  for (const [at, record] of records.entries()) {
    refunds[at] = record.type === 'conversation' ? record.refunds.length : -1;
    size += record.type === 'conversation' ? 1 + record.refunds.length : 1;
    if (record.type !== 'refund' || record.conversation === undefined) continue;
    const conversation = keyOf(record.platform ?? '', record.shop ?? '', record.conversation).join(' ');
    late = (late ?? new Map<number, LateRefund>()).set(at, { conversation, refund: record });
  }
  const keys = new Uint32Array(size * 2);
  let at = 0;
  const put = (key: readonly [number, number] | null) => {
    if (key !== null) keys.set(key, at);
    at += 2;
  };
  for (const record of records) {
    if (record.type === 'refund') put(refundKey(record.shop ?? '', record));
    else if (record.type === 'order') put(keyOf(ORDER, record.platform, record.shop, record.id));
    else {
      put(keyOf(record.platform, record.shop, record.id));
      for (const refund of record.refunds) put(refundKey(record.shop, refund));
    }
  }
  return { keys, refunds, late };
}

/** Orders are kept with refunds, none of which has such a shop. */
const ORDER = '\0order';

function refundKey(shop: string, { id, order, kind }: RefundSpan): readonly [number, number] | null {
  // Rows without an id cannot be told apart by it: then the kind must do, and where there is no order, nothing can.
  if (id === '' && order === '') return null;
  // An after-sale file need not name the shop, but the conversation that it joins does: an order's number is enough.
  return keyOf(order === '' ? shop : '', id, order, id === '' ? kind : '');
}
