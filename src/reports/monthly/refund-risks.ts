/** Refunds by agent, the share within the target's limit, and what is at risk. */
import { compareNames, seconds } from '../../tallies/figures.js';
import { meanWait, waitsAt } from '../../tallies/wait-histogram.js';
import { formatCount, formatDuration, formatRate } from '../format.js';
import { type Block, heading, list, table } from '../page.js';
import type { Report } from '../report.js';
import { nameOf } from '../words/words-of.js';
import { finishedWithin } from './target-rows.js';
import { monthlyWords } from './words.js';

const AGENTS = 10;

/** Where targets name several kinds, an agent's refunds are held against the longest limit. */
export function refundRisks(report: Report): Block[] {
  const { tally, words, language, refunds, issues, targets } = report;
  const say = monthlyWords(language);
  if (refunds.length === 0) return [];
  const limits = Object.values(targets?.refunds ?? {}).map(({ within }) => within);
  const limit = limits.length === 0 ? null : Math.max(...limits);
  const rows = [...tally.counts.agentRefunds]
    .map(([agent, counts]) => {
      const finished = [...counts.finished.values()].reduce((sum, times) => sum + times, 0);
      return { agent, counts, finished, all: finished + counts.open, mean: meanWait(counts.finished) };
    })
    .sort((a, b) => (b.mean ?? 0) - (a.mean ?? 0) || compareNames(a.agent, b.agent))
    .slice(0, AGENTS)
    .map(({ agent, counts, finished, all, mean }) => {
      const { inTime } = finishedWithin([counts], limit ?? 0);
      const [p90 = null] = waitsAt(counts.finished, [90]);
      return [
        agent,
        formatCount(all),
        formatCount(finished),
        formatDuration(seconds(mean), words),
        formatDuration(seconds(p90), words),
        limit === null ? '–' : formatRate(inTime, all, words),
      ];
    });
  const late = issues.filter(({ rule, severity }) => severity !== 'notice' && rule.includes('refund'));
  const risks = [
    ...late.map(({ title, findings }) => say.risks(title, formatCount(findings))),
    ...refunds
      .filter(({ open }) => open > 0)
      .map(({ kind, open }) => say.openRefunds(kind === '' ? words.unknown : nameOf('kind', kind, words), formatCount(open))),
  ];
  return [
    ...(rows.length === 0 ? [] : [heading(3, say.sections.refundAgents), table(say.heads.refundAgents, rows)]),
    ...(risks.length === 0 ? [] : [heading(3, say.sections.risks), ...list(risks)]),
  ];
}
