import { byFrequency } from '../../tallies/issue-rows.js';
import { formatCount, formatDuration, formatNumber, formatRate, formatShare } from '../format.js';
import { missingDays } from '../missing-days.js';
import type { Report } from '../report.js';
import { type Change, changesOf } from './changes.js';
import { formatMeasure } from './measures.js';
import { owedTo } from './owed-to.js';
import { targetRows } from './target-rows.js';
import { monthlyWords } from './words.js';

/** Missed targets named in the conclusion; all stand in their table. */
const MISSED = 4;

/** The conclusion in sentences (P289), the verdict first: what became of it, on how much, what changed and why, targets, what is grave. */
export function conclusion(report: Report): string[] {
  const { totals, period, words } = report;
  const say = monthlyWords(report.language);
  if (totals.conversations === 0) return [words.sentence([say.empty(say.period(period.label))])];
  const told: readonly (readonly string[])[] = [verdict(report), scope(report), targets(report), ...trends(report), grave(report)];
  return told.filter((clauses) => clauses.length > 0).map((clauses) => words.sentence(clauses));
}

/** In one sentence what the period was like: against the one before, against target, red lines. */
function verdict(report: Report): string[] {
  const { period, previous, totals, words, agents } = report;
  const say = monthlyWords(report.language);
  const rows = targetRows(report).filter(({ met }) => met !== null);
  const critical = agents.reduce((sum, row) => sum + row.critical, 0);
  const of = (verdict: Change['verdict']) => (previous === null ? 0 : changesOf(report).filter((change) => change.verdict === verdict).length);
  const [better, worse, steady] = [of('better'), of('worse'), of('steady')];
  return [
    better + worse + steady > 0
      ? say.verdict(say.period(period.label), better, worse, steady)
      : say.level(say.period(period.label), formatNumber(totals.score), formatRate(totals.replied_3min, totals.turns, words), formatDuration(totals.response_mean, words)),
    ...(rows.length === 0 ? [] : [say.targetsMet(formatCount(rows.filter(({ met }) => met === true).length), formatCount(rows.length))]),
    critical > 0 ? say.redLinesFirst(formatCount(critical)) : say.noRedLines,
  ];
}

function scope(report: Report): string[] {
  const { totals, previous, monthly, language } = report;
  const say = monthlyWords(language);
  const missing = missingDays(report);
  const lead = [
    say.lead(formatCount(totals.conversations), formatCount(totals.agents), formatCount(totals.shops)),
    ...(missing.days.length === 0 ? [] : [say.missingDays(formatCount(missing.of), formatCount(missing.days.length))]),
  ];
  if (previous !== null) return [...lead, say.comparedWith(say.period(previous.period.label), formatCount(previous.totals.conversations))];
  return monthly?.previous == null ? lead : [...lead, say.nothingBefore(say.period(monthly.previous.period.label))];
}

function targets(report: Report): string[] {
  const say = monthlyWords(report.language);
  const missed = targetRows(report).filter(({ met }) => met === false);
  if (missed.length === 0) return [];
  const told = missed.slice(0, MISSED).map(({ whose, name, reached, target }) => say.missed(say.whose(whose, name), reached, target));
  return [say.targetsMissed(told, formatCount(missed.length), missed.length > MISSED)];
}

function trends(report: Report): string[][] {
  if (report.previous === null) return [];
  const say = monthlyWords(report.language);
  const changes = changesOf(report);
  const of = (verdict: Change['verdict']) => changes.filter((change) => change.verdict === verdict);
  const told = (list: readonly Change[]) => list.map((change) => changeSentence(change, report, false));
  const names = (list: readonly Change[]) => list.map(({ measure }) => say.measures[measure]);
  const [better, worse, steady, few] = [of('better'), of('worse'), of('steady'), of('few')];
  return [
    worse.length > 0 ? [say.worse(told(worse))] : [],
    better.length > 0 ? [say.better(told(better))] : [],
    steady.length > 0 ? [say.steady(names(steady))] : [],
    few.length > 0 ? [say.few(names(few))] : [],
  ];
}

/** `3 分钟回复率由 88% 升至 91%`; in full with the difference, what both are counted on, and what it is owed to. */
export function changeSentence(change: Change, report: Report, isFull: boolean): string {
  const { words, language } = report;
  const say = monthlyWords(language);
  const { measure, now, before, shown } = change;
  const basis = say.basisOf(formatCount(now.of), formatCount(before?.of ?? 0), say.bases[measure]);
  const by = say.difference(measure, shown ?? 0, words);
  const sentence = say.changed(
    say.measures[measure],
    formatMeasure(measure, before?.value ?? null, words),
    formatMeasure(measure, now.value, words),
    (shown ?? 0) > 0,
    isFull ? [by, basis] : [by],
  );
  if (!isFull) return sentence;
  const parts = owedTo(change, report);
  const told = parts.map(({ name, of, share }) => (share > 1 ? say.partOver(name, of) : say.part(name, of, words.percent(formatNumber(share * 100, 0)))));
  return words.list([sentence, told.length === 0 ? say.owedEverywhere : say.owed(told, parts[0]?.share ?? 0)]);
}

function grave(report: Report): string[] {
  const { agents, issues, totals, words, previous } = report;
  const say = monthlyWords(report.language);
  const redLinesOf = ({ agents: rows }: Report) => rows.reduce((sum, row) => sum + row.critical, 0);
  const critical = redLinesOf(report);
  const hit = agents.filter((row) => row.critical > 0).length;
  const faults = issues.filter(({ severity, role }) => severity !== 'notice' && role !== 'customer');
  const all = faults.reduce((sum, { findings }) => sum + findings, 0);
  const [top] = [...faults].sort(byFrequency);
  const before = previous === null ? null : formatCount(redLinesOf(previous));
  return [
    ...(critical > 0 ? [say.redLines(formatCount(critical), formatCount(hit), before)] : []),
    ...(totals.critical > critical ? [words.headline.redByCustomers(formatCount(totals.critical - critical))] : []),
    ...(top === undefined || top.findings < 2 ? [] : [say.topIssue(top.title, formatCount(top.findings), formatShare(top.findings, all, words), formatCount(all))]),
  ];
}
