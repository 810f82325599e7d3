/** What pages say of an issue besides its figures. */
import type { IssueRow } from '../tallies/issue-rows.js';
import { formatCount } from './format.js';
import type { Report } from './report.js';
import { nameOf, type Words } from './words/words-of.js';

/** Agents named; the others are counted in the figures. */
const NAMED = 5;

/** An issue of at least this many findings, this share of them one agent's, is that person's and not the team's (P201). */
const CONCENTRATED = { findings: 3, share: 0.6 };

/** `客服：小美 3、阿强 1`, or '' where no agent did it. */
export function rankingOf(issue: IssueRow, words: Words): string {
  const names = namesOf(issue, words);
  return names === '' ? '' : words.colon(words.text.agents, names);
}

/** `小美 3、阿强 1`, or '' where no agent did it. */
export function namesOf({ ranking }: IssueRow, words: Words): string {
  if (ranking.length === 0) return '';
  const named = ranking.slice(0, NAMED).map(([agent, findings]) => `${agent} ${formatCount(findings)}`);
  const rest = ranking.length - named.length;
  const names = words.join(named);
  return rest > 0 ? words.text.andOthers(names, formatCount(rest)) : names;
}

/** The remedy and who must act, as far as the rule says. */
export function adviceOn({ rule }: { rule: string }, { rules, words }: Report): string[] {
  const { remedy = '', department = '' } = rules.get(rule) ?? {};
  return [
    ...(remedy === '' ? [] : [words.colon(words.text.remedy, withoutStop(remedy))]),
    ...(department === '' ? [] : [words.colon(words.text.department, nameOf('department', department, words))]),
  ];
}

/** The agent with most of the findings, with how many of all; '–' where no agent did it. */
export function topAgentOf({ ranking, findings }: IssueRow, words: Words): string {
  const [top] = ranking;
  if (top === undefined) return '–';
  const [agent, own] = top;
  const name = words.aside(agent, `${formatCount(own)}/${formatCount(findings)}`);
  const concentrated = findings >= CONCENTRATED.findings && own / findings >= CONCENTRATED.share;
  return concentrated ? words.text.concentrated(name) : name;
}

/** A remedy is written with or without a full stop; a sentence has one of its own. */
export function withoutStop(text: string): string {
  return text.replace(/[。.;；\s]+$/, '');
}
