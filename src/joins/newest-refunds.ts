/** Nightly after-sale files overlap: the same refund stands in several, a little further on in each. */
import type { Source } from '../model/message.js';
import type { Refund } from '../model/refund.js';

export interface NewestRefunds {
  readonly refunds: readonly Refund[];
  /** How many rows of each file are an older state of a refund, or the same once more. */
  readonly duplicates: ReadonlyMap<Source, number>;
}

/**
 * Each refund once, in the state that has come furthest; of two alike, the one read later. Rows without an id are told
 * by their facts, and alike rows of one file are several refunds.
 */
export function newestRefunds(all: readonly Refund[]): NewestRefunds {
  const kept = new Map<string, Refund>();
  const duplicates = new Map<Source, number>();
  const seen = new Map<string, number>();
  for (const refund of all) {
    const key = refund.id === '' ? numbered(refund, seen) : JSON.stringify([refund.platform, refund.id]);
    const other = kept.get(key);
    if (other === undefined) {
      kept.set(key, refund);
      continue;
    }
    const newer = comesFurther(refund, other) ? refund : other;
    const { source } = newer === refund ? other : refund;
    kept.set(key, newer);
    duplicates.set(source, (duplicates.get(source) ?? 0) + 1);
  }
  return { refunds: [...kept.values()], duplicates };
}

/** The facts of a refund without an id, and which of its like it is in its file. */
function numbered({ platform, order, kind, times, amount, source }: Refund, seen: Map<string, number>): string {
  const facts = JSON.stringify([platform, order, kind, times.applied_at ?? null, amount]);
  const inFile = `${source.index} ${facts}`;
  const number = (seen.get(inFile) ?? 0) + 1;
  seen.set(inFile, number);
  return `${number} ${facts}`;
}

function comesFurther(one: Refund, other: Refund): boolean {
  return lastTime(one) >= lastTime(other);
}

function lastTime({ times }: Refund): number {
  return Math.max(...Object.values(times));
}
