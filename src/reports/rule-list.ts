/** The rules of packs as people read them: a list, a page for each, Markdown for rules/README.md. */
import type { Example, Rule } from '../model/rule.js';
import { markdown } from './markdown.js';
import { type Block, heading, list, paragraph, table } from './page.js';

/** All rules by pack, one line each. */
export function ruleListScreen(rules: readonly Rule[]): string {
  return markdown(byPack(rules).flatMap(([pack, own]) => [heading(2, `${pack} (${own.length})`), ruleTable(own)]));
}

/** All rules by pack, each with its reason, remedy and examples. */
export function ruleListMarkdown(rules: readonly Rule[]): string {
  const intro =
    'Every shipped rule, by pack. This page is made from the packs: `npm run docs`. Change a rule in a pack of your own with `extends: [ecommerce]` and its id.';
  return `# Rules\n\n${intro}\n\n${markdown(byPack(rules).flatMap(([pack, own]) => [heading(2, `${pack} (${own.length})`), ruleTable(own), ...own.flatMap(rulePage)]))}`;
}

/** The rules as a JSON array. */
export function ruleListJson(rules: readonly Rule[]): string {
  return `${JSON.stringify(
    rules.map(({ options: _options, place, ...rule }) => ({ ...rule, file: place.file, line: place.line })),
    null,
    2,
  )}\n`;
}

/** One rule. */
export function ruleScreen(rule: Rule): string {
  return markdown(rulePage(rule));
}

function byPack(rules: readonly Rule[]): [string, Rule[]][] {
  const packs = new Map<string, Rule[]>();
  for (const rule of rules) packs.set(rule.pack, [...(packs.get(rule.pack) ?? []), rule]);
  return [...packs];
}

function ruleTable(rules: readonly Rule[]): Block {
  return table(
    ['id', 'title', 'category', 'kind', 'severity', '>points'],
    rules.map(({ id, title, category, kind, severity, points }) => [
      id,
      title,
      category,
      kind,
      severity,
      String(points),
    ]),
  );
}

function rulePage({
  id,
  title,
  category,
  severity,
  points,
  why,
  remedy,
  department,
  sources,
  examples,
  place,
}: Rule): Block[] {
  return [
    heading(3, `${id} ${title}`),
    paragraph(`${category}, ${severity}, ${points} (${place.file})`),
    ...list([
      ...(why === '' ? [] : [`why: ${why}`]),
      ...(remedy === '' ? [] : [`remedy: ${remedy}`]),
      ...(department === '' ? [] : [`department: ${department}`]),
      ...(sources.length === 0 ? [] : [`sources: ${sources.join(', ')}`]),
      ...examples.flags.map((example) => `✗ ${written(example)}`),
      ...examples.passes.map((example) => `✓ ${written(example)}`),
    ]),
  ];
}

/** An example on one line. */
export function written(example: Example): string {
  if (typeof example === 'string') return example;
  return example
    .map((step) =>
      Object.entries(step)
        .map(([key, value]) => `${key}: ${value}`)
        .join(' '),
    )
    .join(' | ');
}
