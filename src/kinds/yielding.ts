import type { Finding } from '../model/finding.js';
import { NO_FINDINGS } from './kind.js';

/**
 * The findings that stand, and the others: one whose rule yields to another yields where that one found something in the same message. Of
 * two rules that yield to each other, the later one stands.
 */
export function settleYielding(findings: Finding[]): { standing: Finding[]; yielded: readonly Finding[] } {
  if (!findings.some(({ rule }) => rule.yieldsTo !== undefined)) return { standing: findings, yielded: NO_FINDINGS };
  const standing = new Set(findings);
  for (const finding of findings) {
    const { rule, message } = finding;
    if (rule.yieldsTo === undefined || message === null) continue;
    for (const other of standing) {
      if (other.message !== message || other.rule.id === rule.id) continue;
      if (!rule.yieldsTo.includes(other.rule.id) && !rule.yieldsTo.includes(other.rule.category)) continue;
      standing.delete(finding);
      break;
    }
  }
  return { standing: [...standing], yielded: findings.filter((finding) => !standing.has(finding)) };
}
