import type { ConversationRecord, FindingRecord, RefundRecord, RefundSpan } from '../model/results.js';
import { KeySet } from './key-set.js';
import { scoreLeft } from './score.js';

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
    const known = record.refunds.filter((refund) => !this.#admitRefund(record.shop, refund));
    if (known.length > 0) forget(record, known);
    return true;
  }

  #admitRefund(shop: string, refund: RefundSpan): boolean {
    // Rows without an id cannot be told apart by it: then the kind must do, and where there is no order, nothing can.
    if (refund.id === '' && refund.order === '') return true;
    // An after-sale file need not name the shop, but the conversation that it joins does: an order's number is enough.
    return this.#refunds.add(
      refund.order === '' ? shop : '',
      refund.id,
      refund.order,
      refund.id === '' ? refund.kind : '',
    );
  }
}

/** Takes refunds out of a conversation, with what was found of them and the points it took. */
function forget(record: ConversationRecord, refunds: readonly RefundSpan[]): void {
  const isOf = ({ detail, order }: FindingRecord) =>
    refunds.some((refund) => detail['refund'] === refund.id && order === refund.order);
  record.refunds = record.refunds.filter((refund) => !refunds.includes(refund));
  record.findings = record.findings.filter((finding) => !isOf(finding));
  const hasVeto = record.findings.some(({ detail }) => detail['veto'] === true);
  record.score = hasVeto ? 0 : scoreLeft(record.findings.map(({ points }) => points));
}
