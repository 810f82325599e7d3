import { byFrequency, type IssueRow } from '../tallies/issue-rows.js';
import { formatCount } from './format.js';
import { bar } from './hours-section.js';
import { topAgentOf } from './issue-text.js';
import { monthlyWords } from './monthly/words.js';
import type { Screen } from './screen.js';
import { screenTable, screenTitle } from './screen-table.js';
import { nameOf } from './words/words-of.js';

const ISSUES = 8;
const BAR = 16;

/** What was found, the most frequent first with a bar; notices come last, whatever their number. */
export function screenIssues({ report, width, paint }: Screen): string[] {
  const { words, issues, previous, language } = report;
  const before = new Map(previous?.issues.map(({ rule, findings }) => [rule, findings]) ?? []);
  if (issues.length === 0) return [];
  const isNotice = ({ severity }: IssueRow) => Number(severity === 'notice');
  const ranked = [...issues].sort((a, b) => isNotice(a) - isNotice(b) || byFrequency(a, b));
  const shown = ranked.slice(0, ISSUES);
  const graver = shown.filter(({ severity }) => severity !== 'notice');
  const most = Math.max(...(graver.length > 0 ? graver : shown).map(({ findings }) => findings));
  const colours = { critical: paint.red, major: paint.yellow, minor: paint.cyan, notice: paint.dim };
  const colour = (text: string, row: number) => colours[shown[row]?.severity ?? 'notice'](text);
  const wide = width >= 72;
  const rest = issues.length - shown.length;
  return [
    screenTitle(words.sections.issues, paint),
    ...screenTable(
      [
        { paint: colour },
        { align: 'right' },
        ...(previous === null ? [] : [{ align: 'right', paint: (text: string) => paint.dim(text) } as const]),
        { most: wide ? 36 : 24 },
        { paint: colour },
        { most: 28, paint: (text) => paint.dim(text) },
      ],
      shown.map((issue) => [
        bar(issue.findings, most, wide ? BAR : BAR / 2),
        formatCount(issue.findings),
        ...(previous === null ? [] : [monthlyWords(language).before(formatCount(before.get(issue.rule) ?? 0))]),
        issue.title,
        nameOf('severity', issue.severity, words),
        ...(wide ? [topAgentOf(issue, words)] : []),
      ]),
    ),
    ...(rest > 0 ? [paint.dim(`  ${words.screen.more(formatCount(rest))}`)] : []),
  ];
}
