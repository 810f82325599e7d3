import type { OrderRecord } from '../model/order-record.js';
import type { ConversationRecord, FindingRecord, RefundRecord, RefundSpan } from '../model/results.js';
import { KeySet } from './key-set.js';
import type { RecordKeys } from './record-keys.js';
import { scoreLeft } from './score.js';

/** By key of a block: 1 where it was seen first there, 0 where a later run holds the same. */
export type Verdict = Uint8Array;

/**
 * What has been seen while results are read, the run that finished last first: of two records of one conversation or
 * refund, the first seen stands. A refund may be an open one of a conversation in one night, and a finished row of its
 * own in the next; it is one refund.
 */
export class Overlaps {
  readonly #conversations = new KeySet();
  readonly #refunds = new KeySet();

  /** What stands of a block; blocks come in the order of the results. */
  admit({ keys, refunds }: RecordKeys): Verdict {
    const verdict = new Uint8Array(keys.length / 2);
    let key = 0;
    for (const count of refunds) {
      if (count < 0) this.#admit(this.#refunds, keys, verdict, key++);
      else {
        const stands = this.#admit(this.#conversations, keys, verdict, key++);
        const next = key + count;
        for (; key < next; key++) if (stands) this.#admit(this.#refunds, keys, verdict, key);
      }
    }
    return verdict;
  }

  #admit(seen: KeySet, keys: Uint32Array, verdict: Verdict, key: number): boolean {
    const [low, high] = [keys[2 * key] as number, keys[2 * key + 1] as number];
    const stands = high === 0 || seen.addKey(low, high);
    verdict[key] = stands ? 1 : 0;
    return stands;
  }
}

/** The records that stand. Refunds that a later run knows better are taken out of a conversation that does. */
export function standingOf<Standing extends ConversationRecord | RefundRecord | OrderRecord>(records: readonly Standing[], verdict: Verdict): Standing[] {
  let key = 0;
  return records.filter((record) => {
    const stands = verdict[key++] === 1;
    if (record.type !== 'conversation') return stands;
    const first = key;
    key += record.refunds.length;
    const known = stands ? record.refunds.filter((_refund, at) => verdict[first + at] === 0) : [];
    if (known.length > 0) forget(record, known);
    return stands;
  });
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
