/** Points of findings and the score of a conversation (DESIGN §7). */
import type { Finding } from '../model/finding.js';

/** What each finding takes: its rule's points, a rule at most its `max_points` in one conversation. Below 0 = a bonus. */
export function pointsOf(findings: readonly Finding[]): number[] {
  const taken = new Map<string, number>();
  return findings.map(({ rule }) => {
    const before = taken.get(rule.id) ?? 0;
    const left = rule.maxPoints === null ? Number.POSITIVE_INFINITY : rule.maxPoints - before;
    const size = Math.min(Math.abs(rule.points), left);
    taken.set(rule.id, before + size);
    return rule.points < 0 && size > 0 ? -size : size;
  });
}

/** 100 less all points, from 0 to 100; a veto makes it 0. */
export function scoreOf(findings: readonly Finding[], points: readonly number[]): number {
  return findings.some(({ rule }) => rule.veto) ? 0 : scoreLeft(points);
}

/** What points leave of 100: a bonus gives back, and no more. */
export function scoreLeft(points: readonly number[]): number {
  return Math.min(100, Math.max(0, 100 - points.reduce((sum, each) => sum + each, 0)));
}
