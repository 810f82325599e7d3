/** The rules of packs as people read them: a list, a page for each, Markdown for rules/README.md. */
import type { Example, Rule } from '../model/rule.js';
import { markdown } from './markdown.js';
import { type Block, heading, list, paragraph, table } from './page.js';
import { inLanguage } from './words/in-language.js';
import { ruleWordsOf } from './words/rule-words.js';
import { type Language, nameOf, wordsOf } from './words/words-of.js';

/** All rules by pack, one line each. */
export function ruleListScreen(rules: readonly Rule[], language: Language): string {
  return markdown(byPack(rules, language).flatMap(([pack, own]) => [heading(2, `${pack} (${own.length})`), ruleTable(own, language)]));
}

/** All rules by pack, each with its reason, remedy and examples. */
export function ruleListMarkdown(rules: readonly Rule[], language: Language): string {
  const { title, intro } = ruleWordsOf(language);
  const packs = byPack(rules, language).flatMap(([pack, own]) => [
    heading(2, `${pack} (${own.length})`),
    ruleTable(own, language),
    ...own.flatMap((rule) => rulePage(rule, language)),
  ]);
  return `# ${title}\n\n${intro}\n\n${markdown(packs)}`;
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
export function ruleScreen(rule: Rule, language: Language): string {
  return markdown(rulePage(inLanguage(rule, language), language));
}

function byPack(rules: readonly Rule[], language: Language): [string, Rule[]][] {
  const packs = new Map<string, Rule[]>();
  for (const rule of rules) packs.set(rule.pack, [...(packs.get(rule.pack) ?? []), inLanguage(rule, language)]);
  return [...packs];
}

function ruleTable(rules: readonly Rule[], language: Language): Block {
  return table(
    [...ruleWordsOf(language).heads],
    rules.map(({ id, title, category, kind, severity, points }) => [
      id,
      title,
      category,
      kind,
      nameOf('severity', severity, wordsOf(language)),
      String(points),
    ]),
  );
}

function rulePage(
  {
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
}: Rule,
  language: Language,
): Block[] {
  const words = ruleWordsOf(language);
  const names = wordsOf(language);
  const line = (what: string, said: string) => (said === '' ? [] : [`${what}${words.colon}${said}`]);
  return [
    heading(3, `${id} ${title}`),
    paragraph(`${[category, nameOf('severity', severity, names), words.points(String(points))].join(words.comma)} (${place.file})`),
    ...list([
      ...line(words.why, why),
      ...line(words.remedy, remedy),
      ...line(words.department, nameOf('department', department, names)),
      ...line(words.sources, sources.join(', ')),
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
