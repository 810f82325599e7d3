/** One night: begins with what the night before left open, and hands on what the next one must know. Its record is written last. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_GAPS } from '../conversations/gatherer.js';
import { shortId } from '../nights/closed-ids.js';
import { addDays, startOf } from '../text/days.js';
import { refundLine, refundState } from '../nights/kept-refunds.js';
import type { NightRecord } from '../nights/night-record.js';
import { readingsOf } from '../nights/night-store.js';
import type { CompiledRules } from '../packs/compile-rules.js';
import { renewRun } from '../results/renew-run.js';
import { mask } from '../text/mask.js';
import { formatTime } from '../text/zoned-time.js';
import type { RefundsBefore } from './earlier-refunds.js';
import { NightJudging } from './night-judging.js';
import type { NightLine } from './night-line.js';
import type { PlannedNight } from './plan-nights.js';
import { type AuditDone, runAudit } from './run-audit.js';
import type { AuditSettings } from './audit-settings.js';

const DAY = 86_400_000;

/** Exports do not reach further back than this; an earlier time is a clock that was wrong. */
const FURTHEST_BACK = 31 * DAY;

export interface NightWork {
  readonly line: NightLine;
  readonly night: PlannedNight;
  readonly rules: CompiledRules;
  /** So far before their day exports are known to begin, in milliseconds. */
  readonly overlap: number;
  readonly carriesMasked: boolean;
}

export interface NightDone {
  readonly done: AuditDone;
  readonly settings: AuditSettings;
  /** Conversations that wait for the next night. */
  readonly handedOn: number;
  /** So far before its day the night's exports began, where nothing was known of it yet; in milliseconds. */
  readonly overlap: number;
}

export async function auditNight({ line, night, rules, overlap, carriesMasked }: NightWork): Promise<NightDone> {
  const { store, timezone } = line;
  const { day } = night;
  const settings = line.settings(day);
  const before = nightBefore(line, day);
  const closedBefore = store.closedBefore(day);
  const gaps = { ...DEFAULT_GAPS, ...settings.gaps };
  const bounds = {
    gaps,
    nextBegins: startOf(addDays(day, 1), timezone) - overlap,
    earliest: startOf(day, timezone) - FURTHEST_BACK,
    openBefore: before === null ? new Set<string>() : store.openIn(before.day),
    hide: ({ customer }: { readonly customer: string }) => (text: string) =>
      carriesMasked ? mask(text, customer === '' ? [] : [customer]) : text,
    hasRefunds: settings.joined.afterSale.length > 0,
  };
  const hideReason = (reason: string) => (settings.masks ? mask(reason, []) : reason);
  await store.begin(day);
  const handedOn = await store.handOn(day);
  let judging: NightJudging | undefined;
  try {
    const done = await runAudit({
      settings,
      rules,
      files: night.files,
      period: { from: null, to: null, label: day },
      before: {
        carried: () => readingsOf(before === null ? nothing() : store.carried(before.day), (carried) => judging?.carry(carried)),
        ...(bounds.hasRefunds ? { refunds: await refundsBefore(line, day, hideReason) } : {}),
        closedEarlier: ({ platform, shop, name }) => closedBefore.get(shortId({ platform, shop, name })) ?? 0,
      },
      between: (running) => {
        judging = new NightJudging(running, bounds, handedOn);
        return judging;
      },
    });
    const { closed, open, firstNew, handedOn: waiting } = judging as NightJudging;
    await handedOn.commit(
      { v: 1, day, run: randomUUID(), after: before?.run ?? '', files: [...night.read], overlap },
      closed,
      open,
      done.newRefunds.map((refund) => refundLine(refund, hideReason)),
    );
    return { done, settings, handedOn: waiting, overlap: Math.max(0, startOf(day, timezone) - firstNew) };
  } finally {
    handedOn.abort();
  }
}

/** A night whose exports are gone keeps its results; they are made to stand after those of the nights before, which have changed. */
export async function renewNight(line: NightLine, day: string): Promise<boolean> {
  const { out } = line.settings(day).output;
  if (out === null || !existsSync(join(out, 'results.jsonl'))) return false;
  await renewRun(out, formatTime(Date.now(), line.timezone));
  const known: NightRecord = line.store.night(day) ?? { v: 1, day, run: '', after: '', files: [], overlap: 0 };
  await line.store.renew({ ...known, run: randomUUID(), after: nightBefore(line, day)?.run ?? '' });
  return true;
}

/** The last night before a day that is done. */
export function nightBefore({ store }: NightLine, day: string): NightRecord | null {
  return store.nights().findLast((night) => night.day < day && night.run !== '') ?? null;
}

async function refundsBefore({ store }: NightLine, day: string, hide: (text: string) => string): Promise<RefundsBefore> {
  return {
    refunds: await store.refundsBefore(day),
    stateOf: (refund) => refundState(refund, hide),
    naming: (orders) => store.naming(orders, day),
  };
}

async function* nothing(): AsyncGenerator<never> {}
