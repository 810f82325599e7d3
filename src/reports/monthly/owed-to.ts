/**
 * What a change is owed to. A mean or a share M = Σ wᵢ·mᵢ changes by Σ (wᵢ·(mᵢ − M₀) − w⁰ᵢ·(m⁰ᵢ − M₀)): each agent's part is
 * exact, weight and level together, and the parts add up to the change. A rate per conversation is the sum of its rules' rates.
 */
import type { AgentRow } from '../../tallies/agent-rows.js';
import { compareNames } from '../../tallies/figures.js';
import type { IssueRow } from '../../tallies/issue-rows.js';
import type { Report } from '../report.js';
import type { Change } from './changes.js';
import { type Measure, measureRow } from './measures.js';

export interface Part {
  readonly name: string;
  readonly of: 'agent' | 'rule';
  /** Of the whole change: 0.6 = 60 % of it. */
  readonly share: number;
}

/** Parts told, and the smallest worth telling. */
const PARTS = 2;
const SMALLEST = 0.2;

/** The agents, or for faults and scores the rules, that most of a change came from; none where it came from everywhere. */
export function owedTo({ measure, difference }: Change, report: Report): Part[] {
  if (difference === null || difference === 0 || report.previous === null) return [];
  const of = measure === 'score' || measure.endsWith('_per_100') ? 'rule' : 'agent';
  const parts = of === 'rule' ? ofRules(measure, report) : ofAgents(measure, report);
  const told = [...parts]
    .map(([name, part]) => ({ name, of, share: part / difference }) as const)
    .filter(({ share }) => share >= SMALLEST)
    .sort((a, b) => b.share - a.share || compareNames(a.name, b.name))
    .slice(0, PARTS);
  // Where one alone is more than the whole, all others together went the other way.
  return (told[0]?.share ?? 0) > 1 ? told.slice(0, 1) : told;
}

/** Parts by the rules' titles: what each adds to the findings per 100 conversations, or takes from the mean score. */
function ofRules(measure: Measure, report: Report): Map<string, number> {
  const parts = new Map<string, number>();
  const add = ({ issues, totals }: Report, sign: number) => {
    if (totals.conversations === 0) return;
    for (const issue of issues) {
      const amount = measure === 'score' ? -issue.points : 100 * countedIn(measure, issue);
      parts.set(issue.title, (parts.get(issue.title) ?? 0) + (sign * amount) / totals.conversations);
    }
  };
  add(report, 1);
  if (report.previous !== null) add(report.previous, -1);
  return parts;
}

function countedIn(measure: Measure, { severity, findings }: IssueRow): number {
  if (measure === 'critical_per_100') return severity === 'critical' ? findings : 0;
  return severity === 'notice' ? 0 : findings;
}

function ofAgents(measure: Measure, report: Report): Map<string, number> {
  const parts = new Map<string, number>();
  const before = report.previous?.agents ?? [];
  const mean = meanOf(measure, before);
  if (mean === null) return parts;
  const add = (rows: readonly AgentRow[], sign: number) => {
    const all = rows.reduce((sum, row) => sum + measureRow(measure, row).of, 0);
    for (const row of rows) {
      const { value, of } = measureRow(measure, row);
      if (value !== null) parts.set(row.agent, (parts.get(row.agent) ?? 0) + (sign * of * (value - mean)) / all);
    }
  };
  add(report.agents, 1);
  add(before, -1);
  return parts;
}

function meanOf(measure: Measure, rows: readonly AgentRow[]): number | null {
  let sum = 0;
  let all = 0;
  for (const row of rows) {
    const { value, of } = measureRow(measure, row);
    if (value === null) continue;
    sum += value * of;
    all += of;
  }
  return all === 0 ? null : sum / all;
}
