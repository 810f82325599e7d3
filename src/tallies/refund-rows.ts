import { compareNames, mostFrequent, seconds } from './figures.js';
import type { Tally } from './tally.js';
import { meanWait, waitsAt } from './wait-histogram.js';

/** How long the refunds of a kind took, in seconds. */
export type RefundRow = ReturnType<typeof refundRows>[number];

/** A row of every kind of refund, the most frequent first. */
export function refundRows(tally: Tally) {
  const rows = [...tally.counts.refunds].map(([kind, counts]) => {
    const finished = [...counts.finished.values()].reduce((sum, times) => sum + times, 0);
    const [median = null, p90 = null] = waitsAt(counts.finished, [50, 90]);
    return {
      kind,
      refunds: finished + counts.open + counts.undecidable,
      finished,
      open: counts.open,
      seconds_mean: seconds(meanWait(counts.finished)),
      seconds_median: seconds(median),
      seconds_p90: seconds(p90),
      /** From which time to which, as the results say it of most. */
      measured: mostFrequent(counts.spans),
      undecidable: counts.undecidable,
      unsent: counts.unsent,
      sent: counts.sent,
    };
  });
  return rows.sort((a, b) => b.refunds - a.refunds || compareNames(a.kind, b.kind));
}
