import type { Finding } from '../model/finding.js';
import { NO_FINDINGS } from './kind.js';

/**
 * The findings that stand, and the others: one whose rule yields to another yields where that one found something in the same message. Of
 * two rules that yield to each other, the later one stands.
 */
export function settleYielding(findings: Finding[]): { standing: Finding[]; yielded: readonly Finding[] } {
  const yielded: Finding[] = [];
  for (const finding of findings) if (finding.rule.yieldsTo !== undefined && yields(finding, findings, yielded)) yielded.push(finding);
  if (yielded.length === 0) return { standing: findings, yielded: NO_FINDINGS };
  return { standing: findings.filter((finding) => !yielded.includes(finding)), yielded };
}

/** Whether another rule that this one yields to found something in the same message, and has not itself yielded. */
function yields({ rule, message }: Finding, findings: readonly Finding[], yielded: readonly Finding[]): boolean {
  const { id, yieldsTo } = rule;
  if (yieldsTo === undefined || message === null) return false;
  return findings.some(
    (other) =>
      other.message === message &&
      other.rule.id !== id &&
      (yieldsTo.includes(other.rule.id) || yieldsTo.includes(other.rule.category)) &&
      !yielded.includes(other),
  );
}
