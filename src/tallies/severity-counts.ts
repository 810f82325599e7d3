import type { CountedFinding } from '../model/counted.js';
import type { Severity } from '../model/rule.js';

/** Findings by severity, and what they take in thousandths of a point. */
export type SeverityCounts = Record<Severity, number> & { points: number };

export function noFindings(): SeverityCounts {
  return { critical: 0, major: 0, minor: 0, notice: 0, points: 0 };
}

export function countFinding(counts: SeverityCounts, finding: CountedFinding): void {
  counts[finding.severity] += 1;
  counts.points += inThousandths(finding.points);
}

/** Points and scores as whole thousandths, in which all sums are exact. */
export function inThousandths(points: number): number {
  return Math.round(points * 1000);
}

/**
 * The score that these findings leave of 100 (DESIGN §7), in thousandths: a veto leaves nothing, a bonus gives back but
 * not more than there was. A finding's points are what it takes after its rule's `max_points`.
 */
export function scoreOf(findings: readonly CountedFinding[], agent?: string): number {
  let score = 100_000;
  for (const finding of findings) {
    if (agent !== undefined && finding.agent !== agent) continue;
    if (finding.detail.veto === true) return 0;
    score -= inThousandths(finding.points);
  }
  return Math.min(100_000, Math.max(0, score));
}
