import { byFrequency } from '../tallies/issue-rows.js';
import { formatCount, formatDuration, formatRate } from './format.js';
import type { Report } from './report.js';

/** The conclusion, in one sentence made of the figures: how much was checked, what is grave, what is frequent, how fast. */
export function headline(report: Report): string {
  const { words, totals } = report;
  return words.sentence([
    ...found(report),
    ...(totals.conversations === 0 ? [] : [...grave(report), ...speed(report)]),
  ]);
}

function found({ words, totals }: Report): string[] {
  const { headline: say } = words;
  const faults = totals.critical + totals.major + totals.minor;
  const all = formatCount(totals.conversations);
  if (totals.conversations === 0) {
    return totals.findings > 0 ? [say.refunds(formatCount(totals.findings))] : [say.empty];
  }
  const notices = totals.notice > 0 ? [say.notices(formatCount(totals.notice))] : [];
  if (faults === 0) return [say.calm(all), ...notices];
  return [say.found(all, formatCount(faults), formatCount(totals.faulty_conversations))];
}

function grave({ words, totals, agents, issues }: Report): string[] {
  const { headline: say } = words;
  const byAgents = agents.reduce((sum, { critical }) => sum + critical, 0);
  const agentsHit = agents.filter(({ critical }) => critical > 0).length;
  const others = totals.critical - byAgents;
  const top = issues.filter(({ severity }) => severity !== 'notice').sort(byFrequency)[0];
  return [
    ...(byAgents > 0 ? [say.red(formatCount(byAgents), formatCount(agentsHit))] : []),
    ...(others > 0 ? [say.redByCustomers(formatCount(others))] : []),
    ...(top !== undefined && totals.critical === 0 ? [say.noRed] : []),
    ...(top === undefined || top.findings < 2 ? [] : [say.top(top.title, formatCount(top.findings))]),
  ];
}

function speed({ words, totals }: Report): string[] {
  const { headline: say } = words;
  if (totals.turns === 0) return totals.undecidable_turns > 0 ? [say.undecidable] : [];
  const rate = say.reply(formatRate(totals.replied_3min, totals.turns, words));
  return totals.response_mean === null ? [rate] : [rate, say.response(formatDuration(totals.response_mean, words))];
}
