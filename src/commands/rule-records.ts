import { across, type AcrossOptions, acrossRecord } from '../kinds/across.js';
import type { AcrossRecord } from '../model/across-record.js';
import type { RuleRecord } from '../model/results.js';
import type { Rule } from '../model/rule.js';

/** What results tell of rules, by id. */
export function ruleRecords(rules: readonly Rule[]): ReadonlyMap<string, RuleRecord> {
  return new Map(
    rules.map(({ id, title, why, remedy, department, category, severity, training, needsReview, translations }) => [
      id,
      { title, why, remedy, ...(translations === undefined ? {} : { translations }), department, category, severity, ...(training === '' ? {} : { training }), ...(needsReview ? { review: true } : {}) },
    ]),
  );
}

/** The rules across conversations, by id, as they travel in results. */
export function acrossRecords(rules: readonly Rule[]): Record<string, AcrossRecord> {
  const own = rules.filter(({ kind }) => kind === across.name);
  return Object.fromEntries(own.map(({ id, options }) => [id, acrossRecord(options as AcrossOptions)]));
}
