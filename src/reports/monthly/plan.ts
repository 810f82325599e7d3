/** Goals for the next period, proposed from the gaps: each measurable, with what to do and who (P297). */
import { byFrequency } from '../../tallies/issue-rows.js';
import { formatCount, formatNumber } from '../format.js';
import { withoutStop } from '../issue-text.js';
import { type Block, heading, type Text, table } from '../page.js';
import type { Report } from '../report.js';
import { nameOf } from '../words/words-of.js';
import { changesOf } from './changes.js';
import { formatMeasure } from './measures.js';
import { notImproved } from './not-improved.js';
import { targetRows } from './target-rows.js';
import { planWords } from './plan-words.js';
import { monthlyWords } from './words.js';

/** Goals of one kind; more than a handful of goals is none. */
const EACH = 3;
const TARGETS = 6;

/** A proposal for frequent issues: a fifth less in a month, a usual first step. */
const LESS = 0.8;

export function planSection(report: Report): Block[] {
  const say = monthlyWords(report.language);
  const plan = planWords(report.language);
  if (report.totals.conversations === 0) return [];
  const rows = [...missedTargets(report), ...setBacks(report), ...issueGoals(report), ...coaching(report)];
  return [heading(2, say.sections.plan), table(say.heads.plan, rows.length === 0 ? [[plan.none, '–', '–', '–', '–']] : rows)];
}

function missedTargets(report: Report): Text[][] {
  const say = monthlyWords(report.language);
  const plan = planWords(report.language);
  const missed = targetRows(report).filter(({ met }) => met === false);
  return missed.slice(0, TARGETS).map(({ whose, name, measure, reached, target }) => {
    const how = measure === null ? plan.refunds : plan.how[measure];
    return [plan.reach(say.whose(whose, name)), reached, target, how, plan.leader];
  });
}

/** What became worse and has no target of its own. */
function setBacks(report: Report): Text[][] {
  const { words, language } = report;
  const say = monthlyWords(language);
  const plan = planWords(language);
  const hasTarget = new Set(targetRows(report).map(({ name }) => name));
  return changesOf(report)
    .filter(({ verdict, measure }) => verdict === 'worse' && !hasTarget.has(say.measures[measure]))
    .slice(0, EACH)
    .map(({ measure, now, before }) => [
      plan.recover(say.measures[measure]),
      formatMeasure(measure, now.value, words),
      say.bound(measure, formatMeasure(measure, before?.value ?? null, words)),
      plan.how[measure],
      plan.leader,
    ]);
}

function issueGoals({ issues, rules, totals, words, language }: Report): Text[][] {
  const plan = planWords(language);
  const own = issues.filter(({ severity, role }) => severity !== 'notice' && role !== 'customer');
  const grave = own.filter(({ severity }) => severity === 'critical').slice(0, EACH);
  const frequent = own.filter((issue) => issue.severity !== 'critical' && issue.findings > 1).sort(byFrequency).slice(0, EACH);
  const row = (rule: string, goal: string, now: string, next: string, who: string): Text[] => [
    goal,
    now,
    next,
    withoutStop(rules.get(rule)?.remedy ?? '') || plan.review,
    who === '' ? plan.leader : nameOf('department', who, words),
  ];
  return [
    // What an agent may never do is the team leader's matter, whatever department helps.
    ...grave.map(({ rule, title, findings }) => row(rule, plan.zero(title), formatCount(findings), '0', '')),
    ...frequent.map(({ rule, title, findings }) => {
      const per100 = (findings / totals.conversations) * 100;
      return row(rule, plan.less(title), formatNumber(per100, 2), `≤ ${formatNumber(per100 * LESS, 2)}`, rules.get(rule)?.department ?? '');
    }),
  ];
}

function coaching(report: Report): Text[][] {
  const { words, language } = report;
  const plan = planWords(language);
  const found = notImproved(report);
  if (found.length === 0) return [];
  const agents = [...new Set(found.map(({ agent }) => agent))];
  const named = words.join(agents.slice(0, EACH));
  const told = agents.length > EACH ? words.text.andOthers(named, formatCount(agents.length - EACH)) : named;
  const cases = found.reduce((sum, { now }) => sum + now, 0);
  return [[plan.coach(told), words.text.times(formatCount(cases)), plan.coached, plan.coaching, plan.leader]];
}
