import type { CountedFinding } from '../model/counted.js';
import { count } from './counts.js';
import { inThousandths } from './severity-counts.js';

/** What reports group findings by: a category and a rule. */
export type IssueCounts = {
  findings: number;
  conversations: number;
  points: number;
  /** A rule's severity and title may change between the nights of a month. */
  severities: Map<string, number>;
  titles: Map<string, number>;
  roles: Map<string, number>;
  agents: Map<string, number>;
  topics: Map<string, number>;
  days: Map<string, number>;
};

const SEPARATOR = '\0';

/** By rule: its category and the key that goes with it. A joined text is hashed anew each time that a map looks it up. */
const keys = new Map<string, { readonly category: string; readonly key: string }>();

export function issueKey({ category, rule }: { category: string; rule: string }): string {
  const known = keys.get(rule);
  if (known?.category === category) return known.key;
  const key = category + SEPARATOR + rule;
  if (keys.size >= MOST_KEYS) keys.clear();
  keys.set(rule, { category, key });
  return key;
}

/** Rules of a run, at most; the results of strangers may name any number. */
const MOST_KEYS = 4096;

export function issueOf(key: string): { category: string; rule: string } {
  const at = key.indexOf(SEPARATOR);
  return { category: key.slice(0, at), rule: key.slice(at + 1) };
}

export function newIssue(): IssueCounts {
  return {
    findings: 0,
    conversations: 0,
    points: 0,
    severities: new Map(),
    titles: new Map(),
    roles: new Map(),
    agents: new Map(),
    topics: new Map(),
    days: new Map(),
  };
}

/** Counts one finding of the issue, with the topics and the local day of what it was found in. */
export function countIssue(
  counts: IssueCounts,
  finding: CountedFinding,
  topics: readonly string[],
  day: string | null,
): void {
  counts.findings += 1;
  counts.points += inThousandths(finding.points);
  count(counts.severities, finding.severity);
  count(counts.titles, finding.title);
  count(counts.roles, finding.role);
  if (finding.agent !== null) count(counts.agents, finding.agent);
  for (const topic of topics) count(counts.topics, topic);
  if (day !== null) count(counts.days, day);
}
