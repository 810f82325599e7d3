import type { CountedRecord } from '../model/counted.js';
import type { RefundRecord } from '../model/results.js';
import { KeySet } from './key-set.js';
import { forgetRefunds, putRefundsIn } from './late-refunds.js';
import type { RecordKeys } from './record-keys.js';

/** What stands of a block. */
export interface Verdict {
  /** By key: 1 where it was seen first there, 0 where a later run holds the same, 2 for a refund that its conversation is to hold. */
  readonly stands: Uint8Array;
  /** Of the few conversations that have any, by their place: refunds that came in a later night. */
  readonly late: ReadonlyMap<number, readonly RefundRecord[]> | null;
}

const HELD = 2;

/**
 * What has been seen while results are read, the run that finished last first: of two records of one conversation or
 * refund, the first seen stands. A refund may be an open one of a conversation in one night, and a finished row of its
 * own in the next; it is one refund, and where it names its conversation, it goes in there.
 */
export class Overlaps {
  readonly #conversations = new KeySet();
  readonly #refunds = new KeySet();
  /** By the conversation's key: refunds that wait for it. */
  readonly #late = new Map<string, RefundRecord[]>();

  /** What stands of a block; blocks come in the order of the results. */
  admit({ keys, refunds, late }: RecordKeys): Verdict {
    const stands = new Uint8Array(keys.length / 2);
    let found: Map<number, readonly RefundRecord[]> | null = null;
    let key = 0;
    for (const [place, count] of refunds.entries()) {
      if (count < 0) {
        const isFirst = this.#admit(this.#refunds, keys, stands, key);
        const named = late?.get(place);
        if (isFirst && named !== undefined) {
          this.#hold(named.conversation, named.refund);
          stands[key] = HELD;
        }
        key++;
        continue;
      }
      const isFirst = this.#admit(this.#conversations, keys, stands, key);
      const waiting = isFirst && this.#late.size > 0 ? this.#take(keys, key) : undefined;
      if (waiting !== undefined) found = (found ?? new Map<number, readonly RefundRecord[]>()).set(place, waiting);
      const next = ++key + count;
      for (; key < next; key++) if (isFirst) this.#admit(this.#refunds, keys, stands, key);
    }
    return { stands, late: found };
  }

  /** Refunds whose conversation stands in none of the results. */
  alone(): RefundRecord[] {
    return [...this.#late.values()].flat();
  }

  #hold(conversation: string, refund: RefundRecord): void {
    const others = this.#late.get(conversation);
    if (others === undefined) this.#late.set(conversation, [refund]);
    else others.push(refund);
  }

  #take(keys: Uint32Array, key: number): RefundRecord[] | undefined {
    const conversation = `${keys[2 * key] as number} ${keys[2 * key + 1] as number}`;
    const waiting = this.#late.get(conversation);
    this.#late.delete(conversation);
    return waiting;
  }

  #admit(seen: KeySet, keys: Uint32Array, stands: Uint8Array, key: number): boolean {
    const [low, high] = [keys[2 * key] as number, keys[2 * key + 1] as number];
    const isFirst = high === 0 || seen.addKey(low, high);
    stands[key] = isFirst ? 1 : 0;
    return isFirst;
  }
}

/** The records that stand, with the refunds that came in later nights. Refunds that a later run knows better are taken out of a conversation. */
export function standingOf<Standing extends CountedRecord>(records: readonly Standing[], { stands, late }: Verdict): Standing[] {
  let key = 0;
  return records.filter((record, place) => {
    const isStanding = stands[key++] === 1;
    if (record.type !== 'conversation') return isStanding;
    const first = key;
    key += record.refunds.length;
    if (!isStanding) return false;
    const news = late?.get(place) ?? [];
    const known = record.refunds.filter((_refund, at) => stands[first + at] === 0);
    if (known.length > 0) forgetRefunds(record, known, news);
    if (news.length > 0) putRefundsIn(record, news);
    return true;
  });
}

/** How many records of a block wait for their conversation. */
export function heldOf({ stands }: Verdict): number {
  let held = 0;
  for (const each of stands) if (each === HELD) held++;
  return held;
}
