import { expect, test } from 'vitest';
import type { ConversationRecord, RefundRecord } from '../../src/model/results.js';
import { agentRows, teamRows } from '../../src/tallies/agent-rows.js';
import { issueRows } from '../../src/tallies/issue-rows.js';
import { refundRows } from '../../src/tallies/refund-rows.js';
import { dayOfWeek, hourOfDay, hourRows, rankedSlices } from '../../src/tallies/slice-rows.js';
import { Tally } from '../../src/tallies/tally.js';
import { totalRow } from '../../src/tallies/total-row.js';
import { randomRecord } from '../themes/random-shoe-shop.js';
import { seeded } from '../themes/seeded.js';

function tallyOf(records: readonly (ConversationRecord | RefundRecord)[]): Tally {
  const tally = new Tally();
  for (const record of records) tally.add(record);
  return tally;
}

/** Everything a tally can tell, without the order in which it came to know it. */
function told(tally: Tally): unknown {
  const { counts } = tally;
  const all = counts.totals.conversations;
  return {
    totals: totalRow(tally),
    agents: agentRows(tally),
    teams: teamRows(tally),
    issues: issueRows(tally),
    refunds: refundRows(tally),
    slices: [counts.topics, counts.stages, counts.shops, counts.days].map((slices) => rankedSlices(slices, all)),
    hours: [hourRows(counts.hours, all, hourOfDay), hourRows(counts.hours, all, dayOfWeek)],
    issueExamples: [...counts.issues.keys()].sort().map((key) => tally.issueExamples.of(key)),
    agentExamples: [...counts.agents.keys()].sort().map((key) => tally.agentExamples.of(key)),
  };
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'however the work is divided and ordered, it adds up to the same (seed %i)',
  (seed) => {
    const random = seeded(seed);
    const records = Array.from({ length: 400 }, (_, at) => randomRecord(random, at));
    const whole = tallyOf(records);

    const parts: (typeof records)[] = [[], [], [], []];
    for (const record of records) parts[random(4)]?.push(record);
    const merged = new Tally();
    for (const part of parts.sort(() => random(3) - 1)) merged.merge(tallyOf(part.sort(() => random(3) - 1)));
    expect(told(merged)).toEqual(told(whole));

    const sent = new Tally();
    for (const part of parts) sent.mergeSnapshot(structuredClone(tallyOf(part).snapshot()));
    expect(told(sent)).toEqual(told(whole));
  },
);

test('adding up leaves the other tally as it is', () => {
  const random = seeded(9);
  const [first, second] = [0, 1].map((half) =>
    tallyOf(Array.from({ length: 50 }, (_, at) => randomRecord(random, at + half))),
  );
  const before = structuredClone(second?.snapshot());
  const sum = new Tally();
  sum.merge(second as Tally);
  sum.merge(first as Tally);
  sum.merge(second as Tally);
  expect(second?.snapshot()).toEqual(before);
});

test('a tally of nothing has no figures, not zeros', () => {
  const totals = totalRow(new Tally());
  expect(totals.conversations).toBe(0);
  for (const name of [
    'response_mean',
    'response_p90',
    'reply_rate_3min',
    'inside_rate',
    'score',
    'rating_mean',
  ] as const) {
    expect(totals[name]).toBeNull();
  }
  expect(agentRows(new Tally())).toEqual([]);
});
