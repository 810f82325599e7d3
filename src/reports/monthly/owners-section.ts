/** Whose problem an issue is: one agent's, everybody's, or rare (P200, P201), and which department must act (P300). */
import { byFrequency, type IssueRow } from '../../tallies/issue-rows.js';
import { matterOf } from '../../tallies/matters.js';
import { ranked } from '../../tallies/figures.js';
import { formatCount, formatShare } from '../format.js';
import { type Block, heading, paragraph, type Text, table } from '../page.js';
import type { Report } from '../report.js';
import { nameOf } from '../words/words-of.js';
import { monthlyWords } from './words.js';

const ROWS = 12;

/** Fewer findings say nothing of whose they are. */
const FEW = 5;

export function ownersSection(report: Report): Block[] {
  const { issues, previous, rules, words } = report;
  const say = monthlyWords(report.language);
  const faults = issues.filter(({ severity }) => severity !== 'notice').sort(byFrequency);
  if (faults.length === 0) return [];
  const before = new Map(previous?.issues.map(({ rule, findings }) => [rule, findings]) ?? []);
  const all = faults.reduce((sum, { findings }) => sum + findings, 0);
  let passed = 0;
  const rows = faults.slice(0, ROWS).map((issue): Text[] => {
    passed += issue.findings;
    const department = rules.get(issue.rule)?.department ?? '';
    return [
      issue.title,
      formatCount(issue.findings),
      previous === null ? '–' : formatCount(before.get(issue.rule) ?? 0),
      formatShare(issue.findings, all, words),
      formatShare(passed, all, words),
      issue.agents === 0 ? '–' : formatCount(issue.agents),
      ownerOf(issue, report),
      department === '' ? '–' : nameOf('department', department, words),
    ];
  });
  return [heading(2, say.sections.owners), table(say.heads.owners, rows), paragraph(say.ownersNote)];
}

/** In words: one agent's, where it is theirs alone, or more than half of it and more than twice their share of conversations. */
export function ownerOf({ findings, ranking, role }: IssueRow, { totals, agents, language, words }: Report): string {
  const { owners: say } = monthlyWords(language);
  if (role === 'customer') return say.customers;
  if (findings < FEW) return say.few;
  const [top] = ranking;
  if (top === undefined) return '–';
  const [agent, own] = top;
  const conversations = agents.find((row) => row.agent === agent)?.conversations ?? 0;
  const isOverrepresented = own > findings / 2 && own / findings > (2 * conversations) / totals.conversations;
  if (totals.agents > 1 && (ranking.length === 1 || isOverrepresented)) {
    return say.one(agent, formatShare(own, findings, words));
  }
  if (totals.agents > 1 && ranking.length >= totals.agents / 2) return say.everybody(formatCount(ranking.length), formatCount(totals.agents));
  return say.several(formatCount(ranking.length));
}

/** What dissatisfied customers came about, most first. */
export function mattersSection({ tally, words, language }: Report): Block[] {
  const say = monthlyWords(language);
  const matters = ranked(tally.counts.dissatisfied);
  if (matters.length === 0) return [];
  const all = matters.reduce((sum, [, count]) => sum + count, 0);
  const hasProducts = matters.some(([key]) => matterOf(key).product !== '');
  const shown = matters.slice(0, ROWS);
  const told = shown.reduce((sum, [, count]) => sum + count, 0);
  const rows = shown.map(([key, count]): Text[] => {
    const { topics, product, stage } = matterOf(key);
    return [
      topics.length === 0 ? words.unknown : words.join(topics.map((topic) => nameOf('topic', topic, words))),
      ...(hasProducts ? [product || '–'] : []),
      stage === '' ? '–' : nameOf('stage', stage, words),
      formatCount(count),
    ];
  });
  return [heading(2, hasProducts ? say.sections.matters : say.sections.mattersOnly), table(say.heads.matters.filter((_, at) => hasProducts || at !== 1), rows), paragraph(say.mattersNote(formatCount(all), shown.length < matters.length ? formatCount(told) : null))];
}
