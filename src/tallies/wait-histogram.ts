/** Exact figures of many waits: how often each length of whole milliseconds occurred. */
export type WaitHistogram = Map<number, number>;

export function addWait(waits: WaitHistogram, milliseconds: number): void {
  waits.set(milliseconds, (waits.get(milliseconds) ?? 0) + 1);
}

/** The mean in milliseconds, or null of nothing. */
export function meanWait(waits: WaitHistogram): number | null {
  let sum = 0;
  let total = 0;
  for (const [wait, times] of waits) {
    sum += wait * times;
    total += times;
  }
  return total === 0 ? null : sum / total;
}

/**
 * The waits at `percents`, by nearest rank (DESIGN §5): the smallest wait such that at least p % of all are no longer.
 * Null where there are none.
 */
export function waitsAt(waits: WaitHistogram, percents: readonly number[]): (number | null)[] {
  const sorted = [...waits].sort(([a], [b]) => a - b);
  const total = sorted.reduce((sum, [, times]) => sum + times, 0);
  return percents.map((percent) => {
    const rank = Math.ceil((total * percent) / 100);
    let passed = 0;
    for (const [wait, times] of sorted) {
      passed += times;
      if (passed >= rank) return wait;
    }
    return null;
  });
}
