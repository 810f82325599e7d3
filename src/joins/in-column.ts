import type { Remark } from '../model/remark.js';

/** A file of refunds or orders has several columns of times: which of them a problem is about. */
export function inColumn(problem: Remark, column: string): Remark {
  return { ...problem, facts: { ...problem.facts, column } } as Remark;
}
