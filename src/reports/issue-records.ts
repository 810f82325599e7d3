import { ISSUE_COLUMNS, type IssueRow } from '../tallies/issue-rows.js';
import type { Report } from './report.js';
import { precisionOf } from './review-figures.js';

/** The columns of issues.csv: those of the tallies, what the rule itself says, what people said of its findings. New ones go to the end. */
export const ISSUE_RECORD_COLUMNS = [...ISSUE_COLUMNS, 'department', 'remedy', 'confirmed', 'dismissed', 'precision'] as const;

export type IssueRecord = IssueRow & ReturnType<typeof precisionOf> & { readonly department: string; readonly remedy: string };

/** Every issue with the department and the remedy of its rule, '' where the rule does not say. The gravest first. */
export function issueRecords({ issues, rules, reviews }: Report): IssueRecord[] {
  return issues.map((issue) => {
    const { department = '', remedy = '' } = rules.get(issue.rule) ?? {};
    return { ...issue, department, remedy, ...precisionOf(reviews, issue.rule) };
  });
}
