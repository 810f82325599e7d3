/** Values at a path in nested JSON; a list on the way stands for each of its elements, and a text that is JSON itself for what it holds. */
import { isObject } from './unfold-objects.js';

/** The value as a cell: several values of a list are lines of one cell; '' when there is none. */
export function cellAt(from: unknown, path: readonly string[]): string {
  const found: unknown[] = [];
  collect(from, path, 0, found);
  return found
    .filter((one) => one !== null && (typeof one !== 'object' || typeof one === 'bigint'))
    .map(String)
    .join('\n');
}

/** The objects at a path, those of a list one by one. */
export function objectsAt(from: unknown, path: readonly string[]): Readonly<Record<string, unknown>>[] {
  const found: unknown[] = [];
  collect(from, path, 0, found);
  return found.filter(isObject);
}

function collect(from: unknown, path: readonly string[], depth: number, found: unknown[]): void {
  if (Array.isArray(from)) for (const one of from) collect(one, path, depth, found);
  else if (depth === path.length) {
    if (from !== undefined) found.push(from);
  } else if (isObject(from)) {
    if (Object.hasOwn(from, path[depth] as string)) collect(from[path[depth] as string], path, depth + 1, found);
  } else if (typeof from === 'string' && from.startsWith('{')) collect(parsed(from), path, depth, found);
}

/** Some desks write the body of a message as JSON in a text; undefined where it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
