import type { Chart } from '../charts/chart.js';
import type { Figure } from '../model/figure.js';
import type { RuleRecord, RunRecord } from '../model/results.js';
import type { Targets } from '../model/targets.js';
import { type AgentRow, agentRows, teamRows } from '../tallies/agent-rows.js';
import { type IssueRow, issueRows } from '../tallies/issue-rows.js';
import { type RefundRow, refundRows } from '../tallies/refund-rows.js';
import type { Tally } from '../tallies/tally.js';
import { type TotalRow, totalRow } from '../tallies/total-row.js';
import type { ReviewFigures } from './review-figures.js';
import { ruleCatalogue } from './rule-catalogue.js';
import { titleOf } from './words/in-language.js';
import { type Language, type Words, wordsOf } from './words/words-of.js';

/** Which days a report is about, both included; null where nothing bounds it. `label` names it: `2026-11`, 昨日. */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
  readonly label: string;
}

/** What reports are made of: results added up, and the runs that made them. */
export interface ReportSource {
  readonly language: Language;
  readonly period: Period;
  readonly tally: Tally;
  /** The run that finished last first. */
  readonly runs: readonly RunRecord[];
  /** Rules by id, where the caller knows more of them than the runs tell. */
  readonly rules?: ReadonlyMap<string, RuleRecord>;
  /** What else a reader must know: results that could not be read, records without a time. */
  readonly remarks?: readonly string[];
  /** Pictures for the pages; none where none are asked for. */
  readonly charts?: readonly Chart[];
  /** What people said of findings; null where no reviews were given. */
  readonly reviews?: ReviewFigures | null;
  /** What a report of a period is measured against; an audit's own report has none of it. */
  readonly monthly?: Monthly | null;
}

/** What makes a summary of a period one: the period before, and what was to be reached. */
export interface Monthly {
  readonly previous: Report | null;
  readonly targets: Targets | null;
  /** When agents joined, by what exports call them, where a roster tells. */
  readonly joined: ReadonlyMap<string, string>;
  /** Figures that only the shop knows, where a file gives them. */
  readonly figures?: readonly Figure[];
}

/** A source with what all reports need of it, worked out once. */
export interface Report extends Required<ReportSource> {
  readonly words: Words;
  /** The period before, or null; one without a conversation is nothing to compare with. */
  readonly previous: Report | null;
  readonly targets: Targets | null;
  readonly totals: TotalRow;
  /** Who needs attention most first. */
  readonly agents: readonly AgentRow[];
  readonly teams: readonly AgentRow[];
  /** The gravest first. */
  readonly issues: readonly IssueRow[];
  readonly refunds: readonly RefundRow[];
  /** What pages call a rule, by its id. */
  readonly titles: ReadonlyMap<string, string>;
}

export function prepareReport(source: ReportSource): Report {
  const { tally, runs, period, language } = source;
  const rules = source.rules ?? ruleCatalogue(runs, language);
  const issues = issueRows(tally).map((issue) => ({ ...issue, title: titleOf(issue, rules, language) }));
  return {
    ...source,
    period: { ...period, label: period.label || labelOf(period, tally) },
    rules,
    remarks: source.remarks ?? [],
    charts: source.charts ?? [],
    monthly: source.monthly ?? null,
    reviews: source.reviews ?? null,
    previous: (source.monthly?.previous?.totals.conversations ?? 0) === 0 ? null : (source.monthly?.previous ?? null),
    targets: source.monthly?.targets ?? null,
    words: wordsOf(source.language),
    totals: totalRow(tally),
    agents: agentRows(tally),
    teams: teamRows(tally),
    issues,
    refunds: refundRows(tally),
    titles: new Map(issues.map(({ rule, title }) => [rule, title])),
  };
}

/** A period without a name is called by its days, or by those of the conversations. */
function labelOf({ from, to }: Period, tally: Tally): string {
  const days = [...tally.counts.days.keys()].sort();
  const first = from ?? days[0];
  const last = to ?? days.at(-1);
  if (first === undefined || last === undefined) return first ?? last ?? '–';
  return first === last ? first : `${first} – ${last}`;
}
