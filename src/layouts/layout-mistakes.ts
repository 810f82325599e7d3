/** What is wrong with a layout that a user wrote, each mistake with its line and column and the name that was meant. */
import { isMap, isScalar, LineCounter, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import { ROLES } from '../model/message.js';
import { nearestName } from '../text/nearest-name.js';
import { LAYOUT_KEYS } from './parse-layout.js';
import { PEOPLE_KEYS, SHAPE_KEYS } from './parse-shape.js';

/** Keys that have a few values only. */
const CHOICES = new Map([
  ['dates', ['ymd', 'mdy', 'dmy']],
  ['sheets', ['all']],
  ['head', ['none']],
  ['markup', ['html', 'slack']],
]);
/** Keys under which our words stand; under `values` and `ignore` names of columns may stand as well. */
const OF_WORDS = ['columns', 'fallback', 'marks'];

/**
 * @param words our words that a layout of its subject may speak of
 * @returns sentences such as `tea.yaml:2:1: unknown key "colums". Did you mean columns?`; none for a right layout
 */
export function layoutMistakes(text: string, file: string, words: readonly string[]): string[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  const mistakes: { readonly offset: number; readonly what: string }[] = [];
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${Math.max(line, 1)}:${Math.max(col, 1)}`;
  };
  const [broken] = document.errors;
  if (broken !== undefined) return [`${at(broken.pos[0])}: ${broken.message.split('\n')[0]}. Correct the YAML.`];
  const root = document.contents;
  if (!isMap(root)) return [`${at(0)}: is no layout. Write columns: {text: …, time: …}.`];
  checkKeys(root, LAYOUT_KEYS, 'key');
  for (const [name, node] of maps(root)) {
    if (name === 'shape') checkKeys(node, SHAPE_KEYS, 'key under shape');
    if (name === 'people') checkKeys(node, PEOPLE_KEYS, 'key under people');
    if (OF_WORDS.includes(name)) checkKeys(node, words, `word under ${name}`);
    for (const [word, inner] of name === 'values' || name === 'marks' ? maps(node) : []) {
      const said = name === 'marks' ? [...maps(inner)].map(([, values]) => values) : [inner];
      if (word === 'role') for (const values of said) checkKeys(values, ROLES, 'role');
    }
  }
  for (const { key, value } of root.items) {
    const allowed = isScalar(key) ? CHOICES.get(String(key.value)) : undefined;
    if (allowed === undefined || !isScalar(value) || allowed.includes(String(value.value))) continue;
    tell(value, `unknown ${String((key as { readonly value: unknown }).value)} "${String(value.value)}"`, allowed);
  }
  return mistakes.sort((one, other) => one.offset - other.offset).map(({ offset, what }) => `${at(offset)}: ${what}`);

  function tell({ value, range }: Scalar, what: string, allowed: readonly string[]): void {
    const nearest = nearestName(String(value), allowed);
    mistakes.push({ offset: range?.[0] ?? 0, what: `${what}. ${nearest === null ? `Use one of: ${allowed.join(', ')}.` : `Did you mean ${nearest}?`}` });
  }

  function checkKeys(map: YAMLMap, allowed: readonly string[], what: string): void {
    for (const { key } of map.items)
      if (isScalar(key) && !allowed.includes(String(key.value))) tell(key, `unknown ${what} "${String(key.value)}"`, allowed);
  }
}

function* maps(map: YAMLMap): Generator<[string, YAMLMap]> {
  for (const { key, value } of map.items) if (isScalar(key) && isMap(value)) yield [String(key.value), value];
}
