/** Figures that only the shop knows, by name: the last of the period against the last before it. */
import type { Figure } from '../model/figure.js';
import { compareNames, rounded } from './figures.js';

export interface FigureRow {
  readonly group: string;
  readonly name: string;
  readonly shop: string;
  readonly agent: string;
  readonly date: string;
  readonly value: number;
  readonly unit: string;
  readonly before: number | null;
  readonly before_date: string | null;
  readonly difference: number | null;
  /** The difference in parts of the value before; null of nothing. */
  readonly change: number | null;
  readonly target: number | null;
  /** What the target was before, where it has changed: 指标变更. */
  readonly target_before: number | null;
  readonly met: boolean | null;
  readonly weight: number | null;
  readonly peer: number | null;
  readonly rank: string;
  readonly better: 'up' | 'down';
}

/** @param from the first day of the period, or null where it has no beginning; `to` likewise the last */
export function figureRows(figures: readonly Figure[], { from, to }: { readonly from: string | null; readonly to: string | null }): FigureRow[] {
  const series = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = [figure.group, figure.name, figure.shop, figure.agent].join('\0');
    const own = series.get(key);
    if (own === undefined) series.set(key, [figure]);
    else own.push(figure);
  }
  return [...series.values()].flatMap((own) => rowOf(own, from, to) ?? []).sort(byName);
}

/** A month is in a period when its days are; `2026-10` sorts before `2026-10-31`, and stands for its last day. */
function rowOf(series: readonly Figure[], from: string | null, to: string | null): FigureRow | null {
  const ordered = [...series].sort((a, b) => compareNames(lastDay(a.date), lastDay(b.date)));
  const now = ordered.findLast(({ date }) => (to === null || date.slice(0, 7) + (date.slice(7) || '-01') <= to) && (from === null || lastDay(date) >= from));
  if (now === undefined) return null;
  const first = from ?? now.date;
  const before = ordered.findLast((figure) => lastDay(figure.date) < first && figure !== now) ?? null;
  const difference = before === null ? null : rounded(now.value - before.value, 4);
  return {
    group: now.group,
    name: now.name,
    shop: now.shop,
    agent: now.agent,
    date: now.date,
    value: now.value,
    unit: now.unit,
    before: before?.value ?? null,
    before_date: before?.date ?? null,
    difference,
    change: difference === null || before === null || before.value === 0 ? null : rounded(difference / Math.abs(before.value), 4),
    target: now.target,
    target_before: before !== null && before.target !== null && before.target !== now.target ? before.target : null,
    met: now.target === null ? null : now.better === 'up' ? now.value >= now.target : now.value <= now.target,
    weight: now.weight,
    peer: now.peer,
    rank: now.rank,
    better: now.better,
  };
}

function lastDay(date: string): string {
  return date.length === 7 ? `${date}-31` : date;
}

function byName(a: FigureRow, b: FigureRow): number {
  return compareNames(a.group, b.group) || compareNames(a.shop, b.shop) || compareNames(a.agent, b.agent) || compareNames(a.name, b.name);
}

/** By group and shop, the weighted sum of figures that all have a weight (体验分): now, and before where all are known. */
export function weightedSums(rows: readonly FigureRow[]) {
  const groups = new Map<string, FigureRow[]>();
  for (const row of rows) if (row.agent === '') groups.set(`${row.group}\0${row.shop}`, [...(groups.get(`${row.group}\0${row.shop}`) ?? []), row]);
  return [...groups.values()].flatMap((own) => {
    const weighted = own.filter(({ weight }) => weight !== null);
    const all = weighted.reduce((sum, { weight }) => sum + (weight ?? 0), 0);
    if (weighted.length < 2 || all === 0) return [];
    const sum = (of: (row: FigureRow) => number | null) =>
      weighted.every((row) => of(row) !== null) ? rounded(weighted.reduce((total, row) => total + ((of(row) ?? 0) * (row.weight ?? 0)) / all, 0), 4) : null;
    return [{ group: own[0]?.group ?? '', shop: own[0]?.shop ?? '', value: sum(({ value }) => value), before: sum(({ before }) => before), of: weighted.length }];
  });
}
