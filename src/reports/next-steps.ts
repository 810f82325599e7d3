import { byFrequency } from '../tallies/issue-rows.js';
import { formatCount } from './format.js';
import { namesOf, withoutStop } from './issue-text.js';
import { type Block, heading, list } from './page.js';
import type { Report } from './report.js';
import { nameOf } from './words/words-of.js';

/** As many as a team can take up in one period. */
const STEPS = 5;

/** What to do next: the remedies of what is grave and frequent, and which departments must help (P299, P321). */
export function nextSteps(report: Report): Block[] {
  return [...remedies(report), ...departments(report)];
}

function remedies(report: Report): Block[] {
  const { issues, rules, words } = report;
  const withRemedy = issues.filter(({ rule, severity }) => severity !== 'notice' && rules.get(rule)?.remedy);
  const critical = withRemedy.filter(({ severity }) => severity === 'critical');
  const others = withRemedy.filter(({ severity }) => severity !== 'critical').sort(byFrequency);
  const steps = [...critical, ...others].slice(0, STEPS).map((issue) => {
    const remedy = withoutStop(rules.get(issue.rule)?.remedy ?? '');
    const count = words.text.times(formatCount(issue.findings));
    const who = namesOf(issue, words);
    return words.colon(issue.title, words.aside(remedy, who === '' ? count : words.colon(count, who)));
  });
  return steps.length === 0 ? [] : [heading(2, words.sections.next), ...list(steps)];
}

/** What other departments must help with, by department. */
export function departments({ issues, rules, words }: Report): Block[] {
  const byDepartment = new Map<string, string[]>();
  for (const { rule, title, findings } of [...issues].sort(byFrequency)) {
    const department = rules.get(rule)?.department ?? '';
    if (department === '' || department === 'service') continue;
    const told = byDepartment.get(department) ?? [];
    told.push(`${words.quote(title)} ${formatCount(findings)}`);
    byDepartment.set(department, told);
  }
  if (byDepartment.size === 0) return [];
  const items = [...byDepartment].map(([department, told]) => {
    return words.colon(nameOf('department', department, words), words.join(told.slice(0, STEPS)));
  });
  return [heading(2, words.sections.departments), ...list(items)];
}
