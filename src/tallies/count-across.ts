import type { AcrossFinding } from '../model/results.js';
import { countAgentFinding, newAgent } from './agent-counts.js';
import { entry } from './counts.js';
import { hourOfWeek } from './hour-of-week.js';
import { countIssue, issueKey, newIssue } from './issue-counts.js';
import { countFinding } from './severity-counts.js';
import { emptySlice } from './slice-counts.js';
import type { TallyCounts } from './tally-counts.js';

/**
 * Counts a finding across conversations wherever a finding of the conversation that it stands at would count; that
 * conversation is counted already, and none is flagged for what came after it.
 * @param isFirst whether its rule has found nothing else at that conversation
 */
export function countAcross(counts: TallyCounts, found: AcrossFinding, isFirst: boolean): void {
  const { finding, topics, stage, shop } = found;
  const day = finding.at === null ? null : finding.at.slice(0, 10);
  const hour = finding.at === null ? null : hourOfWeek(finding.at);
  const issue = entry(counts.issues, issueKey(finding), newIssue);
  countIssue(issue, finding, topics, day);
  if (isFirst) issue.conversations += 1;
  countFinding(counts.totals.findings, finding);
  countFinding(counts.totals.acrossFindings, finding);
  if (finding.agent !== null) countAgentFinding(entry(counts.agents, finding.agent, newAgent), finding);
  for (const topic of topics) countFinding(entry(counts.topics, topic, emptySlice).findings, finding);
  if (stage !== null) countFinding(entry(counts.stages, stage, emptySlice).findings, finding);
  countFinding(entry(counts.shops, shop, emptySlice).findings, finding);
  if (day !== null && hour !== null) countFinding(entry(counts.days, day, emptySlice).findings, finding);
  const slice = hour === null ? undefined : counts.hours.get(hour);
  if (slice !== undefined) countFinding(slice.findings, finding);
}
