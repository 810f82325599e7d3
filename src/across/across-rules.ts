/** The rules across conversations that runs carry: results come from anywhere, and what is not as it should be is left out. */
import { ACROSS_BY, ACROSS_SAME, type AcrossRecord } from '../model/across-record.js';
import type { RuleRecord, RunRecord } from '../model/results.js';
import { SEVERITIES } from '../model/rule.js';

/** A rule with what reports call it. */
export interface AcrossRule {
  readonly id: string;
  readonly definition: AcrossRecord;
  readonly told: RuleRecord;
}

/** All rules of the runs, by id; where runs differ, the one that finished last (the first) is right. */
export function acrossRules(runs: readonly Pick<RunRecord, 'across' | 'rules'>[]): readonly AcrossRule[] {
  const rules = new Map<string, AcrossRule>();
  for (const { across, rules: told } of runs) {
    if (!isMap(across)) continue;
    for (const [id, definition] of Object.entries(across)) {
      if (!rules.has(id) && isDefinition(definition)) rules.set(id, { id, definition, told: toldOf(id, told?.[id]) });
    }
  }
  return [...rules.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function toldOf(id: string, told: unknown): RuleRecord {
  const given = isMap(told) ? told : {};
  const text = (name: string, absent = '') => (typeof given[name] === 'string' ? given[name] : absent);
  return {
    title: text('title', id),
    why: text('why'),
    remedy: text('remedy'),
    department: text('department'),
    category: text('category', id),
    severity: SEVERITIES.find((severity) => severity === given['severity']) ?? 'notice',
    review: given['review'] === true,
  };
}

function isDefinition(value: unknown): value is AcrossRecord {
  if (!isMap(value) || !isMap(value['where'])) return false;
  const { by, count, within, after, same, in_a_row: inARow, share, at_least: atLeast, where } = value;
  const { severity, score_below: score, rating_below: rating, ...lists } = where as Record<string, unknown>;
  return (
    ACROSS_BY.some((each) => each === by) &&
    (same === null || ACROSS_SAME.some((each) => each === same)) &&
    isNumber(count, 1) &&
    isNumber(after, 0) &&
    isNumber(atLeast, 1) &&
    (within === null || isNumber(within, 0)) &&
    (share === null || isNumber(share, 0)) &&
    typeof inARow === 'boolean' &&
    (severity === undefined || SEVERITIES.some((each) => each === severity)) &&
    [score, rating].every((each) => each === undefined || typeof each === 'number') &&
    ['rule', 'category', 'topic', 'stage', 'shop'].every((name) => lists[name] === undefined || isTexts(lists[name]))
  );
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isNumber = (value: unknown, least: number): boolean =>
  typeof value === 'number' && Number.isFinite(value) && value >= least;

const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every((each) => typeof each === 'string');
