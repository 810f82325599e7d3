/** Agents with the same issue in both periods (P232), with examples and the training they need (P234, P237). */
import { compareNames, points } from '../../tallies/figures.js';
import { issueOf } from '../../tallies/issue-counts.js';
import { rowOf } from '../evidence.js';
import { formatCount, formatNumber } from '../format.js';
import { type Block, heading, list, paragraph, type Text, table } from '../page.js';
import type { Report } from '../report.js';
import { monthlyWords } from './words.js';

const ROWS = 12;
const EXAMPLES = 2;

export interface NotImproved {
  readonly agent: string;
  readonly rule: string;
  readonly title: string;
  readonly before: number;
  readonly now: number;
  readonly points: number;
  /** 服务意识, 平台规则, …, or '' where the rule does not say. */
  readonly training: string;
  /** `chats.csv:42`, gravest first. */
  readonly examples: readonly string[];
}

/** Notices aside; what took most points first. */
export function notImproved(report: Report): NotImproved[] {
  const { tally, previous, issues, rules } = report;
  if (previous === null) return [];
  const notices = new Set(issues.filter(({ severity }) => severity === 'notice').map(({ rule }) => rule));
  const found: NotImproved[] = [];
  for (const [agent, counts] of tally.counts.agents) {
    const earlier = previous.tally.counts.agents.get(agent);
    for (const [key, now] of counts.issues) {
      const { rule } = issueOf(key);
      const before = earlier?.issues.get(key) ?? 0;
      if (before === 0 || notices.has(rule)) continue;
      const examples = [...tally.issueExamples.of(key), ...tally.agentExamples.of(agent)]
        .filter(({ finding }) => finding.agent === agent && finding.rule === rule)
        .map(rowOf);
      found.push({
        agent,
        rule,
        title: report.titles.get(rule) ?? rule,
        before,
        now,
        points: points(counts.issuePoints.get(key) ?? 0),
        training: rules.get(rule)?.training ?? '',
        examples: [...new Set(examples)].filter((row) => row !== '').slice(0, EXAMPLES),
      });
    }
  }
  return found.sort((a, b) => b.points - a.points || b.now - a.now || compareNames(a.agent, b.agent) || compareNames(a.rule, b.rule));
}

export function notImprovedSection(report: Report): Block[] {
  const { language, words } = report;
  const say = monthlyWords(language);
  const found = notImproved(report);
  if (found.length === 0) return [];
  const called = (training: string) => say.training[training] ?? training;
  const rows = found
    .slice(0, ROWS)
    .map((row): Text[] => [
      row.agent,
      row.title,
      formatCount(row.before),
      formatCount(row.now),
      formatNumber(row.points),
      row.training === '' ? '–' : called(row.training),
      words.join(row.examples) || '–',
    ]);
  const kinds = new Map<string, NotImproved[]>();
  for (const row of found) if (row.training !== '') kinds.set(row.training, [...(kinds.get(row.training) ?? []), row]);
  const trainings = [...kinds].map(([training, list]) => {
    const agents = [...new Set(list.map(({ agent }) => agent))].slice(0, 10);
    const titles = [...new Set(list.map(({ title }) => title))].slice(0, 4).map((title) => words.quote(title));
    return words.colon(called(training), say.trainingLine(words.join(agents), words.join(titles)));
  });
  const rest = found.length - ROWS;
  return [
    heading(2, say.sections.notImproved),
    table(say.heads.notImproved, rows),
    ...(rest > 0 ? [paragraph(say.notImprovedMore(formatCount(rest)))] : []),
    paragraph(say.notImprovedNote),
    ...(trainings.length === 0 ? [] : [heading(3, say.sections.training), ...list(trainings)]),
  ];
}
