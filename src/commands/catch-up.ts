/** All nights of one shop that are due, in order. */
import { UserError } from '../model/user-error.js';
import { dayOf, startOf } from '../text/days.js';
import type { CompiledRules } from '../packs/compile-rules.js';
import { DEFAULT_GAPS } from '../conversations/gatherer.js';
import { auditNight, type NightDone, nightBefore, renewNight } from './audit-night.js';
import type { NightLine } from './night-line.js';
import { type PlannedNight, planNights } from './plan-nights.js';

const HOUR = 3_600_000;

/** An overlap is learned once; then it is known. */
const ATTEMPTS = 4;

/** What became of a night. */
export interface NightOutcome {
  readonly line: NightLine;
  readonly night: PlannedNight;
  readonly result: 'audited' | 'renewed' | 'missing' | 'failed';
  readonly done?: NightDone;
  /** Why it failed. */
  readonly reason?: string;
}

export interface CatchUpWork {
  readonly line: NightLine;
  readonly asked: readonly string[];
  readonly rules: CompiledRules;
  readonly carriesMasked: boolean;
}

export async function catchUp(work: CatchUpWork): Promise<NightOutcome[]> {
  const { line, asked } = work;
  let overlap = Math.max(0, ...line.store.nights().map((night) => night.overlap));
  let from: string | undefined;
  const outcomes = new Map<string, NightOutcome>();
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const planned = await planFrom(line, asked, from);
    const wider = await runAll(work, planned, overlap, outcomes);
    if (wider === null) break;
    overlap = wider.overlap;
    from = wider.from;
  }
  return [...outcomes.values()].sort((a, b) => (a.night.day < b.night.day ? -1 : 1));
}

/** The nights that are due; from an earlier one, where what the first of them should begin with is not kept any more. */
export async function planFrom(line: NightLine, asked: readonly string[], from?: string): Promise<PlannedNight[]> {
  let planned = await planNights(line, asked, from);
  for (;;) {
    const first = planned.find(({ action }) => action === 'audit');
    const before = first === undefined ? null : nightBefore(line, first.day);
    if (before === null || line.store.keepsOpen(before.day)) return planned;
    const earlier = await planNights(line, asked, before.day);
    if (earlier.find(({ action }) => action === 'audit')?.day === first?.day) return planned;
    planned = earlier;
  }
}

/** Gives the overlap to begin again with, where exports turn out to reach further back than was known, or null when all is done. */
async function runAll(
  { line, rules, carriesMasked }: CatchUpWork,
  planned: readonly PlannedNight[],
  overlap: number,
  outcomes: Map<string, NightOutcome>,
): Promise<{ readonly overlap: number; readonly from: string } | null> {
  for (const night of planned) {
    const outcome = await runOne({ line, night, rules, overlap, carriesMasked });
    outcomes.set(night.day, outcome);
    const seen = outcome.done?.overlap ?? 0;
    if (seen <= overlap) continue;
    const { idGap } = { ...DEFAULT_GAPS, ...line.settings(night.day).gaps };
    const begins = startOf(night.day, line.timezone) - seen - idGap;
    return { overlap: Math.ceil(seen / HOUR) * HOUR, from: dayOf(begins, line.timezone) };
  }
  return null;
}

async function runOne(work: Parameters<typeof auditNight>[0]): Promise<NightOutcome> {
  const { line, night } = work;
  if (night.action === 'missing') return { line, night, result: 'missing' };
  try {
    if (night.action === 'audit') return { line, night, result: 'audited', done: await auditNight(work) };
    return { line, night, result: (await renewNight(line, night.day)) ? 'renewed' : 'missing' };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { line, night, result: 'failed', reason: error.message };
  }
}
