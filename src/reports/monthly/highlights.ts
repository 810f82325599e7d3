/** What went well, and what went wrong with what to do about it (P295, P296). */
import { compareNames } from '../../tallies/figures.js';
import { byFrequency } from '../../tallies/issue-rows.js';
import { needsAttention } from '../agents-section.js';
import { formatCount, formatNumber, formatRate } from '../format.js';
import { withoutStop } from '../issue-text.js';
import { type Block, heading, list } from '../page.js';
import type { Report } from '../report.js';
import { ENOUGH } from './significance.js';
import { changesOf } from './changes.js';
import { changeSentence } from './conclusion.js';
import { monthlyWords } from './words.js';

const AGENTS = 3;
const ANOMALIES = 5;

export function highlights(report: Report): Block[] {
  const { words, totals, agents, previous } = report;
  const say = monthlyWords(report.language);
  const better = changesOf(report).filter(({ verdict }) => verdict === 'better');
  const praised = agents
    .filter((row) => row.conversations >= ENOUGH && !needsAttention(row) && (row.reply_rate_3min ?? 0) >= (totals.reply_rate_3min ?? 0))
    .sort((a, b) => b.conversations - a.conversations || compareNames(a.agent, b.agent))
    .slice(0, AGENTS);
  const items = [
    ...better.map((change) => changeSentence(change, report, true)),
    ...praised.map((row) =>
      say.highlights.agent(row.agent, formatNumber(row.score), formatRate(row.replied_3min, row.turns, words), formatCount(row.conversations)),
    ),
  ];
  if (items.length === 0 && previous === null) return [];
  return [heading(2, say.sections.highlights), ...list(items.length === 0 ? [say.highlights.none] : items)];
}

/** The gravest issues first, then the most frequent, each with its remedy. */
export function anomalies(report: Report): Block[] {
  const { issues, previous, rules } = report;
  const say = monthlyWords(report.language);
  const before = new Map(previous?.issues.map(({ rule, findings }) => [rule, findings]) ?? []);
  const grave = issues.filter(({ severity }) => severity === 'critical');
  const others = issues.filter(({ severity }) => severity === 'major' || severity === 'minor').sort(byFrequency);
  const items = [...grave, ...others]
    .slice(0, ANOMALIES)
    .map(({ rule, title, findings }) =>
      say.anomaly(
        title,
        formatCount(findings),
        previous === null ? null : formatCount(before.get(rule) ?? 0),
        withoutStop(rules.get(rule)?.remedy ?? ''),
      ),
    );
  const worse = changesOf(report)
    .filter(({ verdict }) => verdict === 'worse')
    .map((change) => changeSentence(change, report, true));
  const all = [...worse, ...items];
  return all.length === 0 ? [] : [heading(2, say.sections.anomalies), ...list(all)];
}
