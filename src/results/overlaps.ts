import type { ConversationRecord, RefundRecord, RefundSpan } from '../model/results.js';
import { KeySet } from './key-set.js';

/**
 * What has been seen while results are read, the run that finished last first: of two records of one conversation or
 * refund, the first seen stands. A refund may be an open one of a conversation in one night, and a finished row of its
 * own in the next; it is one refund.
 */
export class Overlaps {
  readonly #conversations = new KeySet();
  readonly #refunds = new KeySet();

  /** Whether the record stands. Refunds that a later run knows better are taken out of a conversation that does. */
  admit(record: ConversationRecord | RefundRecord): boolean {
    if (record.type === 'refund') return this.#admitRefund(record.shop ?? '', record);
    if (!this.#conversations.add(record.platform, record.shop, record.id)) return false;
    if (record.refunds.length > 0) {
      record.refunds = record.refunds.filter((refund) => this.#admitRefund(record.shop, refund));
    }
    return true;
  }

  #admitRefund(shop: string, refund: RefundSpan): boolean {
    // Rows without an id cannot be told apart by it: then the kind must do, and where there is no order, nothing can.
    if (refund.id === '' && refund.order === '') return true;
    return this.#refunds.add(shop, refund.id, refund.order, refund.id === '' ? refund.kind : '');
  }
}
