/** The reports by format: a new one is a file of this room and a line here. */
import { agentsCsv } from './agents-csv.js';
import { agentsMarkdown } from './agents-markdown.js';
import { htmlReport } from './html-report.js';
import { issuesCsv } from './issues-csv.js';
import { issuesMarkdown } from './issues-markdown.js';
import type { Report } from './report.js';
import { summaryMarkdown } from './summary.js';
import { talliesJson } from './tallies-json.js';

export interface ReportFile {
  /** Its name in the output folder. */
  readonly name: string;
  /** Whether it alone is what the format writes to standard output. */
  readonly main: boolean;
  readonly write: (report: Report) => string;
}

/** The files of each format that are made of tallies; findings.csv and results.jsonl are written while records pass by. */
export const REPORTS = {
  md: [
    { name: 'summary.md', main: true, write: summaryMarkdown },
    { name: 'agents.md', main: false, write: agentsMarkdown },
    { name: 'issues.md', main: false, write: issuesMarkdown },
  ],
  csv: [
    { name: 'agents.csv', main: true, write: agentsCsv },
    { name: 'issues.csv', main: false, write: issuesCsv },
  ],
  html: [{ name: 'report.html', main: true, write: htmlReport }],
  json: [{ name: 'summary.json', main: true, write: talliesJson }],
} as const satisfies Readonly<Record<string, readonly ReportFile[]>>;

export type ReportFormat = keyof typeof REPORTS;
