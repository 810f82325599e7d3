/**
 * Findings counted under what they have in common, by agent, by topics and by day, and spread over the maps of a tally when these are
 * asked for: a finding stands in a dozen of them, and a year has millions of findings, but few rules, agents and days.
 */
import type { CountedFinding } from '../model/counted.js';
import { Names } from '../text/names.js';
import { ownString } from '../text/own-string.js';
import { newAgent } from './agent-counts.js';
import { count, entry } from './counts.js';
import { type IssueCounts, issueKey, newIssue } from './issue-counts.js';
import { NumberCounts } from './number-counts.js';
import { inThousandths } from './severity-counts.js';
import type { TallyCounts } from './tally-counts.js';

/** Findings of a rule that differ in nothing but whose, when and about what they are. */
interface Kind extends Pick<CountedFinding, 'category' | 'severity' | 'title' | 'role' | 'points'> {
  readonly issue: Issue;
  findings: number;
  readonly agents: NumberCounts;
  readonly topics: NumberCounts;
  readonly days: NumberCounts;
}

interface Issue {
  readonly key: string;
  readonly counts: IssueCounts;
  /** The record that a finding of it was met in last. */
  record: number;
}

/** Names of one sort, at most, before all is spread: the results of strangers may name any number. */
const MOST = 2048;

export class FindingCells {
  readonly #counts: TallyCounts;
  /** By rule. */
  #kinds = new Map<string, Kind[]>();
  #issues = new Map<string, Issue>();
  #agents = new Names();
  #days = new Names();
  #topics = new Names();
  /** By the number of the topics. */
  #lists: (readonly string[])[] = [];
  #record = 0;

  constructor(counts: TallyCounts) {
    this.#counts = counts;
  }

  /** Counts the findings of a record, with its topics and local day; `whole`: they are those of a conversation. */
  add(findings: readonly CountedFinding[], topics: readonly string[], day: string | null, whole: boolean): void {
    if (findings.length === 0) return;
    if (Math.max(this.#kinds.size, this.#agents.size, this.#days.size, this.#lists.length) >= MOST) this.spread();
    this.#record++;
    const list = this.#listOf(topics);
    const dayNumber = day === null ? null : this.#days.add(day);
    for (const finding of findings) {
      const kind = this.#kindOf(finding);
      kind.findings++;
      kind.topics.add(list);
      if (dayNumber !== null) kind.days.add(dayNumber);
      if (finding.agent !== null) kind.agents.add(this.#agents.add(finding.agent));
      const { issue } = kind;
      if (whole && issue.record !== this.#record) issue.counts.conversations += 1;
      issue.record = this.#record;
    }
  }

  /** Puts all that was counted into the maps. */
  spread(): void {
    if (this.#kinds.size === 0) return;
    for (const kinds of this.#kinds.values()) for (const kind of kinds) this.#spread(kind);
    this.#kinds = new Map();
    this.#issues = new Map();
    this.#agents = new Names();
    this.#days = new Names();
    this.#topics = new Names();
    this.#lists = [];
  }

  #spread({ issue: { key, counts }, severity, title, role, points, findings, agents, topics, days }: Kind): void {
    const each = inThousandths(points);
    const { totals } = this.#counts;
    totals.findings[severity] += findings;
    totals.findings.points += findings * each;
    counts.findings += findings;
    counts.points += findings * each;
    count(counts.severities, severity, findings);
    count(counts.titles, title, findings);
    count(counts.roles, role, findings);
    for (const [list, times] of topics.entries()) for (const topic of this.#lists[list] ?? []) count(counts.topics, topic, times);
    for (const [day, times] of days.entries()) count(counts.days, this.#days.text(day), times);
    for (const [number, times] of agents.entries()) {
      const agent = this.#agents.text(number);
      count(counts.agents, agent, times);
      const row = entry(this.#counts.agents, agent, newAgent);
      row.findings[severity] += times;
      row.findings.points += times * each;
      count(row.issues, key, times);
      if (points !== 0) count(row.issuePoints, key, times * each);
    }
  }

  #listOf(topics: readonly string[]): number {
    const number = this.#topics.addJoined('', topics);
    if (number === this.#lists.length) this.#lists.push(topics.map(ownString));
    return number;
  }

  #kindOf(finding: CountedFinding): Kind {
    const known = this.#kinds.get(finding.rule);
    if (known !== undefined) for (const kind of known) if (isOf(kind, finding)) return kind;
    const key = issueKey(finding);
    let issue = this.#issues.get(key);
    if (issue === undefined) this.#issues.set(key, (issue = { key, counts: entry(this.#counts.issues, key, newIssue), record: -1 }));
    const { category, severity, title, role, points } = finding;
    const numbers = { agents: new NumberCounts(), topics: new NumberCounts(), days: new NumberCounts() };
    const kind: Kind = { issue, category: ownString(category), severity, title: ownString(title), role, points, findings: 0, ...numbers };
    if (known === undefined) this.#kinds.set(ownString(finding.rule), [kind]);
    else known.push(kind);
    return kind;
  }
}

function isOf(kind: Kind, { category, severity, title, role, points }: CountedFinding): boolean {
  return kind.points === points && kind.severity === severity && kind.category === category && kind.title === title && kind.role === role;
}
