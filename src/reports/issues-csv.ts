import { csvFile } from './csv.js';
import { csvHeads } from './csv-heads.js';
import { ISSUE_RECORD_COLUMNS, issueRecords } from './issue-records.js';
import { withNames } from './named-cells.js';
import type { Report } from './report.js';

/** issues.csv: every category and rule with a finding, the gravest first. */
export function issuesCsv(report: Report): string {
  return csvFile(ISSUE_RECORD_COLUMNS, csvHeads(ISSUE_RECORD_COLUMNS, report.language), issueRecords(report).map((row) => withNames(row, report)));
}
