/** Points of findings and the score of a conversation (DESIGN §7). */
import type { Finding } from '../model/finding.js';

/** What each finding takes: its rule's points, a rule at most its `max_points` in one conversation. */
export function pointsOf(findings: readonly Finding[]): number[] {
  const taken = new Map<string, number>();
  return findings.map(({ rule }) => {
    const before = taken.get(rule.id) ?? 0;
    const points = rule.maxPoints === null ? rule.points : Math.max(0, Math.min(rule.points, rule.maxPoints - before));
    taken.set(rule.id, before + points);
    return points;
  });
}

/** 100 less all points, never below 0; a veto makes it 0. */
export function scoreOf(findings: readonly Finding[], points: readonly number[]): number {
  if (findings.some(({ rule }) => rule.veto)) return 0;
  return Math.max(0, 100 - points.reduce((sum, each) => sum + each, 0));
}
