/** The `shape` of a layout's YAML → how messages lie in nested JSON. */
import { foldValue } from './fold-word.js';
import type { Sign, Shape } from './layout.js';

const KEYS = ['messages', 'first', 'people', 'person', 'person_id', 'to', 'hidden', 'bot', 'prefixes', 'html'];

/** @param file for the error when a key is none of ours */
export function parseShape(data: Readonly<Record<string, unknown>>, file: string): Shape {
  const unknown = Object.keys(data).find((key) => !KEYS.includes(key));
  if (unknown !== undefined)
    throw new Error(`${file}: unknown key "${unknown}" under shape. Use one of: ${KEYS.join(', ')}.`);
  return {
    messages: pathOf(data['messages']),
    first: pathOf(data['first']),
    people: pathOf(data['people']),
    person: pathOf(data['person']),
    personId: pathOf(data['person_id'] ?? 'id'),
    to: pathOf(data['to']),
    hidden: markOf(data['hidden']),
    bot: markOf(data['bot']),
    prefixes: textOf(data['prefixes'])
      .split(',')
      .map((one) => one.split('=').map((part) => part.trim()))
      .flatMap(([prefix, role]) => (prefix && role ? [[prefix, role] as const] : [])),
    html: data['html'] === true,
  };
}

/** `a.b` → a, b; nothing for nothing. */
export function pathOf(value: unknown): readonly string[] {
  const text = textOf(value).trim();
  return text === '' ? [] : text.split('.');
}

/** `public=false`. */
function markOf(value: unknown): Sign | null {
  const [path, wanted] = textOf(value).split('=');
  return path === undefined || wanted === undefined ? null : { path: pathOf(path), value: foldValue(wanted) };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
