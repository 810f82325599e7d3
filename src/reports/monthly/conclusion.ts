import { byFrequency } from '../../tallies/issue-rows.js';
import { formatCount, formatDuration, formatNumber, formatRate, formatShare } from '../format.js';
import type { Report } from '../report.js';
import { type Change, changesOf } from './changes.js';
import { formatMeasure } from './measures.js';
import { owedTo } from './owed-to.js';
import { targetRows } from './target-rows.js';
import { monthlyWords } from './words.js';

/** The conclusion in sentences (P289): how much was checked, what became better and worse and why, targets, what is grave. */
export function conclusion(report: Report): string[] {
  const { totals, period, words, previous } = report;
  const say = monthlyWords(report.language);
  if (totals.conversations === 0) return [words.sentence([say.empty(period.label)])];
  const told: readonly (readonly string[])[] = [
    [
      say.lead(
        period.label,
        formatCount(totals.conversations),
        formatCount(totals.agents),
        previous === null ? null : words.aside(previous.period.label, `${formatCount(previous.totals.conversations)} ${say.bases.score}`),
      ),
    ],
    [
      say.level(
        formatNumber(totals.score),
        formatRate(totals.replied_3min, totals.turns, words),
        formatDuration(totals.response_mean, words),
      ),
    ],
    targets(report),
    ...trends(report),
    grave(report),
  ];
  return told.filter((clauses) => clauses.length > 0).map((clauses) => words.sentence(clauses));
}

function targets(report: Report): string[] {
  const say = monthlyWords(report.language);
  const rows = targetRows(report).filter(({ met }) => met !== null);
  if (rows.length === 0) return [];
  const met = rows.filter((row) => row.met === true);
  const missed = rows.filter((row) => row.met === false);
  const told = missed.slice(0, 4).map(({ whose, name, reached, target }) => {
    return say.missed(whose === say.everybody ? name : `${whose} ${name}`, reached, target);
  });
  const sentence = say.targetsMet(formatCount(met.length), formatCount(rows.length));
  return told.length === 0 ? [sentence] : [sentence, say.targetsMissed(told)];
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
    [
      ...(steady.length > 0 ? [say.steady(names(steady))] : []),
      ...(few.length > 0 ? [say.few(names(few))] : []),
    ],
  ];
}

/** `3 分钟回复率由 88% 升至 91%（+3 个百分点），主要来自“小美”（占变化的 60%）`; in full, with what both are counted on. */
export function changeSentence(change: Change, report: Report, isFull: boolean): string {
  const { words, language } = report;
  const say = monthlyWords(language);
  const { measure, now, before, difference } = change;
  const basis = say.basisOf(formatCount(now.of), formatCount(before?.of ?? 0), say.bases[measure]);
  const by = say.difference(measure, difference ?? 0, words);
  const sentence = say.changed(
    say.measures[measure],
    formatMeasure(measure, before?.value ?? null, words),
    formatMeasure(measure, now.value, words),
    (difference ?? 0) > 0,
    isFull ? [by, basis] : [by],
  );
  const parts = owedTo(change, report).map(({ name, share }) =>
    share > 1 ? say.partOver(name) : say.part(name, words.percent(formatNumber(share * 100, 0))),
  );
  const shown = isFull ? parts : parts.slice(0, 1);
  return words.list([sentence, shown.length === 0 ? say.owedEverywhere : say.owed(shown)]);
}

function grave(report: Report): string[] {
  const { agents, issues, totals, words } = report;
  const say = monthlyWords(report.language);
  const critical = agents.reduce((sum, row) => sum + row.critical, 0);
  const hit = agents.filter((row) => row.critical > 0).length;
  const faults = issues.filter(({ severity, role }) => severity !== 'notice' && role !== 'customer');
  const all = faults.reduce((sum, { findings }) => sum + findings, 0);
  const [top] = [...faults].sort(byFrequency);
  return [
    critical > 0 ? say.redLines(formatCount(critical), formatCount(hit)) : say.noRedLines,
    ...(totals.critical > critical ? [words.headline.redByCustomers(formatCount(totals.critical - critical))] : []),
    ...(top === undefined || top.findings < 2 ? [] : [say.topIssue(top.title, formatCount(top.findings), formatShare(top.findings, all, words))]),
  ];
}
