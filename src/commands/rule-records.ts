import type { RuleRecord } from '../model/results.js';
import type { Rule } from '../model/rule.js';

/** What results tell of rules, by id. */
export function ruleRecords(rules: readonly Rule[]): ReadonlyMap<string, RuleRecord> {
  return new Map(
    rules.map(({ id, title, why, remedy, department, category, severity }) => [
      id,
      { title, why, remedy, department, category, severity },
    ]),
  );
}
