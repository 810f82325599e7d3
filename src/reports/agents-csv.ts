import { AGENT_COLUMNS } from '../tallies/agent-rows.js';
import { csvFile } from './csv.js';
import { csvHeads } from './csv-heads.js';
import { withNames } from './named-cells.js';
import type { Report } from './report.js';
import { CHINESE_AGENT_HEADS } from './words/chinese-heads.js';

/** agents.csv: every agent, who needs attention most first; waits in seconds, rates from 0 to 1, empty = not measured. */
export function agentsCsv(report: Report): string {
  const rows = report.agents.map((row) => withNames(row, report));
  return csvFile(AGENT_COLUMNS, csvHeads(AGENT_COLUMNS, report.language, CHINESE_AGENT_HEADS), rows);
}
