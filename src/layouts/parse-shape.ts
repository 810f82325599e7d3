/** The `shape` of a layout's YAML → how messages lie in nested JSON. */
import type { PeopleFile, Shape } from './layout.js';

export const SHAPE_KEYS = ['messages', 'first', 'people', 'person', 'person_id', 'to', 'prefixes'];

export function parseShape(data: Readonly<Record<string, unknown>>): Shape {
  return {
    messages: pathsOf(data['messages']),
    first: pathOf(data['first']),
    people: pathOf(data['people']),
    person: pathOf(data['person']),
    personId: pathOf(data['person_id'] ?? 'id'),
    to: pathsOf(data['to']),
    prefixes: textOf(data['prefixes'])
      .split(',')
      .map((one) => one.split('=').map((part) => part.trim()))
      .flatMap(([prefix, role]) => (prefix && role ? [[prefix, role] as const] : [])),
  };
}

export const PEOPLE_KEYS = ['file', 'id', 'name', 'bot'];

/** The `people` of a layout's YAML → a file of people. */
export function parsePeople(data: Readonly<Record<string, unknown>>): PeopleFile {
  return {
    file: textOf(data['file']),
    id: pathOf(data['id'] ?? 'id'),
    name: textOf(data['name']).split(',').map((path) => pathOf(path)),
    bot: pathOf(data['bot']),
  };
}

/** `a.b|c`: either of them. */
function pathsOf(value: unknown): readonly (readonly string[])[] {
  return textOf(value).split('|').map(pathOf).filter((path) => path.length > 0);
}

/** `a.b` → a, b; nothing for nothing. */
export function pathOf(value: unknown): readonly string[] {
  const text = textOf(value).trim();
  return text === '' ? [] : text.split('.');
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
