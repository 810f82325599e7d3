/** Cells as the reports' language says them, under its heads: codes stay where English heads are, for scripts rely on both. */
import type { Report } from './report.js';
import { nameOf, type Words } from './words/words-of.js';

const GROUPS = { severity: 'severity', role: 'role', top_topic: 'topic', department: 'department' } as const satisfies Record<string, keyof Words['names']>;

/** The row with words for its codes, and the title of a rule for its id where that is all that a cell says. */
export function withNames<Row extends object>(row: Row, { language, words, titles }: Report): Row {
  if (language !== 'zh') return row;
  const named = { ...row } as Record<string, unknown>;
  for (const [column, group] of Object.entries(GROUPS)) {
    const code = named[column];
    if (typeof code === 'string' && code !== '') named[column] = nameOf(group, code, words);
  }
  const issue = named['top_issue'];
  if (typeof issue === 'string') named['top_issue'] = titles.get(issue) ?? issue;
  return named as Row;
}
